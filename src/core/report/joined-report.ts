import type { JoinedPage } from '../library/joined-pages.ts';
import { whySame } from '../url/why-same.ts';
import type { Message } from '../../model.ts';

/**
 * The pages that were joined, for people: a line for each, below it the other URLs
 * with the reason, and the other months.
 */
export function joinedText(pages: readonly JoinedPage[], words: (message: Message) => string): string {
  return pages.map((page) => `${linesOf(page, words).join('\n')}\n`).join('');
}

function linesOf({ url, month, others, months }: JoinedPage, words: (message: Message) => string): readonly string[] {
  const also = { en: `also in ${months.join(', ')}`, ja: `${months.join('、')} にもあります` };
  return [
    `${month}   ${url}`,
    ...others.map((other) => `        = ${other.url}  (${whySame(url, other.url).map(words).join('; ')})`),
    ...(months.length === 0 ? [] : [`        ${words(also)}`]),
  ];
}
