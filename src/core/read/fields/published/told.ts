import type { PageView } from '../../view.ts';
import { ARTICLE_TYPE, isOfType, ldText, type LinkedData } from '../../view/json-ld.ts';
import { lettersOf } from '../compare.ts';
import { isOwn } from './near-title.ts';

/** Names of `meta` elements that tell machines when a page was published. */
export const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'publication_date',
  'published_time',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'release_date',
  'article.published',
  'date',
  'datecreated',
  'publishtime',
  'epoch-publish-date',
  'originalpublicationdate',
  'article_date_original',
  'creation_date',
] as const;
/** And when it was changed. */
export const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
  'revised',
] as const;

/** Pages that are about one thing: not a list, a search or who somebody is. */
const PAGE_TYPE = /^(?!Collection|SearchResults|Contact|Profile|About).*Page$/u;

/** What JSON-LD says under the keys: of articles first, then of pages. `title`: the page's, '' where it has none. */
export function ldDates(view: PageView, keys: readonly string[], title = ''): readonly string[] {
  const all = view.jsonLd.filter(
    (node) =>
      isOfType(node, ARTICLE_TYPE) &&
      !isOfType(node, /^(?:Event|Review|Product|Course|Question)$/u) &&
      (keys.includes('uploadDate') || !isOfType(node, /^VideoObject$/u)),
  );
  const articles = titledFirst(all, title);
  const pages = view.jsonLd.filter((node) => isOfType(node, PAGE_TYPE) || node['@type'] === undefined);
  const of = (nodes: readonly LinkedData[]): readonly string[] =>
    keys.flatMap((key) => nodes.map((node) => ldText(node[key])));
  return [...of(articles), ...of(pages)];
}

/** A page may describe another article, or its video: where one of them has the page's title, that one is the page. */
function titledFirst(nodes: readonly LinkedData[], title: string): readonly LinkedData[] {
  const wanted = lettersOf(title);
  const own = nodes.filter((node) => {
    const headline = lettersOf(ldText(node['headline'] ?? node['name']));
    // The heading may hold a kicker too.
    return headline.length >= SHORTEST_HEADLINE && wanted.includes(headline);
  });
  return own.length === 0 ? nodes : own;
}

const SHORTEST_HEADLINE = 6;

/** The machine's values of elements that are called so. */
export function timeValues(view: PageView, names: RegExp): readonly string[] {
  return view.marks
    .filter((mark) => isOwn(mark, view) && names.test(mark.names))
    .flatMap(({ element }) => [
      element.attribs['datetime'] ?? element.attribs['content'] ?? element.attribs['title'] ?? '',
    ]);
}
