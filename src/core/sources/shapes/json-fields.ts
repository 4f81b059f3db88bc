import type { Moment } from '../../../model.ts';
import { countedMoment, readMoment } from '../../month/read-moment.ts';
import type { JsonLink } from '../source.ts';
import { field, items, object, text, texts } from '../../text/json-values.ts';

/** Where the fields of a flat list stand. The first name with a value counts. */
export interface FieldNames {
  readonly url: readonly string[];
  readonly title?: readonly string[];
  readonly note?: readonly string[];
  readonly quote?: readonly string[];
  readonly tags?: readonly string[];
  readonly savedAt?: readonly string[];
}

/** A reader of the list that stands in the field of that name; null: the value is the list. */
export function listed(
  name: string | null,
  names: FieldNames,
): (value: unknown, timeZone: string) => readonly JsonLink[] {
  return (value, timeZone) => flat(items(name === null ? value : field(value, name)), names, timeZone);
}

/** A link of each value, of the first named field that has something; '' and null where none has. */
export function flat(values: readonly unknown[], names: FieldNames, timeZone: string): readonly JsonLink[] {
  return values.map((value) => {
    const first = (candidates: readonly string[] = []): string =>
      candidates.map((name) => text(field(value, name))).find((one) => one !== '') ?? '';
    const words = (candidates: readonly string[] = []): readonly string[] => [
      ...new Set(candidates.map((name) => text(field(value, name)))),
    ];
    const marked = (names.quote ?? []).flatMap((name) => highlightTexts(field(value, name)));
    const dates = (names.savedAt ?? []).map((name) => momentOf(field(value, name), timeZone));
    return {
      url: first(names.url),
      savedAt: dates.find((moment) => moment !== null) ?? null,
      title: first(names.title),
      note: [...words(names.note), ...marked.map(({ note }) => note)].filter((one) => one !== '').join('\n'),
      quote: marked
        .map(({ quote }) => quote)
        .filter((one) => one !== '')
        .join('\n'),
      tags: (names.tags ?? []).flatMap((name) => texts(field(value, name))),
    };
  });
}

/** A number (`countedMoment`), or a date as a text. */
export function momentOf(given: unknown, timeZone: string): Moment | null {
  const value = plainDate(given);
  return typeof value === 'number' ? countedMoment(value) : readMoment(text(value), timeZone);
}

/** Databases write a date as an object: `{"$date": …}` of MongoDB, `{"_seconds": …}` of Firestore. */
function plainDate(value: unknown): unknown {
  const fields = object(value);
  if (fields === null) return value;
  const number = fields['$numberLong'] ?? fields['_seconds'] ?? fields['seconds'];
  // Session Buddy: `{"time": "2025-04-30T…"}`.
  if (typeof fields['time'] === 'string') return fields['time'];
  if (number !== undefined) return Number(number);
  return object(fields['$date']) ? plainDate(fields['$date']) : fields['$date'];
}

/** Whether a value is an object with all these fields. */
export function hasAll(value: unknown, names: readonly string[]): boolean {
  const fields = object(value);
  return fields !== null && names.every((name) => Object.hasOwn(fields, name));
}

/** Whether one of the items has all these fields. */
export function someHave(values: unknown, names: readonly string[]): boolean {
  return items(values).some((one) => hasAll(one, names));
}

/** A marked passage and what its reader wrote at it. */
export interface Highlight {
  readonly quote: string;
  readonly note: string;
}

/** Marked passages: a text, or a list of texts or of objects. */
export function highlightTexts(value: unknown): readonly Highlight[] {
  if (!Array.isArray(value)) return text(value) === '' ? [] : [{ quote: text(value), note: '' }];
  return value.map((one: unknown) => ({
    quote: firstText(one, ['quote', 'text', 'content', 'highlight', 'exact']) || text(one),
    // Where the passage has a name of its own, `text` is what the reader wrote.
    note:
      repliesTo(one) ||
      firstText(one, ['note', 'comment', 'annotation', 'memo', ...(field(one, 'quote') === undefined ? [] : ['text'])]),
  }));
}

/** What was written at a passage, where that is a list. */
function repliesTo(passage: unknown): string {
  return items(field(passage, 'comments'))
    .map((one) => text(one) || firstText(one, ['content', 'text', 'body']))
    .filter((one) => one !== '')
    .join('\n');
}

function firstText(value: unknown, names: readonly string[]): string {
  return names.map((name) => text(field(value, name))).find((one) => one !== '') ?? '';
}
