import type { Moment } from '../../../model.ts';
import { readMoment } from '../../month/read-moment.ts';
import type { Form, RawLink } from '../source.ts';
import { doiAddress } from './doi-address.ts';

const LINE = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/u;
// The first that stands there counts: the second is where the item was kept.
const [TITLES, URLS, DATES] = [
  ['TI', 'T1'],
  ['UR', 'L2', 'LK'],
  ['Y2', 'DA'],
];

/** RIS (EndNote, Zotero): lines `TI  - words`; what has no tag goes on. */
export const ris: Form = {
  fits: ({ text }) => /^\s*TY {1,2}- /u.test(text),
  read: async ({ text, timeZone }) => ({
    links: recordsOf(text).flatMap((one) => linkOf(one, timeZone)),
    problems: [],
  }),
};

interface Reference {
  readonly line: number;
  readonly fields: Map<string, string[]>;
}

function recordsOf(text: string): readonly Reference[] {
  const records: Reference[] = [];
  let last: string[] | null = null;
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const [, tag = '', value = ''] = LINE.exec(line) ?? [];
    if (tag === 'TY') records.push({ line: index + 1, fields: new Map() });
    const fields = records.at(-1)?.fields;
    if (tag === '') {
      if (last && line.trim() !== '') last.push(`${last.pop() ?? ''}\n${line.trim()}`);
    } else if (fields) {
      last = fields.get(tag) ?? [];
      last.push(value.trim());
      fields.set(tag, last);
    }
  }
  return records;
}

function linkOf({ line, fields }: Reference, timeZone: string): readonly RawLink[] {
  const first = (tags: readonly string[]): string =>
    tags.map((tag) => fields.get(tag)?.[0] ?? '').find((one) => one !== '') ?? '';
  const [doi] = fields.get('DO') ?? [];
  const url = first(URLS) || doiAddress(doi ?? '');
  const savedAt = DATES.map((tag) => dayOf(fields.get(tag)?.[0] ?? '', timeZone)).find((one) => one !== null) ?? null;
  const [title, note, tags] = [first(TITLES), (fields.get('N1') ?? []).join('\n'), fields.get('KW') ?? []];
  return url === '' ? [] : [{ url, savedAt, line, title, note, tags }];
}

/** `2025/04/30/` with what else is known of the date behind it. */
function dayOf(text: string, timeZone: string): Moment | null {
  return readMoment(text.replace(/^(\d{4}\/\d{1,2}\/\d{1,2})\/.*$/u, '$1'), timeZone);
}
