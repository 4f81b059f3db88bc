import { headingOf } from '../entry/heading.ts';
import { dayOf } from '../month/month.ts';
import { escapeUnwanted } from '../text/unwanted.ts';
import { itemId } from '../url/item-id.ts';
import type { Entry, Link, Message, Month, Story } from '../../model.ts';

/** A line of the list: the Link and the title it is known by. */
export interface ListedLink {
  readonly link: Link;
  /** `headingOf` its Entry: '' where no title is known. */
  readonly title: string;
  /** For a Link that an earlier month put off. */
  readonly from: Month | null;
  /** What it has to do with other Links, where that is asked for. */
  readonly ties: readonly Message[];
}

const MARKS: Readonly<Record<NonNullable<Link['mark']>, string>> = { skip: '×', later: '→', lead: '★' };

/**
 * A month's Links for people: a line for each with its day, mark and title, and a line with its URL where that is not the
 * title, tags, what it follows and, with `verbose`, the item's id, note, quotation and why it is one story with others.
 * @param words a Message in the reader's language
 */
export function listText(
  listed: readonly ListedLink[],
  options: { readonly timeZone: string; readonly verbose: boolean; readonly words: (message: Message) => string },
): string {
  return listed.map((one) => `${linesFor(one, options).join('\n')}\n`).join('');
}

/**
 * The Entries as lines of the list, in their order.
 * @param month the one whose post they are for
 * @param stories for telling what they have to do with one another; none where that is not asked for
 */
export function listedLinks(entries: readonly Entry[], month: Month, stories: readonly Story[]): readonly ListedLink[] {
  const ties = storyTies(stories);
  return entries.map((entry) => ({
    link: entry.link,
    title: headingOf(entry),
    from: entry.month === month ? null : entry.month,
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
  { link, title, from, ties }: ListedLink,
  { timeZone, verbose, words }: Parameters<typeof listText>[1],
): readonly string[] {
  const mark = link.mark === undefined ? ' ' : MARKS[link.mark];
  const details = [
    ...(title === '' ? [] : [link.url]),
    ...(link.tags.length > 0 ? [link.tags.map((tag) => `#${tag.replaceAll(' ', '_')}`).join(' ')] : []),
    ...(link.follows === undefined ? [] : [`↳ ${link.follows}`]),
    ...(from === null ? [] : [`← ${from}`]),
    ...(verbose ? [...detailsOf(link), ...ties.map(words)] : []),
  ];
  return [
    `${dayOf(link.savedAt, timeZone).slice(5)} ${mark} ${title === '' ? link.url : title}`,
    ...details.map((line) => `        ${line}`),
  ];
}

function detailsOf(link: Link): readonly string[] {
  const quote = (link.quote ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `> ${line}`);
  return [
    `${itemId(link.url)} (${link.source})`,
    ...(link.note ?? '').split('\n').filter((line) => line !== ''),
    ...quote,
  ];
}

/** `list --json`: what `import` reads back without a loss. */
export function listJson(month: Month, links: readonly Link[]): string {
  return `${escapeUnwanted(JSON.stringify({ version: 1, month, links }, null, 2))}\n`;
}
