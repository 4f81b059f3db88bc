import type { Entry } from '../../model.ts';
import { headingOf } from '../entry/heading.ts';
import { hostName } from '../url/host-name.ts';

// Titles come at any length; nobody reads more.
const LONGEST = 1_000;
// What so many titles of a month begin or end with is no part of what they say; of one site, so many.
const ANYWHERE = 3;
const ON_ONE_SITE = 2;
const MOST_ENDS = 3;

const SEPARATOR = '\\s*[|｜:：＞«»]+\\s*|\\s+[-–—－―/／・*·<>]+\\s*|\\s*[-–—－]+\\s+|\\s*::\\s*';
const FIRST = new RegExp(`^(.{1,60}?)(?:${SEPARATOR})(?=\\S)`, 'u');
const LAST = new RegExp(`^(?:.*\\S)?(${SEPARATOR}|\\s-)(\\S.{0,59})$`, 'u');

/** The title of each Entry as the post shows it, without the names of sites and sections in front of it and behind it. */
export function bareTitles(entries: readonly Entry[]): ReadonlyMap<Entry, string> {
  let titles = new Map(entries.map((entry) => [entry, headingOf(entry).slice(0, LONGEST)]));
  for (let round = 0; round < MOST_ENDS; round += 1) {
    const counts = endsAmong(titles);
    titles = new Map([...titles].map(([entry, title]) => [entry, withoutEnds(title, entry, counts)]));
  }
  return titles;
}

type Ends = ReadonlyMap<string, number>;

/** How many titles, of the month and of one site, have an end. The same title twice counts once. */
function endsAmong(titles: ReadonlyMap<Entry, string>): Ends {
  const found = new Map<string, Set<string>>();
  const add = (key: string, title: string): unknown =>
    (found.get(key) ?? found.set(key, new Set()).get(key))?.add(title);
  for (const [entry, title] of titles)
    for (const [side, end] of endsOf(title)) {
      add(`${side} ${end}`, title);
      add(`${side} ${end} ${hostName(entry.link.url)}`, title);
    }
  return new Map([...found].map(([key, all]) => [key, all.size]));
}

function withoutEnds(title: string, entry: Entry, counts: Ends): string {
  const site = (entry.article.ok ? entry.article.value : entry.article.failure.partial)?.site ?? '';
  const host = hostName(entry.link.url);
  const isName = (side: string, end: string): boolean =>
    end === site ||
    (counts.get(`${side} ${end}`) ?? 0) >= ANYWHERE ||
    (side === 'behind' && ((counts.get(`${side} ${end} ${host}`) ?? 0) >= ON_ONE_SITE || isNamedBy(host, end)));
  let bare = title;
  for (const [side, end] of endsOf(title))
    if (isName(side, end)) bare = side === 'behind' ? withoutLast(bare) : withoutFirst(bare);
  return site !== '' && bare.endsWith(site)
    ? bare.slice(0, -site.length).replace(/[\s|｜\-–—:：]+$/u, '') || bare
    : bare;
}

/** TorrentFreak is the name of torrentfreak.com. */
function isNamedBy(host: string, end: string): boolean {
  const letters = end.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
  return letters.length >= 4 && host.replaceAll(/[^a-z0-9]/gu, '').includes(letters) && !/[ぁ-んァ-ヴ一-龠]/u.test(end);
}

function endsOf(title: string): readonly (readonly [side: 'before' | 'behind', end: string])[] {
  const [first, last] = [FIRST.exec(title)?.[1], LAST.exec(title)?.[2]];
  return [
    ...(last === undefined ? [] : [['behind', last.trim()] as const]),
    ...(first === undefined ? [] : [['before', first.trim()] as const]),
  ];
}

function withoutFirst(title: string): string {
  return title.slice(FIRST.exec(title)?.[0].length ?? 0) || title;
}

function withoutLast(title: string): string {
  const [, separator = '', last = ''] = LAST.exec(title) ?? [];
  return title.slice(0, title.length - separator.length - last.length).trimEnd() || title;
}
