import type { Article, Explanation, Moment } from '../../../../model.ts';
import type { ReadOptions } from '../../options.ts';
import type { PageView } from '../../view.ts';
import type { SeenMark, TextBlock } from '../../view/block.ts';
import { textOf } from '../../view/text.ts';
import { firstGood, type Rule } from '../rule.ts';
import { daysBetween, momentOf, type GivenDate } from './day.ts';
import { machineDate } from './machine-date.ts';
import { meaning } from './meaning.ts';
import { datesNearTitle, isElsewhere, isListed, isOwn, labelledDates, markedDates } from './near-title.ts';
import { BYLINE, isOwnDay, LONGEST_LABEL, type SeenDate } from './seen-dates.ts';
import { ldDates, MODIFIED_META, PUBLISHED_META, timeValues } from './told.ts';
import { daysOfSureYears } from './yearless-days.ts';
import { dateInUrl } from './url-date.ts';
import { inOwnZone, isDayOfVisit } from './zone.ts';

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

/** Published before changed, what machines read before what people read, the address last. */
export const PUBLISHED_RULES: readonly Rule<Dates>[] = [
  { name: 'date near the title that the address says too', find: agreedDays },
  {
    name: 'JSON-LD datePublished',
    find: (page) => ldDates(page.view, ['datePublished', 'dateCreated'], titleOf(page)),
  },
  { name: 'meta', find: ({ view }) => PUBLISHED_META.flatMap((key) => view.meta.get(key) ?? []) },
  { name: 'JSON-LD uploadDate', find: (page) => ldDates(page.view, ['uploadDate'], titleOf(page)) },
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
  { name: 'day near the title of a sure year', find: (page) => daysOfSureYears(page) },
  { name: 'JSON-LD dateModified', find: (page) => ldDates(page.view, ['dateModified'], titleOf(page)) },
  { name: 'meta of a change', find: ({ view }) => MODIFIED_META.flatMap((key) => view.meta.get(key) ?? []) },
  { name: 'time of a change near the title', find: (page) => changesNear(page) },
  {
    name: 'date labelled as change',
    find: ({ seen, marked }) => written([...seen, ...marked].filter(({ of }) => of === 'change')),
  },
];

/** The day or instant on which the page was published, as it says; null where nothing tells. */
export function readPublished(page: DatePage): {
  readonly value: Article['published'];
  readonly explanation: Explanation;
} {
  const monthFirst = /^en(?!-(?:GB|AU|NZ|IE|ZA|IN))/iu.test(page.language ?? 'en');
  const all = datesNearTitle(page.view, page.title, monthFirst);
  const named = markedDates(page.view, page.title, monthFirst);
  const isOfVisit = visits([...all, ...named], page.fetchedAt);
  const [seen, marked] = [all.filter((date) => !isOfVisit(date)), named.filter((date) => !isOfVisit(date))];
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

/**
 * The day of the address, where the page shows it by its title and everything that machines are told is another day: a
 * template's, or that of the site.
 */
function agreedDays(page: Dates): readonly string[] {
  const { view, seen, marked, monthFirst } = page;
  const told = [
    ...ldDates(view, ['datePublished', 'dateCreated'], titleOf(page)),
    ...PUBLISHED_META.flatMap((key) => view.meta.get(key) ?? []),
  ].flatMap((value) => machineDate(value, monthFirst) ?? []);
  return dateInUrl(view.url).filter(
    (day) =>
      told.length > 0 &&
      told.every((one) => Math.abs(daysBetween(one.day, day)) > 1) &&
      [...seen, ...marked].some((one) => one.day === day && !one.beyond && isOwnDay(one)),
  );
}

/** What the block of the title says. */
function titleOf({ view, title }: DatePage): string {
  return view.blocks[title]?.text ?? '';
}

/** What tells the day of the visit in a page's head from its own, which then stands below the title. */
function visits(dates: readonly SeenDate[], fetchedAt: Moment | null): (date: SeenDate) => boolean {
  const isOwnElsewhere = dates.some(
    (date) => date.distance >= 0 && !date.beyond && isOwnDay(date) && !isDayOfVisit(date.day, fetchedAt),
  );
  return ({ distance, day }) => isOwnElsewhere && distance < 0 && isDayOfVisit(day, fetchedAt);
}

/**
 * The machine's dates of `time` elements, but for those below another heading where a date stands by the title itself,
 * and those of a change or of a reader.
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
        !(own && isElsewhere(view, title, mark)) &&
        isOfPublication(inFrontOf(mark, view.blocks)) &&
        !isListed(view.blocks[mark.block], textOf(mark.element), mark.block - title),
    )
    .map(machineValue)
    .filter((value) => !changed.has(value.slice(0, 10)));
}

/** What says of itself that it is of a change: the page may say no other day. */
function changesNear({ view, title }: Dates): readonly string[] {
  return view.marks
    .filter((mark) => mark.kind === 'time' && isOwn(mark, view) && Math.abs(mark.block - title) <= 12)
    .filter((mark) => meaning(inFrontOf(mark, view.blocks), '') === 'change')
    .map(machineValue);
}

/** What has no text, such as a screenshot that is called by its day, says of nothing how long ago it was. */
function machineValue({ element }: SeenMark): string {
  const { datetime, title = '' } = element.attribs;
  return datetime ?? (textOf(element) === '' ? '' : (MOMENT.exec(title)?.[0] ?? ''));
}

/** Whether the words in front of the element do not say that a text was changed or that somebody was there. */
function isOfPublication(before: string): boolean {
  return meaning(before, '') !== 'change' && !OF_A_READER.test(before);
}
const OF_A_READER = /(?:joined|member since|last (?:active|seen|visit(?:ed)?|login)|最終ログイン|入会|参加)[\s:：]*$/iu;

/** In its block, or the label in the block above. */
function inFrontOf({ element, block }: SeenMark, blocks: readonly TextBlock[]): string {
  const text = blocks[block]?.text ?? '';
  const before = text.slice(0, Math.max(0, text.indexOf(textOf(element)))).slice(-24);
  const above = blocks[block - 1]?.text ?? '';
  return before === '' && above.length <= LONGEST_LABEL ? above : before;
}

/** Whether a date stands by the title itself, where those of a page stand. */
function hasOwn(seen: readonly SeenDate[]): boolean {
  return seen.some(({ of, distance }) => of === 'unknown' && Math.abs(distance) <= BYLINE);
}
/** What stands in the `title` of an element that says how long ago it was. */
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?/u;

function nearest(dates: readonly SeenDate[]): readonly SeenDate[] {
  return [...dates].sort((one, other) => Math.abs(one.distance) - Math.abs(other.distance));
}

function written(dates: readonly SeenDate[]): readonly string[] {
  return dates.map(({ day, time }) => (time === '' ? day : `${day}T${time}`));
}
