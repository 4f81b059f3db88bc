import { pattern } from '../../text/pattern.ts';
import { readMoment } from '../../month/read-moment.ts';
import { shapedValue, withInnerLink } from './shaped-value.ts';
import type { Moment } from '../../../model.ts';
import type { JsonLink } from '../source.ts';
import { COLUMN_NAMES, type Field } from './csv/column-names.ts';
import { isPictureCell, isUrlCell } from './csv/cells.ts';
import { plainName } from './csv/columns.ts';
import { dateByValue, titleByValue } from './by-value.ts';
import { highlightTexts, momentOf } from './json-fields.ts';
import { namesOf, type Folder } from './nested-folders.ts';
import { items, object, text, texts } from '../../text/json-values.ts';

// What the address of a picture, a person or a feed is called.
const BESIDE = pattern(
  'u',
  String.raw`image|img|icon|avatar|thumb|cover|photo|picture|media|video|profile|author|user|logo|banner`,
  String.raw`|screenshot|feed|xmlurl|api|canonical|namespace|schema|context|favicon|htmlurl|snapshot`,
);
// Lists that a link may have inside it.
const INSIDE = new Set(['children', 'tabs', 'links', 'bookmarks', 'items', 'cards']);
const MOST_DEPTH = 2000;

/** What stands around a value: the nearest date, and the names of the lists it is in. */
interface Around {
  readonly savedAt: Moment | null;
  /** Whether it stands in a list that is called by its day. */
  readonly isOfDay?: true | undefined;
  readonly folders: Folder | null;
}

/** A value to be looked at. `isItem`: it stands beside others that have URLs. */
interface Waiting {
  readonly value: unknown;
  readonly around: Around;
  readonly isItem: boolean;
  readonly depth: number;
}

/**
 * The links in a value of which nothing is known: every object with a URL, its title, date, words and tags by the usual
 * names, its date and its title also by what they are. An object that holds a list of others is not a link itself: its
 * date is theirs, and its name their folder.
 */
export function linksInValue(root: unknown, timeZone: string): readonly JsonLink[] {
  const links: JsonLink[] = [];
  const waiting: Waiting[] = [{ value: root, around: { savedAt: null, folders: null }, isItem: false, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { around, isItem, depth } = next;
    const value = shapedValue(next.value, isItem);
    const given = object(value);
    const fields = given && isItem && urlOf(given, true) === '' ? (withInnerLink(given, hasUrl) ?? given) : given;
    const url = fields ? urlOf(fields, isItem) : '';
    const isLink = fields !== null && url !== '' && (isItem || !holdsList(fields));
    if (fields && isLink) links.push(linkOf(fields, url, around, timeZone));
    if (typeof value === 'string' && isItem && isUrlCell(value) && !isPictureCell(value))
      links.push({ url: value, savedAt: around.savedAt, tags: [], folders: namesOf(around.folders) });
    if (depth < MOST_DEPTH) waiting.push(...below({ ...next, value }, isLink, timeZone).reverse());
  }
  return links;
}

function below({ value, around, depth }: Waiting, isLink: boolean, timeZone: string): Waiting[] {
  const fields = object(value);
  if (!fields) return items(value).map((one) => ({ value: one, around, isItem: true, depth: depth + 1 }));
  const inner = isLink ? around : within(fields, around, timeZone);
  const members = Object.entries(fields).filter(
    ([name, one]) =>
      typeof one === 'object' &&
      one !== null &&
      (isLink ? INSIDE.has(plainName(name)) : !BESIDE.test(plainName(name)) || isAccount(plainName(name), one)),
  );
  // `{"11": {"url": …}, "12": …}` is a list whose items have numbers.
  const isDictionary = members.length > 0 && members.every(([name]) => /^[\d-]+$/u.test(name));
  return members.map(([name, one]) => {
    const day = /^\d{4}\D/u.test(name) ? readMoment(name, timeZone) : null;
    const dated = day === null ? inner : { ...inner, savedAt: day, isOfDay: true as const };
    return { value: one, around: dated, isItem: isDictionary, depth: depth + 1 };
  });
}

/** The answer of an API may stand below whose it is: `{"user": {"saved": {"items": […]}}}`. */
function isAccount(name: string, value: unknown): boolean {
  const inner = Object.values(object(value) ?? {});
  const lists = [...inner, ...inner.flatMap((one) => Object.values(object(one) ?? {}))];
  return /^(?:current)?(?:user|profile|account|viewer)$/u.test(name) && lists.some((one) => object(items(one)[0]));
}

function hasUrl(fields: Readonly<Record<string, unknown>>): boolean {
  return urlOf(fields, false) !== '' || isUrlCell(text(fields['canonicalUrl'] ?? fields['canonical_url']));
}

function holdsList(fields: Readonly<Record<string, unknown>>): boolean {
  return Object.values(fields).some((one) => items(one).some((item) => urlOf(object(item) ?? {}, false) !== ''));
}

function linkOf(fields: Readonly<Record<string, unknown>>, url: string, around: Around, timeZone: string): JsonLink {
  const named = namedFields(fields);
  const first = (field: Field): string =>
    named(field)
      .map(text)
      .find((one) => one !== '') ?? '';
  const quotes = named('quote').flatMap(highlightTexts);
  const notes = [...named('note').map(text), ...quotes.map(({ note }) => note)].filter((note) => note !== '');
  const dating = around.isOfDay ? withoutPublication(fields) : fields;
  const date = namedFields(dating)('savedAt')
    .map((one) => momentOf(one, timeZone))
    .find((one) => one !== null);
  return {
    url,
    savedAt: date ?? dateByValue(dating, timeZone) ?? around.savedAt,
    title: first('title') || titleByValue(fields, timeZone),
    note: [...new Set(notes)].join('\n'),
    quote: quotes.map(({ quote }) => quote).join('\n'),
    tags: named('tags').flatMap(texts),
    folders: [...namesOf(around.folders), first('folder')],
  };
}

function within(fields: Readonly<Record<string, unknown>>, around: Around, timeZone: string): Around {
  const named = namedFields(fields);
  const date = named('savedAt')
    .map((one) => momentOf(one, timeZone))
    .find((one) => one !== null);
  const name =
    named('title')
      .map(text)
      .find((one) => one !== '') ?? '';
  const { folders } = around;
  return {
    savedAt: date ?? around.savedAt,
    isOfDay: date === undefined ? around.isOfDay : undefined,
    folders: name === '' ? folders : { name, above: folders },
  };
}

/** When a page was published says nothing of its saving where a day does. */
function withoutPublication(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !/publi|pubdate|posted/u.test(plainName(name))));
}

/** The values of an object by what their names mean, those of the most usual names first. */
function namedFields(fields: Readonly<Record<string, unknown>>): (field: Field) => readonly unknown[] {
  const named = Object.entries(fields).flatMap(([name, value]) => meaningsOf(name).map((one) => ({ ...one, value })));
  return (field) =>
    named
      .filter((one) => one.field === field)
      .sort((one, other) => one.rank - other.rank)
      .map(({ value }) => value);
}

interface ValueMeaning {
  readonly field: Field;
  /** How usual the name is for it; 0 is the most usual. */
  readonly rank: number;
}

// The objects of a file have the same few names.
const meanings = new Map<string, readonly ValueMeaning[]>();
const MOST_MEANINGS = 2000;

function meaningsOf(name: string): readonly ValueMeaning[] {
  const known = meanings.get(name);
  if (known) return known;
  const plain = plainName(name);
  const found = (Object.keys(COLUMN_NAMES) as readonly Field[]).flatMap((field) => {
    const rank = (COLUMN_NAMES[field] as readonly string[]).indexOf(plain);
    return rank < 0 ? [] : [{ field, rank }];
  });
  if (meanings.size >= MOST_MEANINGS) meanings.clear();
  meanings.set(name, found);
  return found;
}

/** By the usual names; of an item, else by what it is; '' where there is none. */
function urlOf(fields: Readonly<Record<string, unknown>>, byValue: boolean): string {
  const named = namedFields(fields)('url').map(text).find(isUrlCell);
  if (named !== undefined || !byValue) return (named ?? '').trim();
  const other = Object.entries(fields).find(
    ([name, value]) =>
      typeof value === 'string' && isUrlCell(value) && !isPictureCell(value) && !BESIDE.test(plainName(name)),
  );
  const canonical = text(fields['canonicalUrl'] ?? fields['canonical_url']);
  if (other === undefined && isUrlCell(canonical)) return canonical.trim();
  // What an item calls its URL and cannot be one is named to the author, not passed over in silence.
  return text(other?.[1] ?? fields['url'] ?? fields['uri'] ?? fields['href'] ?? fields['link']).trim();
}
