import type { Entry } from '../../model.ts';
import { copiesTitles } from '../library/source-kinds.ts';
import { cleanText } from '../text/clean.ts';
import { folded } from '../text/folded.ts';
import { readPart } from './read-part.ts';

const SEPARATOR = /^\s*[|｜\-–—―:：/／<＜>＞«»·・【（(]/u;

// A browser counts what is unread in front of the title of a tab.
const COUNTER = /^[([【]\d{1,4}\+?[)\]】]\s*/u;
const ELLIPSIS = /(?:…|\.{3})$/u;
// A program that cuts titles keeps more than this; what is shorter may be the author's own short form.
const SHORTEST_CUT = 30;

/**
 * What an Entry is called: the title that the author gave it, else the page's. A title that a program
 * has copied is the page's own where it was cut, or nothing but a counter or the name of the site
 * stands beside it. '' where there is neither.
 */
export function headingOf({ link, article }: Pick<Entry, 'link' | 'article'>): string {
  const { title = '', site = '' } = readPart(article);
  const saved = cleanText(link.title ?? '');
  if (saved === '' || title === '') return saved || title;
  return copiesTitles(link.source) && isCopied(folded(saved), folded(title), folded(site)) ? title : saved;
}

function isCopied(saved: string, title: string, site: string): boolean {
  const uncounted = title.startsWith(saved.slice(0, 1)) ? saved : saved.replace(COUNTER, '');
  return isWithSite(uncounted, title, site) || isCut(uncounted, title, site);
}

function isCut(saved: string, title: string, site: string): boolean {
  const kept = saved.replace(ELLIPSIS, '').trimEnd();
  if (title.startsWith(kept)) return kept !== saved || kept.length >= SHORTEST_CUT;
  if (!kept.startsWith(title) || kept.length < SHORTEST_CUT || site === '') return false;
  const rest = kept.slice(title.length);
  return SEPARATOR.test(rest) && site.startsWith(rest.replace(SEPARATOR, '').trim());
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
