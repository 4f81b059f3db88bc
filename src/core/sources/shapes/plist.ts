import { isBinaryPlist, readBinaryPlist, type PlistValue } from '../binary/plist.ts';
import type { Form, JsonLink, Opened } from '../source.ts';

const DAMAGED = { en: 'this property list is damaged', ja: 'プロパティリストが壊れています' };

/** A property list of Apple's, as XML or binary. */
export function plist(
  fits: (value: unknown) => boolean,
  read: (value: unknown, timeZone: string) => readonly JsonLink[],
): Form {
  return {
    fits: (opened) => isPlist(opened) && fits(opened.plist()),
    read: async (opened) => {
      const value = opened.plist();
      if (value === undefined) return { links: [], problems: [{ line: 1, message: DAMAGED }] };
      return { links: read(value, opened.timeZone).map((link) => ({ ...link, line: 1 })), problems: [] };
    },
  };
}

function isPlist({ bytes, text }: Opened): boolean {
  // A mail of Apple's has one below it.
  return isBinaryPlist(bytes) || (/^\s*</u.test(text) && /<plist[\s>]/u.test(text.slice(0, 2000)));
}

/** Undefined for another format, and for a damaged list. */
export function plistOf(bytes: Uint8Array, text: string): PlistValue | undefined {
  if (isBinaryPlist(bytes)) return readBinaryPlist(bytes);
  return /<plist[\s>]/u.test(text.slice(0, 2000)) ? readXmlPlist(text) : undefined;
}

const TOKEN = /<(\/?)(dict|array|key|string|date|integer|real|true|false|data)\s*(\/?)>([^<]*)/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

type Container = { readonly values: PlistValue[]; readonly keys: string[]; readonly isList: boolean };

/** The forms of a property list are few and never mixed: no parser of all of XML is needed. */
function readXmlPlist(text: string): PlistValue | undefined {
  const root: Container = { values: [], keys: [], isList: true };
  const open: Container[] = [root];
  for (const [, closing, name = '', empty, words = ''] of text.matchAll(TOKEN)) {
    const last = open.at(-1) ?? root;
    if (name === 'dict' || name === 'array') {
      if (closing === '' && empty === '') open.push({ values: [], keys: [], isList: name === 'array' });
      else if (closing === '') last.values.push(name === 'array' ? [] : {});
      else if (open.length > 1) {
        open.pop();
        (open.at(-1) ?? root).values.push(valueOf(last));
      }
    } else if (closing === '') {
      if (name === 'key') last.keys.push(decoded(words));
      else last.values.push(name === 'true' || (name !== 'false' && (name === 'data' ? '' : decoded(words))));
    }
  }
  return root.values[0];
}

function valueOf({ values, keys, isList }: Container): PlistValue {
  return isList ? values : Object.fromEntries(keys.map((key, index) => [key, values[index] ?? '']));
}

function decoded(words: string): string {
  return words.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/giu, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? whole;
    const code = Number.parseInt(String(decimal ?? hex), decimal === undefined ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
