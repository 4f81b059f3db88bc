import type { Article } from '../../model.ts';
import { withoutRadicals } from '../text/radicals.ts';
import { ASCII } from './fields/compare.ts';

/**
 * The passages that do not stand in the page. What counts are letters, digits and the signs that make another number
 * (3.5, %, ¥), whatever the marks and the white space between them. Where a passage says that it leaves something
 * out, with … or （中略）, its pieces stand in the page one behind the other.
 * @param texts what the page shows, in order
 */
export function absentFrom(texts: readonly string[], passages: readonly string[]): readonly string[] {
  if (passages.length === 0) return [];
  const shown = wordsOf(dense(texts.join('\n')));
  return passages.filter((passage) => !standsIn(passage, shown));
}

/** What is known of a page without looking into its text, and may be quoted too. */
export function ownWords({ title, summary }: Pick<Article, 'title' | 'summary'>): readonly string[] {
  return [title, summary];
}

function standsIn(passage: string, shown: string): boolean {
  let at = 0;
  for (const piece of dense(passage).split(LEFT_OUT).map(wordsOf)) {
    const found = shown.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}

// 「（…中略…）」 and 「～中略～」 say the same as 「（中略）」.
const LINES = '…‥・.．~～〜―—–─-';
const OPENING = `[（(［[〔【〈<＜${LINES}]{1,9}`;
const CLOSING = `[）)］\\]〕】〉>＞${LINES}]{1,9}`;
const SAYS_SO = '(?:筆者|引用者|著者)?(?:(?:前|中|後|以下|一部)?略|(?:以下|一部)?省略|snip)';
const LEFT_OUT = new RegExp(`${OPENING}${SAYS_SO}${CLOSING}|…+|‥+|[.．]{3,}|・{3,}|。{2,}`, 'iu');

/** Without white space, and without what nobody sees: soft hyphens, joiners, variation selectors. */
function dense(text: string): string {
  return text.replaceAll(ASCII.test(text) ? /\s+/gu : /[\s\p{Default_Ignorable_Code_Point}]+/gu, '');
}

function wordsOf(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll(/(?<!\d)\.|\.(?!\d)|[^a-z\d$%.]+/gu, '');
  return withoutRadicals(text)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replaceAll(/(?<!\p{N})\.|\.(?!\p{N})|[^\p{L}\p{N}\p{Sc}%.]+/gu, '');
}
