const BOMS: readonly (readonly [bytes: readonly number[], label: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const LABELS: Readonly<Record<string, string>> = {
  SJIS: 'windows-31j',
  EUCJP: 'euc-jp',
  JIS: 'iso-2022-jp',
  UTF16LE: 'utf-16le',
  UTF16BE: 'utf-16be',
};
const JIS_ESCAPES = ['\u001b$@', '\u001b$B', '\u001b(J', '\u001b(I'];

/**
 * The text of a file in any of the charsets that Japanese files are in, without a
 * byte order mark; null for anything but text.
 */
export async function decodeFile(bytes: Uint8Array): Promise<string | null> {
  const text = await decoded(bytes);
  return text?.includes('\u0000') ? null : text;
}

async function decoded(bytes: Uint8Array): Promise<string | null> {
  const told = labelByMark(bytes) ?? labelByEscape(bytes);
  const text = told === null ? utf8Of(bytes) : null;
  if (text !== null) return text;
  const label = told ?? (await labelByGuess(bytes));
  return label === null ? null : new TextDecoder(label).decode(bytes);
}

/** Null for what is not UTF-8. */
function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function labelByMark(bytes: Uint8Array): string | null {
  return BOMS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1] ?? null;
}

function labelByEscape(bytes: Uint8Array): string | null {
  if (!bytes.includes(0x1b) || bytes.some((byte) => byte >= 0x80)) return null;
  const text = new TextDecoder('latin1').decode(bytes);
  return JIS_ESCAPES.some((escape) => text.includes(escape)) ? 'iso-2022-jp' : null;
}

async function labelByGuess(bytes: Uint8Array): Promise<string | null> {
  const encoding = await import('encoding-japanese');
  const guess = encoding.default.detect(bytes, ['SJIS', 'EUCJP', 'UTF16LE', 'UTF16BE']);
  return guess === false ? 'utf-8' : (LABELS[guess] ?? null);
}
