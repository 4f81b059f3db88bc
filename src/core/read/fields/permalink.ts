import type { Article } from '../../../model.ts';
import type { PageView } from '../view.ts';
import { machineDate } from './published/machine-date.ts';
import { datesIn } from './published/dates-in-text.ts';
import { isMediaWiki } from './summary/encyclopaedia-lead.ts';

/**
 * The address of exactly this version of a MediaWiki article and the day of the version; null for
 * other pages and where no version is named.
 */
export function readPermalink(view: PageView): Article['permalink'] {
  if (!isMediaWiki(view)) return null;
  const address = view.linkTags.find(({ rel, href }) => rel === 'canonical' && href !== '')?.href ?? view.url;
  if (!URL.canParse(address, view.url)) return null;
  const page = new URL(address, view.url);
  const revision =
    /"wgRevisionId"\s*:\s*([1-9]\d*)/u.exec(view.configuration)?.[1] ??
    new URL(view.url, page).searchParams.get('oldid');
  const title = page.searchParams.get('title') ?? /\/wiki\/([^?#]+)/u.exec(page.pathname)?.[1];
  if (revision === null || revision === undefined || title === undefined) return null;
  const script = page.pathname.startsWith('/wiki/') ? '/w/index.php' : page.pathname;
  const url = `${page.origin}${script}?title=${encodeTitle(title)}&oldid=${revision}`;
  return { url, date: revisionDate(view) };
}

/** The day the footer or JSON-LD gives for the last edit. */
function revisionDate(view: PageView): string | null {
  const footer = view.blocks
    .slice(-60)
    .find(
      ({ text, element }) => element.attribs['id'] === 'footer-info-lastmod' || /最終更新|last edited/iu.test(text),
    );
  const shown = footer === undefined ? undefined : datesIn(footer.text, false)[0];
  if (shown !== undefined) return shown.day;
  const modified = view.jsonLd
    .map((node) => node['dateModified'])
    .find((value): value is string => typeof value === 'string');
  return (modified === undefined ? null : machineDate(modified, false)?.day) ?? null;
}

function encodeTitle(title: string): string {
  return title.includes('%') ? title : encodeURIComponent(title);
}
