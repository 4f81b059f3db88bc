import { lettersOf } from '../compare.ts';
import { plain } from '../plain.ts';
import {
  copyrightNames,
  declaredNames,
  feedNames,
  homeNames,
  hostLabels,
  logoNames,
  publisherNames,
  webSiteNames,
} from './names.ts';
import type { SitePage } from './site-page.ts';

/**
 * Whether anything but the title says that the site goes by this name: a declaration, the
 * host, a top link, a heading outside the article.
 */
export function knowsName(page: SitePage, name: string): boolean {
  const own = lettersOf(name);
  const headings = page.view.blocks.filter(({ heading, furniture }) => heading > 0 && furniture);
  const said = [
    ...['og:site_name', 'application-name', 'publisher'].flatMap((key) => declaredNames(page, key)),
    ...webSiteNames(page),
    ...publisherNames(page),
    ...feedNames(page),
    ...homeNames(page),
    ...logoNames(page),
    ...copyrightNames(page),
    ...headings.map(({ text }) => plain(text.slice(0, 300))),
  ].map(lettersOf);
  return own !== '' && (said.includes(own) || hostLabels(page).some((label) => own.includes(label)));
}
