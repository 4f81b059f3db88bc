import { matchesIn, NO_TEXTS } from '../text/matches.ts';

const KANA_AND_KANJI = String.raw`ぁ-んァ-ヶー々一-龠`;
// Letters, signs and spaces of ASCII; then 、。〈〉《》「」『』【】〜・ and ‐‑‒–—―‖‗‘’‚‛“”.
const OTHERS = String.raw` -~\u3001\u3002\u3008-\u3011\u301c\u30fb\u2010-\u201d`;

/**
 * Nearly every title is written in these characters alone, and for them short lists say the same as the properties of
 * Unicode, for whose tables V8 takes a millisecond. A law compares the two.
 */
const USUAL = new RegExp(`^[${KANA_AND_KANJI}${OTHERS}]*$`, 'u');

const SIGNS = /[\d\s\p{P}\p{S}]+/gu;
const USUAL_SIGNS = new RegExp(`[^A-Za-z${KANA_AND_KANJI}]+`, 'gu');

const JAPANESE = /[^\p{ASCII}\s\p{P}\p{S}]{2,}/gu;
const USUAL_JAPANESE = new RegExp(`[${KANA_AND_KANJI}]{2,}`, 'gu');

/** The text without punctuation, numbers and spaces. */
export function wordingOf(text: string): string {
  return text.replaceAll(USUAL.test(text) ? USUAL_SIGNS : SIGNS, '');
}

/** Neighbouring characters of the Japanese in the text, without those that are hiragana both: endings and particles. */
export function pairsIn(text: string): readonly string[] {
  const pairs = new Set<string>();
  for (const run of matchesIn(text, USUAL.test(text) ? USUAL_JAPANESE : JAPANESE)) {
    let before = '';
    for (const character of run) {
      if (before !== '' && !(isHiragana(before) && isHiragana(character))) pairs.add(`${before}${character}`);
      before = character;
    }
  }
  return pairs.size === 0 ? NO_TEXTS : [...pairs];
}

function isHiragana(character: string): boolean {
  return character >= 'ぁ' && character <= 'ん';
}
