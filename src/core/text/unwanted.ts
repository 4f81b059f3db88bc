import { pattern } from './pattern.ts';
/**
 * What no word needs and a terminal, a mail program or a reader's eye could be misled by: C0 (but tab,
 * newline and return), DEL, C1, soft hyphens, bidi controls, zero-width spaces, joiners and fillers of
 * words, deprecated formatting, annotations, tags, noncharacters. Kept: ZWJ and ZWNJ, variation selectors
 * and IVS (葛󠄀), which words and emoji do need.
 */
export const UNWANTED = pattern(
  'gu',
  String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e`,
  String.raw`\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff`,
  String.raw`\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]`,
);

// Hardly any text has some of it, and one look is cheaper than three.
// Surrogates are named by their numbers: to ask for the property takes ten times as long, at every start.
const ANY_OF_IT = new RegExp(String.raw`[\r\u2028\u2029\ud800-\udfff]|${UNWANTED.source}`, 'u');
const LINE_ENDS = /\r\n?|[\u2028\u2029]/gu;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** The text without them. Every line end is `\n`, half a surrogate pair is U+FFFD. */
export function withoutUnwanted(text: string): string {
  if (!ANY_OF_IT.test(text)) return text;
  return text.replaceAll(LONE_SURROGATE, '\ufffd').replaceAll(LINE_ENDS, '\n').replaceAll(UNWANTED, '');
}

/**
 * JSON whose strings escape what `JSON.stringify` leaves raw: it escapes C0 only, but
 * a terminal obeys C1 and bidi controls too.
 */
export function escapeUnwanted(json: string): string {
  const escaped = (text: string): string =>
    [...Array(text.length).keys()]
      .map((index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join('');
  return json.replaceAll(UNWANTED, escaped).replaceAll(/[\u2028\u2029]/gu, escaped);
}
