import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Moment } from '../../../model.ts';
import { epochMoment } from '../../month/read-moment.ts';
import type { Form, Opened, Parsed, RawLink } from '../source.ts';
import { dialectOf, type NetscapeDialect } from './netscape-dialects.ts';
import { nodesBelow, textBelow } from './tree-walk.ts';

type Element = DefaultTreeAdapterTypes.Element;

const HEAD = 4000;
const MOST_FOLDERS = 20;
const LISTS = new Set(['dl', 'dt', 'dd', 'h3', 'h1']);
// Titles and notes that were written without escaping hold names of tags as words:
// only these are markup in such a file.
const MARKUP = ['a', 'b', 'blockquote', 'br', 'code', 'dd', 'div', 'dl', 'dt', 'em', 'h1', 'h2', 'h3', 'hr', 'i', 'li'];
const MORE_MARKUP = ['ol', 'p', 's', 'small', 'span', 'strong', 'u', 'ul'];
const WORDS = new RegExp(String.raw`<(?!/?(?:${[...MARKUP, ...MORE_MARKUP].join('|')})(?:[\s>]|/>))`, 'giu');

/** Bookmark HTML of a browser or a service, or Pocket's older export. */
export const bookmarkHtml: Form = {
  fits: ({ text }) =>
    /<!doctype\s+netscape-bookmark-file/iu.test(text.slice(0, HEAD)) ||
    (/<(?:dl|ul)[\s>]/iu.test(text) && /<a\s[^<>]*\b(?:add_date|time_added)\s*=/iu.test(text)),
  read: parseNetscape,
};

/**
 * Netscape bookmark HTML. Read in document order, never as a tree of lists: a folder's unclosed `<DD>` swallows its
 * links. A `<DD>` after a link speaks of it.
 */
async function parseNetscape({ text }: Opened): Promise<Parsed> {
  const { parse } = await import('parse5');
  const dialect = dialectOf(text);
  const links: RawLink[] = [];
  const folders = new Map<unknown, Folder | null>();
  let heading: Element | null = null;
  let isAfterLink = false;
  for (const element of nodesBelow(parse(text.replaceAll(WORDS, '&lt;'), { sourceCodeLocationInfo: true }))) {
    if (!('tagName' in element)) continue;
    if (element.tagName === 'h3' || element.tagName === 'h1') {
      [heading, isAfterLink] = [element, false];
    } else if (element.tagName === 'dl') {
      const above = folderAbove(element, folders);
      const name = heading && isOwnFolder(heading) ? textBelow(heading, LISTS) : '';
      folders.set(element, name === '' ? above : { name, above });
      heading = null;
    } else if (element.tagName === 'dd' && isAfterLink) {
      const last = links.pop() as RawLink;
      links.push({ ...last, ...dialect.words(noteBelow(element)) });
      isAfterLink = false;
    } else if (element.tagName === 'a' && !isInNote(element)) {
      const link = linkOf(element, dialect);
      if (link) links.push({ ...link, folders: namesOf(folderAbove(element, folders)) });
      if (link) isAfterLink = true;
    }
  }
  return { links, problems: [] };
}

function linkOf(element: Element, dialect: NetscapeDialect): RawLink | null {
  const attribute = (name: string): string => element.attrs.find((one) => one.name === name)?.value ?? '';
  const url = attribute('href');
  if (url === '') return null;
  const title = textBelow(element, LISTS);
  return {
    url: repaired(url, title),
    savedAt: dateOf(attribute('add_date') || attribute('time_added')),
    line: element.sourceCodeLocation?.startLine ?? 1,
    ...(title !== url && { title }),
    ...dialect.words(attribute('description')),
    tags: attribute('tags').split(','),
  };
}

/** A link inside a note is a word of it. A bookmark has a date, or a `<DT>` of its own. */
function isInNote(element: Element): boolean {
  if (element.attrs.some(({ name }) => name === 'add_date' || name === 'time_added')) return false;
  for (let above = element.parentNode; above && 'tagName' in above; above = above.parentNode) {
    if (above.tagName === 'dd') return true;
    if (above.tagName === 'dt' || above.tagName === 'dl') return false;
  }
  return false;
}

/** Browsers mark the folders that they have made. */
function isOwnFolder({ tagName, attrs }: Element): boolean {
  return (
    tagName === 'h3' && !attrs.some(({ name, value }) => name.endsWith('_folder') || value === 'com.apple.ReadingList')
  );
}

interface Folder {
  readonly name: string;
  readonly above: Folder | null;
}

/** The folder of the nearest list that the element stands in. */
function folderAbove(element: Element, folders: ReadonlyMap<unknown, Folder | null>): Folder | null {
  for (let above = element.parentNode; above && 'tagName' in above; above = above.parentNode)
    if (above.tagName === 'dl') return folders.get(above) ?? null;
  return null;
}

/** The outermost first; of a nesting without end, the nearest ones. */
function namesOf(folder: Folder | null): readonly string[] {
  const names: string[] = [];
  for (let one = folder; one && names.length < MOST_FOLDERS; one = one.above) names.push(one.name);
  return names.reverse();
}

const BREAKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'br', 'blockquote', 'h2']);

/** The text of a note up to the next bookmark. Paragraphs are lines; a quotation is marked as such. */
function noteBelow(note: Element): string {
  let text = '';
  const quoted = new Set<unknown>();
  for (const node of nodesBelow(note)) {
    if ('parentNode' in node && quoted.has(node.parentNode)) {
      quoted.add(node);
    } else if ('tagName' in node) {
      if (LISTS.has(node.tagName) || (node.tagName === 'a' && !isInNote(node))) break;
      if (BREAKS.has(node.tagName)) text += '\n';
      if (node.tagName === 'blockquote') {
        quoted.add(node);
        text += `<blockquote>${textBelow(node, LISTS)}</blockquote>`;
      }
    } else if ('value' in node) {
      text += node.value;
    }
  }
  return text;
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
