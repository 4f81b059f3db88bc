import type { Entry } from '../../model.ts';
import { headingOf } from '../entry/heading.ts';
import { matchesWithGroups } from '../text/matches.ts';
import { hostName } from '../url/host-name.ts';
import { readPart } from '../entry/read-part.ts';

// Titles come at any length; nobody reads more.
const LONGEST = 1_000;
// What so many titles of a month begin or end with says nothing of their subjects; of one site, so many.
const ANYWHERE = 3;
const ON_ONE_SITE = 2;
const MOST_ENDS = 3;

// Between a title and the name of a site or a section.
const SEPARATOR = /\s?::\s?|\s?[|｜:：＞«»]\s?|\s[-–—－―/／・*·<>]\s?|[-–—－]\s|[。】］\]]\s?/gu;
// Most titles have nothing of it.
const MAY_SEPARATE = /[|｜:：＞«»\-–—－―/／・*·<>。】］\]]/u;
const LONGEST_END = 60;

/**
 * The title of each Entry as the post shows it, without the names of sites and sections in front of it and behind it.
 */
export function bareTitles(entries: readonly Entry[]): ReadonlyMap<Entry, string> {
  let titles = new Map(entries.map((entry) => [entry, headingOf(entry).slice(0, LONGEST)]));
  for (let round = 0; round < MOST_ENDS; round += 1) {
    const counts = endsAmong(titles);
    const bare = new Map([...titles].map(([entry, title]) => [entry, withoutEnds(title, entry, counts)]));
    if (entries.every((entry) => bare.get(entry) === titles.get(entry))) break;
    titles = bare;
  }
  return titles;
}

type Ends = ReadonlyMap<string, number>;

/** How many titles, of the month and of one site, have an end. The same title twice counts once. */
function endsAmong(titles: ReadonlyMap<Entry, string>): Ends {
  const found = new Map<string, Set<string>>();
  const add = (key: string, title: string): unknown =>
    (found.get(key) ?? found.set(key, new Set()).get(key))?.add(title);
  for (const [entry, title] of titles) {
    const ends = endsOf(title);
    const host = ends.length === 0 ? '' : hostName(entry.link.url);
    for (const [side, end] of ends) {
      add(`${side} ${end}`, title);
      add(`${side} ${end} ${host}`, title);
    }
  }
  return new Map([...found].map(([key, all]) => [key, all.size]));
}

function withoutEnds(title: string, entry: Entry, counts: Ends): string {
  const { site = '' } = readPart(entry.article);
  const ends = endsOf(title);
  const host = ends.length === 0 ? '' : hostName(entry.link.url);
  const isName = (side: Side, end: string): boolean =>
    end === site ||
    (counts.get(`${side} ${end}`) ?? 0) >= ANYWHERE ||
    (side === 'behind' && ((counts.get(`${side} ${end} ${host}`) ?? 0) >= ON_ONE_SITE || isNamedBy(host, end)));
  let bare = title;
  for (const [side, end] of ends) if (isName(side, end)) bare = without(side, bare);
  return site !== '' && bare.endsWith(site)
    ? bare.slice(0, -site.length).replace(/[\s|｜\-–—:：]+$/u, '') || bare
    : bare;
}

/** TorrentFreak is the name of torrentfreak.com. */
function isNamedBy(host: string, end: string): boolean {
  const letters = end.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
  return letters.length >= 4 && host.replaceAll(/[^a-z0-9]/gu, '').includes(letters) && !/[ぁ-んァ-ヴ一-龠]/u.test(end);
}

function endsOf(title: string): readonly (readonly [side: Side, end: string])[] {
  const { first, last } = cutsOf(title);
  return [
    ...(last === null ? [] : [['behind', title.slice(last.to)] as const]),
    ...(first === null ? [] : [['before', title.slice(0, first.from)] as const]),
  ];
}

interface Cuts {
  readonly first: Cut | null;
  readonly last: Cut | null;
}

/** The first and the last separator with something short outside of it. */
function cutsOf(title: string): Cuts {
  if (!MAY_SEPARATE.test(title)) return NO_CUTS;
  const cuts = matchesWithGroups(title, SEPARATOR)
    .map(({ 0: text, index }) => ({ from: index, to: index + text.length }))
    .filter(({ to }) => to < title.length);
  const [first, last] = [cuts[0], cuts.at(-1)];
  return {
    first: first && first.from > 0 && first.from <= LONGEST_END ? first : null,
    last: last && title.length - last.to <= LONGEST_END ? last : null,
  };
}

const NO_CUTS: Cuts = { first: null, last: null };

interface Cut {
  readonly from: number;
  readonly to: number;
}
type Side = 'before' | 'behind';

function without(side: Side, title: string): string {
  const { first, last } = cutsOf(title);
  return (side === 'before' ? title.slice(first?.to ?? 0) : title.slice(0, last?.from ?? title.length)).trim() || title;
}
