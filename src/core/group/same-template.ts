import { disjoint } from './sets.ts';
import type { Features } from './features.ts';

// Two who write of one thing in their own words end alike for less than so many characters.
const LONG = 8;

/**
 * 「A社のサイトで不審な画面が表示される事象」 and the same of B社: titles that end in the same Japanese, and share
 * nothing of what stands before it, are of one template and of two stories.
 */
export function areOfOneTemplate({ wording: one }: Features, { wording: other }: Features): boolean {
  const alike = sameEnd(one, other);
  if (!JAPANESE_END.test(one.slice(one.length - alike))) return false;
  return disjoint(wordsOf(one.slice(0, one.length - alike)), wordsOf(other.slice(0, other.length - alike)));
}
const JAPANESE_END = new RegExp(`[ぁ-んァ-ヴー一-龠々]{${LONG}}$`, 'u');

function sameEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(WORD)].map(([word]) => word));
}
const WORD = /[a-z]{2,}|[ァ-ヴー]{2,}|[一-龠々]{2,}|[ぁ-ん]{3,}/gu;
