import { asWindows1252 } from '../text/windows-1252.ts';

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
  return told === null ? likeliest(bytes) : new TextDecoder(told).decode(bytes);
}

/** The lines of a decoded file in which bytes were lost (U+FFFD stands for them): they are not of its charset. */
export function garbledLines(bytes: Uint8Array, text: string): readonly number[] {
  if (!text.includes(LOST) || utf8Of(bytes) !== null) return [];
  return text.split(/\r\n|\n|\r/u).flatMap((line, index) => (line.includes(LOST) ? [index + 1] : []));
}

/** Stands for bytes that are not of the charset. */
export const LOST = '\ufffd';

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

/**
 * The text of a file that is not UTF-8 throughout. A file that was cut, or has a broken byte, is still of the charset
 * that most of it is in. Null for what is in none.
 */
async function likeliest(bytes: Uint8Array): Promise<string | null> {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const whole = utf8.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  if (whole > 0 && whole >= lostIn(utf8)) return utf8;
  const encoding = await import('encoding-japanese');
  const guess = encoding.default.detect(bytes, ['SJIS', 'EUCJP', 'UTF16LE', 'UTF16BE']);
  const label = guess === false ? undefined : LABELS[guess];
  if (guess !== false && label === undefined) return null;
  const guessed = label === undefined ? utf8 : new TextDecoder(label).decode(bytes);
  if (isWestern(bytes)) return asWindows1252(new TextDecoder('windows-1252').decode(bytes));
  if (lostIn(guessed) === 0) return guessed;
  const others = ['windows-31j', 'euc-jp'].map((other) => new TextDecoder(other).decode(bytes));
  return [guessed, utf8, ...others].reduce((best, other) => (oddIn(other) < oddIn(best) ? other : best));
}

/**
 * Whether letters beyond ASCII stand alone, as é and ’ do; kana of Shift_JIS begin with bytes that are hardly any, and
 * UTF-16 has zeros.
 */
function isWestern(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte, index) =>
      (byte > 0 && byte < 0x80) || (byte > 0 && (bytes[index + 1] ?? 0) < 0x80 && !(byte >= 0x81 && byte <= 0x84)),
  );
}

/** What a wrong charset gives: EUC-JP read as Shift_JIS is half-width katakana. */
function oddIn(text: string): number {
  return text.match(/[\u0080-\u009f\ufffd\uff61-\uff9f]/gu)?.length ?? 0;
}

function lostIn(text: string): number {
  return text.split(LOST).length - 1;
}
