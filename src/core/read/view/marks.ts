import { pattern } from '../../text/pattern.ts';
import type { Element } from 'domhandler';
import { isSameSite } from '../../url/same-site.ts';
import type { SeenMark } from './block.ts';

const DATE_NAMES = pattern(
  'u',
  String.raw`(?:^|[\s_-])(?:(?:pub|post|entry|article|news|up|release|publish(?:ed)?|update[d]?|create[d]?`,
  String.raw`|modified|issue)?-?_?(?:date|time|day|datetime)s?|date-?published|date-?modified|date-?created`,
  String.raw`|published|pubdate|posted|posted-?on|timestamp|dateline|hizuke|nichiji|kokai|koukai|releaseday`,
  String.raw`|dtstart|calendar)(?=$|[\s_-]|\d)`,
);
const AUTHOR_NAMES = pattern(
  'u',
  String.raw`(?:^|[\s_-])(?:author(?:s|-?name)?|byline|by-?line|writer|reporter|p-author|vcard`,
  String.raw`|creator|shippitsu|kisha|contributor)(?=$|[\s_-]|\d)`,
);
const LOGO_NAMES = pattern(
  'u',
  String.raw`(?:^|[\s_-])(?:site-?_?logo|logo|site-?_?title|site-?_?name|blog-?_?title|blogname`,
  String.raw`|header-?_?logo|brand)(?=$|[\s_-]|\d)`,
);

/** `time`, and what forges and forums call theirs. */
const TIME_TAGS: ReadonlySet<string> = new Set(['time', 'relative-time', 'time-ago', 'local-time']);
/** Where an element says how long ago it was, and its `title` when: `2025-04-22T15:10:00`. */
const MOMENT = /^20\d{2}-\d{2}-\d{2}[T ]\d{2}:\d{2}/u;

/**
 * What an element may tell, by what it is or what it is called.
 * @param host of the page; a link home leads to it, or to another host of its site
 */
export function markKind(element: Element, names: string, host: string): SeenMark['kind'] | null {
  if (TIME_TAGS.has(element.name) || MOMENT.test(element.attribs['title'] ?? '')) return 'time';
  if (element.name === 'a' && isRoot(element.attribs['href'], host)) return 'home';
  if (element.attribs['rel'] === 'author') return 'author';
  if (names === '') return null;
  if (LOGO_NAMES.test(names)) return 'logo';
  if (element.name === 'body' || element.name === 'html') return null;
  if (DATE_NAMES.test(names)) return 'date';
  if (AUTHOR_NAMES.test(names)) return 'author';
  return null;
}

function isRoot(href: string | undefined, host: string): boolean {
  const found = href === undefined || href === '' ? null : ROOT.exec(href);
  return found !== null && (found[1] === undefined || isSameSite(found[1].toLowerCase(), host));
}
const ROOT = /^(?:https?:)?(?:\/\/([^/?#:]+)(?::\d+)?)?\/?(?:index\.\w+)?$/u;
