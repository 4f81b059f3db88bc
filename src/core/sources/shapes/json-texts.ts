import type { Form, RawLink } from '../source.ts';
import type { Moment } from '../../../model.ts';
import { items, object, text, texts } from '../../text/json-values.ts';
import { linksInValue } from './any-value.ts';
import { dateByValue } from './by-value.ts';
import { COLUMN_NAMES, type Field } from './csv/column-names.ts';
import { isUrlCell } from './csv/cells.ts';
import { plainName } from './csv/columns.ts';
import { htmlLines } from './html-lines.ts';
import { momentOf } from './json-fields.ts';
import { lineCounter } from './line-counter.ts';
import { messageLinks } from './message-links.ts';
import { noteLinks } from './note-links.ts';
import { isRemark } from './text/sentences.ts';

type Fields = Readonly<Record<string, unknown>>;

// Where a program keeps the words of a note, a diary or a message.
const WORDS = ['text', 'fulltext', 'content', 'body', 'plaintext', 'markdown', 'string', 'message', 'note', 'memo'];
const INNER = ['content', 'body', 'note', 'message'];
// Whoever is named there has written the words.
const SENDERS = [
  'sender',
  'from',
  'creator',
  'author',
  'user',
  'username',
  'userid',
  'authorid',
  'displayname',
  'account',
];
const THROWN_AWAY = /^(?:is)?(?:trash|deleted|removed)/u;
const LIKED = /favou?rite|like|bookmark|clip|star|reaction|renote|boost/u;
const MOST_DEPTH = 2000;

/** An object of a program that keeps words, and what stands around it. */
interface Piece {
  readonly fields: Fields;
  readonly words: string;
  readonly isHtml: boolean;
  readonly isOwn: boolean;
  readonly savedAt: Moment | null;
  readonly below: readonly string[];
}

/**
 * JSON of notes, diaries and messages: what holds URLs are texts. They are the author's where nothing says who wrote
 * them; of what names somebody, only the links are taken.
 */
export const jsonTexts: Form = {
  fits: (opened) => {
    const value = opened.json();
    const pieces = value === undefined ? [] : piecesIn(value, 'UTC', opened.file);
    return pieces.length > 0 && pieces.length >= linksInValue(value, 'UTC').length;
  },
  read: async ({ json, timeZone, text: whole, file }) => {
    const lineAt = lineCounter(whole);
    const links: RawLink[] = [];
    let [from, line] = [0, 1];
    for (const piece of piecesIn(json(), timeZone, file))
      for (const link of await linksOf(piece, timeZone)) {
        const at = placeOf(whole, link.url, from);
        if (at >= 0) [from, line] = [at, lineAt(at)];
        links.push({ ...link, line });
      }
    return { links, problems: [] };
  },
};

function placeOf(whole: string, url: string, from: number): number {
  const ways = [url, url.replaceAll('/', String.raw`\/`)];
  return ways.map((way) => whole.indexOf(way, from)).find((at) => at >= 0) ?? -1;
}

async function linksOf(piece: Piece, timeZone: string): Promise<readonly Omit<RawLink, 'line'>[]> {
  const { fields, isOwn, savedAt } = piece;
  const words = piece.isHtml ? await htmlLines(piece.words) : piece.words;
  const said = [words, ...piece.below].join('\n').replaceAll('\r\n', '\n');
  const found = isOwn ? await noteLinks(said, timeZone) : messageLinks(said, false);
  const title =
    named(fields, 'title')
      .map(text)
      .find((one) => one !== '') ?? '';
  const tags = named(fields, 'tags').flatMap(texts);
  return found.map((link) => {
    const isAlone = isOwn && found.length === 1 && title !== '' && !words.startsWith(title);
    const isTitle = isAlone && link.title === '' && !isRemark(title);
    return {
      ...link,
      savedAt,
      title: isTitle ? title : link.title,
      note: isAlone && isRemark(title) ? `${title}\n${link.note}` : link.note,
      tags: [...new Set([...link.tags, ...tags])],
    };
  });
}

/** Objects with words that hold URLs, where no field of theirs is a URL of a page by its name. */
function piecesIn(root: unknown, timeZone: string, file: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const isLiked = LIKED.test(plainName(file.split(/[\\/]/u).at(-1) ?? ''));
  const walk = (value: unknown, around: Moment | null, depth: number): void => {
    if (depth > MOST_DEPTH) return;
    for (const one of items(value)) walk(one, around, depth + 1);
    const fields = object(value);
    if (!fields || isThrownAway(fields)) return;
    const dated = dateOf(fields, timeZone);
    // When a post was liked stands around it.
    const savedAt = isLiked ? (around ?? dated) : (dated ?? around);
    const own = wordsIn(fields);
    if (own !== null && own.words.includes('://') && !hasUrl(fields)) {
      const children = items(fields['children']).flatMap((child) => wordsBelow(child, 0));
      const isOwn =
        !isLiked && !named(fields, 'url').some((url) => text(url) !== '') && !SENDERS.some((name) => has(fields, name));
      pieces.push({ ...own, fields: own.fields, isOwn, savedAt, below: isOwn ? children : [] });
      for (const child of items(fields['children'])) if (!isOwn) walk(child, savedAt, depth + 1);
      return;
    }
    for (const [name, one] of Object.entries(fields))
      if (typeof one === 'object' && one !== null && !THROWN_AWAY.test(plainName(name))) walk(one, savedAt, depth + 1);
  };
  walk(root, null, 0);
  return pieces;
}

/** Whether it is a link itself, with words about it. What a message or a picture is called by is none. */
function hasUrl(fields: Fields): boolean {
  return Object.entries(fields).some(
    ([name, value]) =>
      typeof value === 'string' &&
      isUrlCell(value) &&
      !WORDS.includes(plainName(name)) &&
      !/web|perma|avatar|image|icon/u.test(plainName(name)),
  );
}

function isThrownAway(fields: Fields): boolean {
  return Object.entries(fields).some(([name, value]) => THROWN_AWAY.test(plainName(name)) && value === true);
}

function wordsBelow(child: unknown, depth: number): readonly string[] {
  const fields = object(child);
  if (!fields || depth > MOST_DEPTH) return [];
  const words = wordsIn(fields)?.words ?? '';
  return [...(words === '' ? [] : [words]), ...items(fields['children']).flatMap((one) => wordsBelow(one, depth + 1))];
}

interface OwnText {
  readonly words: string;
  readonly isHtml: boolean;
  readonly fields: Fields;
}

/** The words of an object, or of the member that holds nothing else but them: `{"content": {"text": …}}`. */
function wordsIn(fields: Fields): OwnText | null {
  const entry = WORDS.flatMap((name) => Object.entries(fields).filter(([key]) => plainName(key) === name)).find(
    ([, value]) => typeof value === 'string' && value !== '',
  );
  if (entry) {
    const words = String(entry[1]);
    return { words, isHtml: /^\s*<(?:p|div|span|a|ul|ol|h\d|br)[\s/>]/iu.test(words), fields };
  }
  for (const [key, value] of Object.entries(fields)) {
    const inner = INNER.includes(plainName(key)) ? object(value) : null;
    const found = inner && !SENDERS.some((name) => has(inner, name)) ? wordsIn(inner) : null;
    if (found) return { ...found, fields: { ...found.fields, ...fields } };
  }
  return null;
}

function has(fields: Fields, name: string): boolean {
  return Object.entries(fields).some(([key, value]) => plainName(key) === name && value !== null && value !== '');
}

function dateOf(fields: Fields, timeZone: string): Moment | null {
  const dated = named(fields, 'savedAt')
    .map((one) => momentOf(one, timeZone))
    .find((one) => one !== null);
  const title = named(fields, 'title')
    .map((one) => momentOf(one, timeZone))
    .find((one) => one !== null);
  return dated ?? dateByValue(fields, timeZone) ?? title ?? null;
}

function named(fields: Fields, field: Field): readonly unknown[] {
  const names = COLUMN_NAMES[field] as readonly string[];
  return Object.entries(fields)
    .map(([name, value]) => ({ rank: names.indexOf(plainName(name)), value }))
    .filter(({ rank }) => rank >= 0)
    .sort((one, other) => one.rank - other.rank)
    .map(({ value }) => value);
}
