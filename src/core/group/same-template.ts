import type { Features } from './features.ts';
import { intersects } from './sets.ts';
import { isGiant } from './title-words.ts';
import { ALIASES } from './vocabulary/aliases.ts';

// Two who write of one thing in their own words end alike for less than so many characters.
const LONG = 8;

/**
 * 「A社のサイトで不審な画面が表示される事象」 and the same of B社: titles that end in the same Japanese, and share
 * nothing of what stands before it, are of one template and of two stories; unless what they share names the thing.
 */
export function areOfOneTemplate(one: Features, other: Features): boolean {
  if (one.subject !== undefined && one.subject === other.subject) return false;
  const end = one.wording.slice(-LONG);
  if (!other.wording.endsWith(end) || !JAPANESE_END.test(end) || nameOneThing(one, other)) return false;
  const alike = sameEnd(one.wording, other.wording);
  const others = wordsOf(other.wording.slice(0, other.wording.length - alike));
  const its = others.length === 0 ? others : wordsOf(one.wording.slice(0, one.wording.length - alike));
  return its.length > 0 && !its.some((word) => others.includes(word));
}
const JAPANESE_END = new RegExp(`[ぁ-んァ-ヴー一-龠々]{${LONG}}$`, 'u');

/** 「IPA、Ivanti Connect Secureの脆弱性について注意喚起」 and the same by JPCERT/CC. */
function nameOneThing(one: Features, other: Features): boolean {
  if (intersects(one.ids, other.ids)) return true;
  return one.names.some((name) => /^[a-z]/u.test(name) && !isGiant(name) && other.names.includes(name));
}

function sameEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length))
    length += 1;
  return length;
}

function wordsOf(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map((word) => ALIASES.get(word) ?? word);
}
const WORD = /[a-z]{2,}|[ァ-ヴー]{2,}|[一-龠々]{2,}|[ぁ-ん]{3,}/gu;
