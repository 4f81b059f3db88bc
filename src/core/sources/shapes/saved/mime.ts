/**
 * A part of a MIME message (RFC 2045): its headers by their names in lower case, and its
 * body as it stands there, a character a byte.
 */
export interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const MOST_DEPTH = 8;
const MOST_PARTS = 20_000;

/** Headers and body of a part. @param text of Latin 1: a character is a byte */
export function mimePart(text: string): MimePart {
  const end = /\r?\n\r?\n/u.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

/** The single parts of a multipart message at any depth, in order; the message itself where it has no parts. */
export function leavesOf(message: MimePart, depth = 0): readonly MimePart[] {
  const type = message.headers.get('content-type') ?? '';
  const boundary = /^multipart\//iu.test(type) ? parameter(type, 'boundary') : '';
  if (boundary === '' || depth > MOST_DEPTH) return [message];
  return message.body
    .split(`--${boundary}`, MOST_PARTS)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .flatMap((part) => leavesOf(mimePart(part.replace(/^[ \t]*\r?\n/u, '').replace(/\r?\n$/u, '')), depth + 1));
}

/** `charset` of `text/html; charset="utf-8"`; '' where it is not there. */
export function parameter(header: string, name: string): string {
  for (const part of header.split(';').slice(1)) {
    const equals = part.indexOf('=');
    if (part.slice(0, equals).trim().toLowerCase() === name)
      return part
        .slice(equals + 1)
        .trim()
        .replace(/^"|"$/gu, '');
  }
  return '';
}

/** The bytes of a part's body, its transfer encoding undone. */
export function contentOf({ headers, body }: MimePart): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1');
}

/** RFC 2045, section 6.7. Spaces at the end of a line were added on the way. */
function unquoted(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/=\n/gu, '')
    .replace(/=([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const WORD = /=\?([\w-]{1,40})(?:\*[\w-]*)?\?([qb])\?([^?\s]*)\?=/iu;

/**
 * A header's text (RFC 2047). Neighbouring words are joined before they are decoded: programs tear characters in two.
 */
export function decodedWords(header: string): string {
  let [text, charset, torn] = ['', '', ''];
  const flush = (): void => {
    if (torn !== '') text += decoded(torn, charset);
    torn = '';
  };
  for (const piece of header.split(/(=\?[\w*-]{1,60}\?[qb]\?[^?\s]*\?=)/iu)) {
    const [, label = '', way = '', coded = ''] = WORD.exec(piece) ?? [];
    if (label === '') {
      if (piece.trim() === '' && torn !== '') continue;
      flush();
      text += piece;
      continue;
    }
    if (label.toLowerCase() !== charset) flush();
    charset = label.toLowerCase();
    torn +=
      way.toLowerCase() === 'b'
        ? Buffer.from(coded, 'base64').toString('latin1')
        : unquoted(coded.replaceAll('_', '=20'));
  }
  flush();
  return text.trim();
}

function decoded(bytes: string, charset: string): string {
  try {
    return new TextDecoder(charset).decode(Buffer.from(bytes, 'latin1'));
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder().decode(Buffer.from(bytes, 'latin1'));
    throw error;
  }
}
