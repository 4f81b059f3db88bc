/**
 * Whether numbers are the same in a text and in another that has the same letters and digits: 3.5 is not 35, −5 not 5.
 * What may stand for something else (a dash, a line's end) is the same as either. Both texts are lower-case and NFKC.
 */

/** What stands between two digits: `n` nothing, `s` what parts two numbers, or a sign that makes another one. */
export function jointAt(text: string, from: number, to: number, isPage: boolean): string {
  const between = text.slice(from, to);
  const sign = between.replaceAll(/\s+/gu, '');
  const isSpaced = sign !== between;
  if (sign === '') return spaceAt(text, from, to, isPage);
  const joint = isPage
    ? meaningOf(sign, text, from, to)
    : meaningOf(sign, ...unbroken(text.slice(0, from), sign, text.slice(to, to + 40)));
  if (!isSpaced) return joint;
  if (isPage) return DASH.test(joint) ? `${joint}s` : 's';
  return `${joint}s`;
}

/** Where white space may have come into the number: the number without it. */
function unbroken(before: string, sign: string, behind: string): readonly [text: string, from: number, to: number] {
  const digits = before.slice(-40).replaceAll(/(?<=\d)\s+(?=\d)/gu, '');
  const text = `${digits}${sign}${behind.replaceAll(/(?<=\d)\s+(?=\d)/gu, '')}`;
  return [text, digits.length, digits.length + sign.length];
}

/** White space in a passage may have come in where it was copied; in a page, where a line was broken. */
function spaceAt(text: string, from: number, to: number, isPage: boolean): string {
  if (from === to) return 'n';
  return !isPage || text.slice(from, to) === '\n' || isThousands(text, from, to) ? 'ns' : 's';
}

function meaningOf(sign: string, text: string, from: number, to: number): string {
  if (/^[,'’٬]$/u.test(sign)) return isThousands(text, from, to) ? 'n' : ',';
  if (sign === '.') return '.';
  if (/^[・·]$/u.test(sign)) return DECIMAL.test(text.slice(to, to + 12)) ? '.' : '.s';
  if (/^[-−‐‑–—―─~〜]$/u.test(sign)) return '-';
  if (sign === ':') return /^\d\d(?!\d)/u.test(text.slice(to, to + 3)) ? ':' : ':s';
  if (/^[/⁄∕]$/u.test(sign)) return '/';
  return /^[×^]$/u.test(sign) ? sign : 's';
}
const DASH = /^-/u;
// 「13・5%」: papers that are set in columns write decimals so.
const DECIMAL = /^\d+(?:[%‰割度倍万億兆]|ポイント)/u;

/** 1,234 and 1 234 are 1234; 1,2 is two numbers. */
function isThousands(text: string, from: number, to: number): boolean {
  const before = /\d+$/u.exec(text.slice(Math.max(0, from - 4), from))?.[0].length ?? 0;
  const behind = /^\d+/u.exec(text.slice(to, to + 4))?.[0].length ?? 0;
  return before <= 3 && behind === 3;
}

/** The sign in front of a number: `n` none, `m` minus, or another that makes it another number. */
export function signAt(text: string, at: number, isPage: boolean): string {
  const back = text.slice(Math.max(0, at - 40), at);
  const sign = /(.?)([-‐–−△▲—―─±≤≥≦≧≠<>~〜.])(\s*)$/su.exec(back);
  if (!sign) return 'n';
  const [, before = '', mark = '', space = ''] = sign;
  if (/[—―─]/u.test(mark)) return 'nm';
  if (/[±≤≥≦≧≠]/u.test(mark)) return mark;
  if (space === '' && /\d/u.test(before)) return 'n';
  if (mark === '−') return 'm';
  if (/[△▲]/u.test(mark)) return isAmount(text, at, before) ? 'm' : 'nm';
  if (space !== '') return mark === '.' ? 'n' : 'nm';
  if (mark === '.') return /[\p{L}\p{N}\p{Pe}"'.]/u.test(before) || /\d\s+\.$/u.test(back) ? 'n' : '.';
  if (/[<>~〜]/u.test(mark)) return isPaired(text, at, mark) ? `n${mark}` : mark.replace('〜', '~');
  if (!isPage && /\d\s+.$/u.test(back)) return 'nm';
  return /[a-z\d\p{Pe}\-‐–]/u.test(before) ? 'nm' : 'm';
}

/** 「▲5%」 in a report is minus five; at the beginning of a line it may be a bullet. */
function isAmount(text: string, at: number, before: string): boolean {
  if (before !== '' && before !== '\n') return true;
  return /^\p{Sc}?[\d.,]+(?:\s*%|\s*ポイント|\s*$|\s*\n)/u.test(text.slice(at, at + 24));
}

/** ＜５月号＞ and 〜5つの話〜 are in brackets. */
function isPaired(text: string, at: number, mark: string): boolean {
  const [behind, before] = [text.slice(at, at + 40), text.slice(Math.max(0, at - 40), at - 1)];
  if (mark === '<') return /^[^\n]*>/u.test(behind);
  if (mark === '>') return /<[^\n]*$/u.test(before);
  return /^[^\n]*[~〜]/u.test(behind) || /[~〜][^\n]*$/u.test(before);
}

/** Whether both may mean the same. */
export function mayBeSame(one: string, other: string): boolean {
  return [...one].some((meaning) => other.includes(meaning));
}

/** Whether a text that ends at the first place, and goes on at the second, is cut there inside of a number. */
export function isInsideNumber(text: string, end: number, next: number): boolean {
  if (end === 0 || next >= text.length) return false;
  const [last, first] = [text.slice(end - 1, end), text.slice(next, next + 1)];
  if (/\d/u.test(last) && /\d/u.test(first)) return !jointAt(text, end, next, true).includes('s');
  const gap = text.slice(end, next);
  if (/\d/u.test(last) && gap.trim() === '' && UNIT.test(text.slice(next, next + 9))) return !gap.includes('\n');
  if (/^[-~+]$/u.test(gap) && /\d/u.test(last))
    return /^(?:alpha|beta|rc|preview|pre)(?![a-z])/u.test(text.slice(next));
  if (gap !== '') return /\d/u.test(first) && /^\s+$/u.test(gap) && isMinusWord(text, end);
  if (/\d/u.test(first)) return /[\p{Sc}十百千万億兆]/u.test(last) || isMinusWord(text, end);
  if (/[a-z\p{Sc}]/u.test(first)) return /\d[a-z]*$/u.test(text.slice(Math.max(0, end - 6), end));
  return NUMERAL.test(last) && NUMERAL.test(first);
}
const UNIT = /^(?:[%‰十百千万億兆]|割|パーセント|(?:thousand|million|billion|trillion|percent)\b)/u;
const NUMERAL = /[〇一二三四五六七八九十百千万億兆]/u;

function isMinusWord(text: string, end: number): boolean {
  return /(?:マイナス|\bminus)$/u.test(text.slice(Math.max(0, end - 6), end));
}
