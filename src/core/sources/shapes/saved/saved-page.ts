import type { HeldPage } from '../../source.ts';
import { contentOf, decodedWords, leavesOf, mimePart, parameter, type MimePart } from './mime.ts';
import { pattern } from '../../../text/pattern.ts';

/** A page that a browser has saved as a file, and what the file says of it. */
export interface SavedPage {
  /** Where it was; '' where the file does not say. */
  readonly address: string;
  /** When it was saved, as the file writes it; ''. */
  readonly date: string;
  readonly title: string;
  /** With the charset, where the file says it outside of the page. */
  readonly contentType: string;
  readonly body: Uint8Array;
}

const HEAD = 20_000;
const SINGLE_FILE = pattern(
  'u',
  String.raw`<!--\s{0,20}Page saved with SingleFile\s{1,20}url:\s{0,5}`,
  String.raw`(\S{1,5000})\s{1,20}saved date:\s{0,5}([^\r\n]{1,120}?)\s{0,20}(?:\n|-->)`,
);
// Internet Explorer's mark, which Chromium writes on.
const SAVED_AS = /<!--\s{0,5}saved from url=\(\d{4,}\)(\S{1,5000})\s{0,5}-->/iu;
const HTML = pattern(
  'iu',
  String.raw`^\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*|<!--(?:(?!-->)[\s\S])*-->\s*){0,5}<`,
  String.raw`(?:!doctype\s+html|html|head|body|meta|title)[\s>]`,
);
const MIME = /^(?:(?:[A-Za-z][A-Za-z-]*:|[ \t])[^\n]*\n){1,200}/u;
const OF_MAIL = /^(?:to|cc|received|return-path|delivered-to|message-id):/imu;

/** The page in a file: SingleFile, MHTML, a browser's "Save as", any HTML or PDF; null for another file. */
export function savedPage(bytes: Uint8Array): SavedPage | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const page = { address: '', date: '', title: '', contentType: 'text/html', body: bytes };
  if (text.startsWith('%PDF-')) return { ...page, contentType: 'application/pdf' };
  const head = text.slice(0, HEAD).replace(/^ï»¿/u, '');
  const archive = fromMhtml(text, head);
  if (archive) return archive;
  const [, single = '', date = ''] = SINGLE_FILE.exec(head) ?? [];
  if (single !== '') return { ...page, address: single, date };
  const address = SAVED_AS.exec(head)?.[1] ?? '';
  return address !== '' || HTML.test(head.replaceAll('\0', '').replace(/^(?:ÿþ|þÿ)/u, ''))
    ? { ...page, address }
    : null;
}

/** A page of which the file says the address: it is the link, not what it links to. */
export function namedPage(bytes: Uint8Array): (SavedPage & { readonly address: string }) | null {
  const page = savedPage(bytes);
  return page !== null && /^https?:/iu.test(page.address) ? page : null;
}

/** As the archive keeps what was handed over. */
export function heldPage({ contentType, body }: SavedPage): HeldPage {
  const headers = [['content-type', contentType]] as const;
  return { redirects: [], status: 200, headers, body, completeness: 'whole', handedOver: true };
}

/** The page of a web archive (RFC 2557): the part that its address or `start` names, else the first of HTML. */
function fromMhtml(text: string, head: string): SavedPage | null {
  const fields = MIME.exec(head)?.[0] ?? '';
  if (!/^mime-version:/imu.test(fields) || !/^content-type:\s*(?:multipart\/related|text\/html)/imu.test(fields))
    return null;
  const message = mimePart(text);
  const location = message.headers.get('snapshot-content-location') ?? '';
  const isSaved = location !== '' || /saved by/iu.test(message.headers.get('from') ?? '');
  if (!isSaved && OF_MAIL.test(fields)) return null;
  const parts = leavesOf(message).filter(({ headers }) => /^text\/html|^application\/xhtml/iu.test(typeOf(headers)));
  const start = parameter(typeOf(message.headers), 'start');
  const root =
    parts.find(({ headers }) => location !== '' && headers.get('content-location') === location) ??
    parts.find(({ headers }) => start !== '' && headers.get('content-id') === start) ??
    parts[0];
  const address = location || (root?.headers.get('content-location') ?? '');
  if (!root || !(isSaved || /^https?:/iu.test(address))) return null;
  return {
    address,
    date: message.headers.get('date') ?? '',
    title: decodedWords(message.headers.get('subject') ?? ''),
    contentType: bareType(typeOf(root.headers)),
    body: contentOf(root),
  };
}

function typeOf(headers: MimePart['headers']): string {
  return headers.get('content-type') ?? '';
}

function bareType(type: string): string {
  const charset = parameter(type, 'charset');
  return `${(type.split(';')[0] ?? '').trim().toLowerCase()}${charset === '' ? '' : `; charset=${charset}`}`;
}
