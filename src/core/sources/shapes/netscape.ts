import type { Parser as HtmlParser } from 'htmlparser2';
import type { Moment } from '../../../model.ts';
import { epochMoment } from '../../month/read-moment.ts';
import type { Form, Opened, Parsed, RawLink } from '../source.ts';
import { BUILT_IN } from './built-in-bookmarks.ts';
import { cutBookmarks } from './cut-off.ts';
import { dialectOf, type NetscapeDialect } from './netscape-dialects.ts';
import { namesOf, type Folder } from './nested-folders.ts';
import { linesOfPieces } from './line-counter.ts';
import { wordsBelow, type WordsBelow } from './words-below.ts';

const HEAD = 4000;
const LISTS = new Set(['dl', 'dt', 'dd', 'h3', 'h1']);
// Titles and notes that were written without escaping hold names of tags as words:
// only these are markup in such a file.
const MARKUP = ['a', 'b', 'blockquote', 'br', 'code', 'dd', 'div', 'dl', 'dt', 'em', 'h1', 'h2', 'h3', 'hr', 'i', 'li'];
const MORE_MARKUP = ['ol', 'p', 's', 'small', 'span', 'strong', 'u', 'ul'];
const WORDS = new RegExp(String.raw`<(?!/?(?:${[...MARKUP, ...MORE_MARKUP].join('|')})(?:[\s>]|/>))`, 'giu');

type Attributes = Readonly<Record<string, string>>;

/** Bookmark HTML of a browser or a service, or Pocket's older export. */
export const bookmarkHtml: Form = {
  fits: ({ text }) =>
    /<!doctype\s+netscape-bookmark-file/iu.test(text.slice(0, HEAD)) ||
    (/<(?:dl|ul)[\s>]/iu.test(text) && /<a\s[^<>]*\b(?:add_date|time_added)\s*=/iu.test(text)),
  read: parseNetscape,
};

/**
 * Netscape bookmark HTML. Read in the order of its tags, without a tree: a folder's unclosed `<DD>` would swallow its
 * links, and a hundred thousand of them would fill the memory. A `<DD>` after a link speaks of it.
 */
async function parseNetscape({ text }: Opened): Promise<Parsed> {
  const { Parser } = await import('htmlparser2');
  const links = linksIn(text, dialectOf(text), Parser);
  return { links: isOfFirefox(text) ? withoutBuiltIn(links) : links, problems: cutBookmarks(text) };
}

// Characters that are read before the links among them are handed on.
const PIECE = 8_192;

function* linksIn(text: string, dialect: NetscapeDialect, Parser: typeof HtmlParser): Generator<RawLink> {
  const lines = linesOfPieces();
  let links: RawLink[] = [];
  const folders: (Folder | null)[] = [];
  const within: string[] = [];
  let heading: { readonly name: WordsBelow; readonly isOwn: boolean } | null = null;
  let link: { readonly title: WordsBelow; readonly attributes: Attributes; readonly line: number } | null = null;
  let note: WordsBelow | null = null;
  let isAfterLink = false;
  // Nearly every link stands in the folder of the one before it.
  let names: { readonly of: Folder | null; readonly all: readonly string[] } = { of: null, all: [] };
  const foldersOf = (folder: Folder | null): readonly string[] => {
    if (names.of !== folder) names = { of: folder, all: namesOf(folder) };
    return names.all;
  };

  const endLink = (): void => {
    if (link) links.push(linkOf(link, foldersOf(folders.at(-1) ?? null), dialect));
    if (link) isAfterLink = true;
    link = null;
  };
  const endNote = (): void => {
    const last = note && links.pop();
    if (note && last) links.push({ ...last, ...dialect.words(note.text()) });
    note = null;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (LISTS.has(name)) {
        endLink();
        endNote();
      }
      if (name === 'h3' || name === 'h1') {
        heading = { name: wordsBelow(), isOwn: isOwnFolder(name, attributes) };
        isAfterLink = false;
      } else if (name === 'dl') {
        const above = folders.at(-1) ?? null;
        const own = heading?.isOwn ? heading.name.text().trim() : '';
        folders.push(own === '' ? above : { name: own, above });
        heading = null;
      } else if (name === 'dd' && isAfterLink) {
        [note, isAfterLink] = [wordsBelow({ marksQuotations: true }), false];
      } else if (name === 'a' && !isInNote(attributes, within)) {
        endLink();
        endNote();
        if ((attributes['href'] ?? '') !== '')
          link = { title: wordsBelow(), attributes, line: lines.lineAt(parser.startIndex) };
      } else (link?.title ?? note)?.open(name);
      if (NESTING.has(name)) within.push(name);
    },
    ontext(words) {
      (link?.title ?? note)?.add(words);
      heading?.name.add(words);
    },
    onclosetag(name) {
      if (name === 'a') endLink();
      else (link?.title ?? note)?.close(name);
      if (name === 'h3' || name === 'h1') heading?.name.end();
      if (name === 'dd' || name === 'dl') endNote();
      if (name === 'dl') folders.pop();
      if (NESTING.has(name)) within.pop();
    },
    onend() {
      endLink();
      endNote();
    },
  });
  for (const piece of piecesOf(text)) {
    const html = piece.replaceAll(/\r\n?/gu, '\n').replaceAll(WORDS, '&lt;');
    lines.feed(html);
    parser.write(html);
    // What stands behind the last one may be about it.
    const last = links.pop();
    yield* links;
    links = last ? [last] : [];
  }
  parser.end();
  yield* links;
}

/** Each but the first begins with `<`: what is looked for in a piece does not reach over one. */
function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('<', at + PIECE);
    yield text.slice(at, end < 0 ? text.length : end);
    at = end < 0 ? text.length : end;
  }
}

function* withoutBuiltIn(links: Iterable<RawLink>): Generator<RawLink> {
  for (const link of links) if (!BUILT_IN.test(link.url)) yield link;
}

function isOfFirefox(text: string): boolean {
  return /http-equiv="Content-Security-Policy"|href="place:/iu.test(text.slice(0, HEAD));
}

const NO_TAGS: readonly string[] = [];
const NESTING = new Set(['dd', 'dt', 'dl']);

function linkOf(
  {
    title: words,
    attributes,
    line,
  }: { readonly title: WordsBelow; readonly attributes: Attributes; readonly line: number },
  folders: readonly string[],
  dialect: NetscapeDialect,
): RawLink {
  const attribute = (name: string): string => attributes[name] ?? '';
  const url = attribute('href');
  const title = words.text().trim();
  const { note, quote } = dialect.words(attribute('description'));
  return {
    url: repaired(url, title),
    savedAt: dialect.keepsDates ? dateOf(attribute('add_date') || attribute('time_added')) : null,
    line,
    title: title === url ? undefined : title,
    note,
    quote,
    tags: attribute('tags') === '' ? NO_TAGS : attribute('tags').split(','),
    folders,
  };
}

/** A link inside a note is a word of it. A bookmark has a date, or a `<DT>` of its own. */
function isInNote(attributes: Attributes, within: readonly string[]): boolean {
  return !('add_date' in attributes || 'time_added' in attributes) && within.at(-1) === 'dd';
}

/** Browsers mark the folders that they have made. */
function isOwnFolder(tagName: string, attributes: Attributes): boolean {
  const isMarked = Object.entries(attributes).some(
    ([name, value]) => name.endsWith('_folder') || value === 'com.apple.ReadingList',
  );
  return tagName === 'h3' && !isMarked;
}

function dateOf(text: string): Moment | null {
  return /^\d+$/u.test(text) ? epochMoment(Number(text)) : null;
}

/**
 * Karakeep's export escapes what is escaped already: `%E3` came out as `%25E3`. A
 * whole character is not so written by accident.
 */
function repaired(url: string, title: string): string {
  const [path = ''] = /%25E[0-9A-F]%25[89AB][0-9A-F]%25[89AB][0-9A-F]/u.exec(url) ?? [];
  return path === '' || title === url ? url : url.replaceAll(/%25([0-9A-F]{2})/gu, '%$1');
}
