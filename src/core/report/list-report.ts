import { headingOf } from '../entry/heading.ts';
import { dayOf } from '../month/month.ts';
import { oneLine } from '../text/one-line.ts';
import { escapeUnwanted } from '../text/unwanted.ts';
import { wrapped } from '../text/wrap.ts';
import { itemId } from '../url/item-id.ts';
import { failureOf } from './failure-message.ts';
import type { Story } from '../../issue.ts';
import type { Entry, Failure, Link, Message, Month } from '../../model.ts';

/** A line of the list: the Link and the title it is known by. */
export interface ListedLink {
  readonly link: Link;
  /** `headingOf` its Entry: '' where no title is known. */
  readonly title: string;
  /** For a Link that an earlier month put off. */
  readonly from: Month | null;
  /** Why its page could not be read; null where it was, or nobody has tried. */
  readonly failure: Failure | null;
  /** What it has to do with other Links, where that is asked for. */
  readonly ties: readonly Message[];
  /** What of its page's text was looked for. */
  readonly passage?: string | null;
}

const MARKS: Readonly<Record<NonNullable<Link['mark']>, string>> = { skip: '×', later: '→', lead: '★' };

/** How a list is shown. */
export interface ListLook {
  readonly timeZone: string;
  readonly verbose: boolean;
  /** Days with their years, because the links are of several. */
  readonly years?: boolean;
  /** A Message in the reader's language. */
  readonly words: (message: Message) => string;
  /** What longer lines are wrapped at; null leaves them, for programs. */
  readonly columns: number | null;
}

/**
 * Links for people: a line for each with its day, mark, id and title, and below it its URL where that is not the title,
 * why its page could not be read, tags, what it follows and the beginning of the note; with `verbose` the note whole,
 * quotations and why it is one story with others.
 */
export function listText(listed: readonly ListedLink[], options: ListLook): string {
  return listed.map((one) => `${linesFor(one, options).join('\n')}\n`).join('');
}

/**
 * The Entries as lines of the list, in their order.
 * @param month the one whose post they are for; null where they are for several
 * @param stories for telling what they have to do with one another; none where that is not asked for
 */
export function listedLinks(
  entries: readonly Entry[],
  month: Month | null,
  stories: readonly Story[],
): readonly ListedLink[] {
  const ties = storyTies(stories);
  return entries.map((entry) => ({
    link: entry.link,
    title: headingOf(entry),
    from: month === null || entry.month === month ? null : entry.month,
    failure: entry.article.ok || entry.article.failure.kind === 'not-fetched' ? null : entry.article.failure,
    ties: ties.get(entry.link.url) ?? [],
  }));
}

/** Why each Link stands in the story that it stands in, by URL. A lead that goes on from nothing has nothing to say. */
function storyTies(stories: readonly Story[]): ReadonlyMap<string, readonly Message[]> {
  return new Map(
    stories.flatMap(({ lead, followUps, continues }) => [
      ...(continues ? [[lead.link.url, [goesOn(continues.entry, continues.why)]] as const] : []),
      ...followUps.map(({ entry, why }) => [entry.link.url, [oneStory(lead, why)]] as const),
    ]),
  );
}

function oneStory(lead: Entry, why: Message): Message {
  return { en: `one story with “${nameOf(lead)}”: ${why.en}`, ja: `「${nameOf(lead)}」と同じ話題: ${why.ja}` };
}

function goesOn(earlier: Entry, why: Message): Message {
  return {
    en: `goes on from “${nameOf(earlier)}” (${earlier.month}): ${why.en}`,
    ja: `${earlier.month} の「${nameOf(earlier)}」の続報: ${why.ja}`,
  };
}

function nameOf(entry: Entry): string {
  return headingOf(entry) || entry.link.url;
}

function linesFor(
  { link, title, from, failure, ties, passage = null }: ListedLink,
  { timeZone, verbose, years = false, words, columns }: ListLook,
): readonly string[] {
  const mark = link.mark === undefined ? ' ' : MARKS[link.mark];
  const details = [
    ...(title === '' ? [] : [link.url]),
    ...(failure === null ? [] : [`! ${words(failureOf(failure))}`]),
    ...(link.tags.length > 0 ? [link.tags.map((tag) => `#${tag.replaceAll(' ', '_')}`).join(' ')] : []),
    ...(link.follows === undefined ? [] : [`↳ ${link.follows}`]),
    ...(from === null ? [] : [`← ${from}`]),
    ...(passage === null ? [] : [`> ${passage}`]),
    ...(verbose ? [...detailsOf(link), ...ties.map(words)] : beginningOf(link.note)),
  ];
  const day = dayOf(link.savedAt, timeZone).slice(years ? 0 : 5);
  const indent = day.length + AFTER_DAY;
  const [first = '', ...more] = [title === '' ? link.url : title, ...details].flatMap((text) => fitted(text));
  return [`${day} ${mark} ${itemId(link.url)}  ${first}`, ...more.map((line) => `${' '.repeat(indent)}${line}`)];

  function fitted(text: string): readonly string[] {
    return columns === null ? [text] : wrapped(text, Math.max(LEAST_COLUMNS, columns - indent)).split('\n');
  }
}

// A terminal that is narrower breaks the lines itself.
const LEAST_COLUMNS = 20;

// The mark, the id and the spaces around them.
const AFTER_DAY = 13;
const MOST_OF_NOTE = 60;

function beginningOf(note = ''): readonly string[] {
  return note === '' ? [] : [oneLine(note, MOST_OF_NOTE)];
}

function detailsOf(link: Link): readonly string[] {
  const quote = (link.quote ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `> ${line}`);
  return [`(${link.source})`, ...(link.note ?? '').split('\n').filter((line) => line !== ''), ...quote];
}

/** `list --json`: what `import` reads back without a loss. */
export function listJson(month: Month, links: readonly Link[]): string {
  return `${escapeUnwanted(JSON.stringify({ version: 1, month, links }, null, 2))}\n`;
}
