// Control characters, bidi controls and invisible ones that no word needs. Kept: ZWJ, ZWNJ, variation selectors and IVS (葛󠄀), which do.
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** One line of plain text: white space folded, unwanted characters gone. */
export function cleanText(text: string): string {
  return cleanLines(text).replaceAll(/\s+/gu, ' ').trim();
}

/** The same, line by line: newlines stay, blank lines at the ends go. */
export function cleanLines(text: string): string {
  return text
    .replaceAll(LONE_SURROGATE, '\ufffd')
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(UNWANTED, '')
    .split('\n')
    .map((line) => line.replaceAll(/[^\S\n]+/gu, ' ').trim())
    .join('\n')
    .replaceAll(/^\n+|\n+$/gu, '');
}
