import type { Moment } from '../../../model.ts';
import { epochMoment } from '../../month/read-moment.ts';
import { cleanLines } from '../../text/clean.ts';
import type { Form, Opened, Parsed, RawLink } from '../source.ts';
import { nodesBelow, textBelow } from './tree-walk.ts';

const HEAD = 4000;
const HTML = /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/iu;
const BLOCKS = new Set(['dl', 'dt', 'dd', 'h3', 'h1', 'ul', 'li', 'p', 'a']);

/** Bookmark HTML of a browser or a service, or Pocket's older export. */
export const bookmarkHtml: Form = {
  fits: ({ text }) =>
    /<!doctype\s+netscape-bookmark-file/iu.test(text.slice(0, HEAD)) ||
    (/<(?:dl|ul)[\s>]/iu.test(text) && /<a\s[^<>]*\b(?:add_date|time_added)\s*=/iu.test(text)),
  read: parseNetscape,
};

/** The links of any page. Nothing in it says when they were saved. */
export const htmlPage: Form = {
  fits: ({ text }) => HTML.test(text.slice(0, HEAD)),
  read: async (opened) => {
    const { links } = await parseNetscape(opened);
    return { links: links.filter(({ url }) => /^https?:/iu.test(url)), problems: [] };
  },
};

/**
 * Netscape bookmark HTML. Read in document order, never as a tree of lists: a folder's unclosed `<DD>` swallows its links.
 * A `<DD>` after a link is the author's note.
 */
async function parseNetscape({ text }: Opened): Promise<Parsed> {
  const { parse } = await import('parse5');
  const links: (RawLink & { note?: string | undefined })[] = [];
  let last: (RawLink & { note?: string | undefined }) | null = null;
  for (const element of nodesBelow(parse(text, { sourceCodeLocationInfo: true }))) {
    if (!('tagName' in element)) continue;
    if (element.tagName === 'h3' || element.tagName === 'h1') last = null;
    if (element.tagName === 'dd' && last) last.note = noteOf(textBelow(element, BLOCKS));
    if (element.tagName !== 'a') continue;
    const attribute = (name: string): string => element.attrs.find((one) => one.name === name)?.value ?? '';
    const url = attribute('href');
    if (url === '') continue;
    const title = textBelow(element, BLOCKS);
    last = {
      url: repaired(url, title),
      savedAt: dateOf(attribute('add_date') || attribute('time_added')),
      line: element.sourceCodeLocation?.startLine ?? 1,
      ...(title !== url && { title }),
      note: noteOf(attribute('description')),
      tags: attribute('tags').split(','),
    };
    links.push(last);
  }
  return { links, problems: [] };
}

/** linkding keeps its private notes in the same place. */
function noteOf(text: string): string | undefined {
  const note = cleanLines(text.replaceAll(/\[\/?linkding-notes\]/gu, '\n'));
  return note === '' ? undefined : note;
}

function dateOf(text: string): Moment | null {
  return /^\d+$/u.test(text) ? epochMoment(Number(text)) : null;
}

/** Karakeep's export escapes what is escaped already: `%E3` came out as `%25E3`. A whole character so written is no accident. */
function repaired(url: string, title: string): string {
  const [path = ''] = /%25E[0-9A-F]%25[89AB][0-9A-F]%25[89AB][0-9A-F]/u.exec(url) ?? [];
  return path === '' || title === url ? url : url.replaceAll(/%25([0-9A-F]{2})/gu, '%$1');
}
