import { pattern } from '../../../text/pattern.ts';
import { tight } from '../compare.ts';

const WORDED = pattern(
  'iu',
  String.raw`(?<!\s)\s*(?:[（(［[【〔-]\s*)?(?:\d{1,3}\s*[/／]\s*\d{1,3}\s*(?:ページ目?|頁|pages?)|(?:page|ページ)\s*\d{1,3}`,
  String.raw`(?:\s*(?:of|\/)\s*\d{1,3})?|\d{1,3}\s*(?:ページ目|頁目))\s*[）)］\]】〕]?\s*$`,
);
const BARE = /(?<!\s)\s*[（(［[]\s*(\d{1,2})\s*[/／]\s*(\d{1,2})\s*[）)］\]]\s*$/u;

/**
 * A title without 「（1/2 ページ）」. A bare 「(1/2)」 goes only where another voice says the title without it: it may be a day.
 */
export function withoutPageMark(title: string, voices: readonly string[]): string {
  const worded = title.replace(WORDED, '');
  if (worded !== title && worded !== '') return worded;
  const bare = BARE.exec(title);
  if (bare === null || Number(bare[1]) > Number(bare[2])) return title;
  const head = title.slice(0, bare.index);
  return head !== '' &&
    voices.some((voice) => tight(voice).startsWith(tight(head)) && !tight(voice).startsWith(tight(title)))
    ? head
    : title;
}
