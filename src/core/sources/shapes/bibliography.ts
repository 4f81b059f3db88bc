import { readMoment } from '../../month/read-moment.ts';
import type { Form, RawLink } from '../source.ts';
import { doiAddress } from './doi-address.ts';
import { lineCounter } from './line-counter.ts';

const ENTRY = /@([a-z]+)\s{0,9}\{/giu;
const NO_ENTRIES = new Set(['comment', 'preamble', 'string']);
const NAME = /^[a-z_-]{1,40}$/iu;
// 「[Accessed 30-04-2025]」 is what programs write for a day.
const LOOKED_UP = /\[?\b(?:last )?(?:accessed|retrieved|visited)(?: on)?:?\s+([\d][\d./-]{5,9}|[\w ,]{6,24}\d)\.?\]?/iu;
const LONGEST_NAME = 200;
const LONGEST = 100_000;

/** BibTeX and BibLaTeX: the entries with an address, and `urldate` as the day of saving. An abstract is the page's. */
export const bibliography: Form = {
  fits: ({ text }) => /^\s*(?:%[^\n]*\n\s*)*@[a-z]+\s*\{/iu.test(text.slice(0, 20_000)),
  read: async ({ text, timeZone }) => {
    const links: RawLink[] = [];
    const lineAt = lineCounter(text);
    for (const found of text.matchAll(ENTRY)) {
      if (NO_ENTRIES.has((found[1] ?? '').toLowerCase())) continue;
      const fields = fieldsOf(text.slice(found.index + found[0].length, found.index + LONGEST));
      const given = (name: string): string => fields.get(name) ?? '';
      const url = given('url') || (/https?:\/\/[^\s}]+/u.exec(given('howpublished'))?.[0] ?? doiAddress(given('doi')));
      if (url === '') continue;
      links.push({
        url: url.replaceAll(/\\([&%_#~$])/gu, '$1'),
        savedAt: readMoment(given('urldate') || lookedUp(given('note')) || given('timestamp'), timeZone),
        line: lineAt(found.index),
        title: plain(given('title')),
        note: plain(given('annotation') || given('annote') || given('note').replace(LOOKED_UP, '')),
        tags: given('keywords').split(/[,;]/u),
      });
    }
    return { links, problems: [] };
  },
};

/** The day in a note, the year in front; a day that stands in front is one where it cannot be a month. */
function lookedUp(note: string): string {
  return (LOOKED_UP.exec(note)?.[1] ?? '').replace(/^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/u, '$3-$2-$1');
}

/** The fields of an entry up to the brace that closes it, by name in lower case. */
function fieldsOf(entry: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let at = entry.indexOf(',') + 1;
  while (at > 0) {
    const equals = entry.indexOf('=', at);
    const name = equals < 0 || equals - at > LONGEST_NAME ? '' : entry.slice(at, equals).trim();
    if (!NAME.test(name)) break;
    const from = equals + 1;
    const end = valueEnd(entry, from);
    fields.set(name.toLowerCase(), unwrapped(entry.slice(from, end)));
    const comma = /^\s*,/u.exec(entry.slice(end, end + 100))?.[0];
    at = comma === undefined ? 0 : end + comma.length;
  }
  return fields;
}

/** Where a value ends: braces may stand in each other, and no quotation mark counts inside of them. */
function valueEnd(entry: string, from: number): number {
  let [depth, isQuoted] = [0, false];
  for (let at = from; at < entry.length; at += 1) {
    const character = entry[at];
    if (character === '\\') at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}' && depth === 0) return at;
    else if (character === '}') depth -= 1;
    else if (character === '"' && depth === 0) isQuoted = !isQuoted;
    else if (character === ',' && depth === 0 && !isQuoted) return at;
  }
  return entry.length;
}

function unwrapped(value: string): string {
  return value
    .trim()
    .replace(/^\{([\s\S]*)\}$|^"([\s\S]*)"$/u, '$1$2')
    .trim();
}

function plain(value: string): string {
  return value
    .replaceAll(/\\url\s?/gu, '')
    .replaceAll(/\\([&%_#$])/gu, '$1')
    .replaceAll(/(?<!\\)[{}]/gu, '')
    .replaceAll('~', ' ')
    .replaceAll(/\s+/gu, ' ');
}
