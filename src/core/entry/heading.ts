import type { Entry } from '../../model.ts';
import { copiesTitles } from '../library/source-kinds.ts';
import { cleanText } from '../text/clean.ts';

const SEPARATOR = /^\s*[|｜\-–—―:：/／<＜>＞«»·・【（(]/u;

/**
 * What an Entry is called: the title that the author gave it, else the page's. A title that a bookmark carries is the page's
 * own where nothing but the name of the site stands beside it. '' where there is neither.
 */
export function headingOf({ link, article }: Pick<Entry, 'link' | 'article'>): string {
  const read = article.ok ? article.value : article.failure.partial;
  const [saved, title] = [cleanText(link.title ?? ''), read?.title ?? ''];
  if (saved === '' || title === '') return saved || title;
  return copiesTitles(link.source) && isWithSite(folded(saved), folded(title), folded(read?.site ?? ''))
    ? title
    : saved;
}

function isWithSite(saved: string, title: string, site: string): boolean {
  if (site === '' || saved === title) return saved === title;
  const [before = '', after, ...more] = saved.split(title);
  if (after === undefined || more.length > 0) return false;
  const besides = [after, reversed(before)].filter((part) => part.trim() !== '');
  return besides.length === 1 && besides.every((part) => SEPARATOR.test(part)) && saved.includes(site);
}

/** The separator of 「サイト | 題」 stands at its end. */
function reversed(text: string): string {
  return [...text].reverse().join('');
}

function folded(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').toLowerCase();
}
