import { dayOf } from '../month/month.ts';
import { escapeUnwanted } from '../text/unwanted.ts';
import { itemId } from '../url/item-id.ts';
import type { Link, Month } from '../../model.ts';

/** A line of the list: the Link and the title it is known by. */
export interface ListedLink {
  readonly link: Link;
  /** The author's title, else the page's; '' where neither is known. */
  readonly title: string;
  /** For a Link that an earlier month put off. */
  readonly from: Month | null;
}

const MARKS: Readonly<Record<NonNullable<Link['mark']>, string>> = { skip: '×', later: '→', lead: '★' };

/**
 * A month's Links for people: a line for each with its day, mark and title, and a line with its URL where that is not the
 * title, tags, what it follows and, with `verbose`, the item's id, note and quotation.
 */
export function listText(listed: readonly ListedLink[], timeZone: string, verbose: boolean): string {
  return listed.map((one) => `${linesFor(one, timeZone, verbose).join('\n')}\n`).join('');
}

function linesFor({ link, title, from }: ListedLink, timeZone: string, verbose: boolean): readonly string[] {
  const mark = link.mark === undefined ? ' ' : MARKS[link.mark];
  const details = [
    ...(title === '' ? [] : [link.url]),
    ...(link.tags.length > 0 ? [link.tags.map((tag) => `#${tag.replaceAll(' ', '_')}`).join(' ')] : []),
    ...(link.follows === undefined ? [] : [`↳ ${link.follows}`]),
    ...(from === null ? [] : [`← ${from}`]),
    ...(verbose ? detailsOf(link) : []),
  ];
  return [`${dayOf(link.savedAt, timeZone).slice(5)} ${mark} ${title === '' ? link.url : title}`, ...details.map((line) => `        ${line}`)];
}

function detailsOf(link: Link): readonly string[] {
  const quote = (link.quote ?? '').split('\n').filter((line) => line !== '').map((line) => `> ${line}`);
  return [`${itemId(link.url)} (${link.source})`, ...(link.note ?? '').split('\n').filter((line) => line !== ''), ...quote];
}

/** `list --json`: what `import` reads back without a loss. */
export function listJson(month: Month, links: readonly Link[]): string {
  return `${escapeUnwanted(JSON.stringify({ version: 1, month, links }, null, 2))}\n`;
}
