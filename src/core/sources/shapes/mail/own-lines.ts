import { pattern } from '../../../text/pattern.ts';
import { PROGRAM_LINES } from './program-lines.ts';

/** A mail's body, told apart. */
export interface MailBody {
  /** What its sender wrote. */
  readonly own: string;
  /** What it quotes, forwards or carries along. */
  readonly others: string;
}

const QUOTED = /^\s{0,9}[>＞]/u;
const SIGNATURE = /^--\s?$/u;
const RULE = /^\s{0,9}[-=_*━─―～~＊+]{5,}\s*$/u;
// A mail that is passed on begins here, and goes on to the end.
const PASSED_ON = pattern(
  'iu',
  String.raw`^(?:begin forwarded message|(?:original|forwarded) (?:message|mail|appointment)`,
  String.raw`|転送(?:された)?メ(?:ッセージ|ール)|(?:元|オリジナル)の?メ(?:ッセージ|ール))\s?[:：]?$`,
);
const HEADER_FROM = /^\*?(?:from|差出人|送信者|送信元)\*?\s{0,9}[:：]/iu;
const HEADER_MORE = /^\*?(?:sent|date|to|cc|subject|送信日時|日付|日時|宛先|件名)\*?\s{0,9}[:：]/iu;
// 「2025年4月30日(水) 12:00 山田 <yamada@mail.example>:」 stands above what it quotes.
const ATTRIBUTION = /(?:wrote|writes|書きました|からのメッセージ|のメール)\s?[:：]$|^[^\d>＞@]*[\d>＞@].*[:：]$/iu;
const ATTRIBUTION_BEGINS = /^(?:on\s|\d{4}[年/-])/iu;
const MOST_OF_A_SIGNATURE = 12;

/**
 * What the sender of a mail wrote, and nobody else: no quotation with the line above it that says whose it is, no mail
 * that is passed on, no signature and no line that a mail program adds.
 */
export function mailBody(text: string): MailBody {
  const lines = text.split(/\r?\n/u);
  const [passedOn, signature] = [passedOnFrom(lines), signatureFrom(lines)];
  const end = Math.min(passedOn, signature);
  const others = new Set<number>();
  for (const [index, line] of lines.slice(0, end).entries())
    if (QUOTED.test(line)) {
      others.add(index);
      if (!others.has(index - 1)) for (const above of attributionAbove(lines, index)) others.add(above);
    }
  const own = lines.slice(0, end).map((line, index) => (others.has(index) || isOfProgram(line) ? '' : line));
  // The signature's links are in every mail: none was saved.
  const rest = lines.filter((_, index) => others.has(index) || (index >= passedOn && passedOn < lines.length));
  return { own: own.join('\n'), others: rest.join('\n') };
}

function isOfProgram(line: string): boolean {
  const words = line.replace(/^[\s[<(]+/u, '').toLowerCase();
  return [...PROGRAM_LINES].some((begin) => words.startsWith(begin));
}

function passedOnFrom(lines: readonly string[]): number {
  const at = lines.findIndex((line, index) => {
    const plain = line.trim();
    const below = lines.slice(index + 1, index + 4).map((next) => next.trim());
    return (
      PASSED_ON.test(line.replaceAll(/[-_*\s]+/gu, ' ').trim()) ||
      (HEADER_FROM.test(plain) && below.some((next) => HEADER_MORE.test(next)))
    );
  });
  if (at < 0) return lines.length;
  return RULE.test(lines[at - 1] ?? '') ? at - 1 : at;
}

/** Behind `-- `, or behind a rule near the end with an address below it. */
function signatureFrom(lines: readonly string[]): number {
  const sign = lines.findIndex((line) => SIGNATURE.test(line));
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const rule = lines.findIndex(
    (line, index) => index >= last - MOST_OF_A_SIGNATURE && RULE.test(line) && hasAddress(lines.slice(index)),
  );
  return Math.min(...[sign, rule].map((at) => (at < 0 ? lines.length : at)));
}

function hasAddress(lines: readonly string[]): boolean {
  return lines.some((line) => /[\w.+-]@[\w-]+\.[\w.]/u.test(line) && !/https?:/iu.test(line));
}

function attributionAbove(lines: readonly string[], quoted: number): readonly number[] {
  const blank = (lines[quoted - 1] ?? '').trim() === '' ? 1 : 0;
  const at = quoted - 1 - blank;
  const line = (lines[at] ?? '').trim();
  if (line === '' || !ATTRIBUTION.test(line)) return [];
  const before = (lines[at - 1] ?? '').trim();
  return !ATTRIBUTION_BEGINS.test(line) && ATTRIBUTION_BEGINS.test(before) ? [at - 1, at] : [at];
}
