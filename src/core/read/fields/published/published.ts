import type { Article, Explanation, Moment } from '../../../../model.ts';
import type { ReadOptions } from '../../options.ts';
import type { PageView } from '../../view.ts';
import { ARTICLE_TYPE, isOfType, ldText, type LinkedData } from '../../view/json-ld.ts';
import { firstGood, type Rule } from '../rule.ts';
import { momentOf, type GivenDate } from './day.ts';
import { machineDate } from './machine-date.ts';
import { datesNearTitle, isElsewhere, isOwn, labelledDates, markedDates, type SeenDate } from './near-title.ts';
import { dateInUrl } from './url-date.ts';
import { inOwnZone } from './zone.ts';

export interface DatePage {
  readonly view: PageView;
  /** The index of the title's block, -1 where no block is the title. */
  readonly title: number;
  readonly language: string | null;
  readonly options: ReadOptions;
  /** When the page was fetched: no page is published later. */
  readonly fetchedAt: Moment | null;
}
interface Dates extends DatePage {
  readonly monthFirst: boolean;
  readonly seen: readonly SeenDate[];
  readonly marked: readonly SeenDate[];
}

const PUBLISHED_META = [
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
const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
  'revised',
] as const;

/** Published before changed, what machines read before what people read, the address last. */
export const PUBLISHED_RULES: readonly Rule<Dates>[] = [
  { name: 'JSON-LD datePublished', find: ({ view }) => ldDates(view, ['datePublished', 'dateCreated']) },
  { name: 'meta', find: ({ view }) => PUBLISHED_META.flatMap((key) => view.meta.get(key) ?? []) },
  { name: 'JSON-LD uploadDate', find: ({ view }) => ldDates(view, ['uploadDate']) },
  {
    name: 'itemprop datePublished',
    find: ({ view }) => timeValues(view, /date-?published|pubdate|(?:^|[\s_-])published(?=$|[\s_-])|dt-published/u),
  },
  {
    name: 'date labelled as publication',
    find: ({ seen, marked }) => written([...seen, ...marked].filter(({ of }) => of === 'publication')),
  },
  { name: 'time near the title', find: (page) => timesNear(page) },
  {
    name: 'element named a date, near the title',
    find: ({ seen, marked }) => {
      const near = marked.filter(({ of, distance }) => of === 'unknown' && Math.abs(distance) <= 12);
      return written(nearest(near.filter(({ beyond }) => !(beyond && hasOwn(seen)))));
    },
  },
  { name: 'date near the title', find: ({ seen }) => written(nearest(seen.filter(({ of }) => of === 'unknown'))) },
  {
    name: 'element named a date',
    find: ({ marked }) => written(marked.filter(({ of, distance }) => of === 'unknown' && distance >= -3).slice(0, 1)),
  },
  { name: 'labelled date further down', find: ({ view, monthFirst }) => written(labelledDates(view, monthFirst)) },
  { name: 'address', find: ({ view }) => dateInUrl(view.url) },
  { name: 'JSON-LD dateModified', find: ({ view }) => ldDates(view, ['dateModified']) },
  { name: 'meta of a change', find: ({ view }) => MODIFIED_META.flatMap((key) => view.meta.get(key) ?? []) },
  {
    name: 'date labelled as change',
    find: ({ seen, marked }) => written([...seen, ...marked].filter(({ of }) => of === 'change')),
  },
];

export function readPublished(page: DatePage): {
  readonly value: Article['published'];
  readonly explanation: Explanation;
} {
  const monthFirst = /^en(?!-(?:GB|AU|NZ|IE|ZA|IN))/iu.test(page.language ?? 'en');
  const seen = datesNearTitle(page.view, page.title, monthFirst);
  const marked = markedDates(page.view, page.title, monthFirst);
  const latest =
    page.fetchedAt === null ? '9999' : new Date(Date.parse(page.fetchedAt) + 86_400_000).toISOString().slice(0, 10);
  const resolve = (value: string): GivenDate | null => {
    const given = machineDate(value, monthFirst);
    return given === null ? null : inOwnZone(given, [...seen, ...marked], page);
  };
  const chosen = firstGood('published', PUBLISHED_RULES, { ...page, seen, marked, monthFirst }, (value) => {
    const date = resolve(value);
    if (date === null) return 'no date';
    return date.day > latest ? 'later than the page was fetched' : null;
  });
  const date = chosen.value === '' ? null : resolve(chosen.value);
  const value = date === null ? null : momentOf(date);
  return { value, explanation: { ...chosen.explanation, value: value ?? '' } };
}

function ldDates(view: PageView, keys: readonly string[]): readonly string[] {
  const articles = view.jsonLd.filter(
    (node) =>
      isOfType(node, ARTICLE_TYPE) &&
      !isOfType(node, /^(?:Event|Review|Product|Course|Question)$/u) &&
      (keys.includes('uploadDate') || !isOfType(node, /^VideoObject$/u)),
  );
  const pages = view.jsonLd.filter((node) => isOfType(node, /Page$/u) || node['@type'] === undefined);
  const of = (nodes: readonly LinkedData[]): readonly string[] =>
    keys.flatMap((key) => nodes.map((node) => ldText(node[key])));
  return [...of(articles), ...of(pages)];
}

function timeValues(view: PageView, names: RegExp): readonly string[] {
  return view.marks
    .filter((mark) => isOwn(mark, view) && names.test(mark.names))
    .flatMap(({ element }) => [
      element.attribs['datetime'] ?? element.attribs['content'] ?? element.attribs['title'] ?? '',
    ]);
}

/**
 * The machine's dates of `time` elements, but for those below another heading where a date stands by the title itself.
 */
function timesNear({ view, title, seen, marked }: Dates): readonly string[] {
  const changed = new Set(marked.filter(({ of }) => of === 'change' || of === 'event').map(({ day }) => day));
  const own = hasOwn(seen);
  return view.marks
    .filter(
      (mark) =>
        mark.kind === 'time' &&
        isOwn(mark, view) &&
        Math.abs(mark.block - title) <= 12 &&
        !/modif|update/u.test(mark.names) &&
        !(own && isElsewhere(view, title, mark)),
    )
    .map(({ element }) => element.attribs['datetime'] ?? '')
    .filter((value) => !changed.has(value.slice(0, 10)));
}

/** Whether a date stands by the title itself, where those of a page stand. */
function hasOwn(seen: readonly SeenDate[]): boolean {
  return seen.some(({ of, distance }) => of === 'unknown' && Math.abs(distance) <= BYLINE);
}
const BYLINE = 4;

function nearest(dates: readonly SeenDate[]): readonly SeenDate[] {
  return [...dates].sort((one, other) => Math.abs(one.distance) - Math.abs(other.distance));
}

function written(dates: readonly SeenDate[]): readonly string[] {
  return dates.map(({ day, time }) => (time === '' ? day : `${day}T${time}`));
}
