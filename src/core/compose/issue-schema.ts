import * as v from 'valibot';
import type { Item } from '../../issue.ts';
import { wanted } from '../text/wanted.ts';
import { ITEM_ID } from '../url/item-id.ts';

const text = v.string();
const month = v.pipe(text, v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, wanted('a month such as 2025-04')));
const moment = v.nullable(text);
const webAddress = v.pipe(
  text,
  v.check((value) => /^https?:\/\//iu.test(value) && URL.canParse(value), wanted('an http(s) URL')),
);

const quotation = v.looseObject({
  kind: text,
  text,
  source: text,
  url: text,
  dateText: text,
  versionUrl: v.optional(text, ''),
  from: v.optional(v.picklist(['body', 'description'])),
  licence: text,
  licenceUrl: text,
});

/** Issues of before say nothing of the form. */
const itemAs = (form: Item['form']) =>
  v.looseObject({
    id: v.pipe(text, v.regex(ITEM_ID, wanted('eight hex digits'))),
    url: webAddress,
    form: v.optional(v.picklist(['lead', 'heading', 'line', 'hint', 'passage']), form),
    savedUrl: v.optional(webAddress),
    savedAt: v.optional(text, ''),
    title: v.pipe(text, v.nonEmpty(wanted('a title'))),
    kind: text,
    kindText: text,
    site: text,
    author: text,
    published: moment,
    publishedDay: v.optional(text, ''),
    publishedText: text,
    language: v.nullable(text),
    translation: v.nullable(v.looseObject({ text, by: text, url: text, passages: v.optional(v.array(text), []) })),
    summary: v.optional(text, ''),
    hint: v.optional(text, ''),
    quotations: v.array(quotation),
    note: text,
    tags: v.array(text),
    failure: v.nullable(v.looseObject({ kind: text, message: text })),
    why: text,
    ranIn: v.nullable(
      v.looseObject({
        month,
        monthText: text,
        title: text,
        url: text,
        post: v.optional(v.looseObject({ title: text, url: text }), { title: '', url: '' }),
      }),
    ),
    perhapsFollows: v.optional(v.nullable(v.looseObject({ title: text, url: text, monthText: text })), null),
    paragraphs: v.optional(v.array(text), []),
    origin: v.optional(v.nullable(v.picklist(['official', 'press', 'blog'])), null),
    firstSources: v.optional(v.array(v.looseObject({ url: webAddress, kind: text, kindText: text })), []),
    explained: v.optional(v.array(v.looseObject({ name: text, title: text, dayText: text })), []),
    reference: v.boolean(),
    notices: v.array(text),
  });

/** The shape of what `draft --json` prints (src/issue.ts). Names that we do not know are let through. */
export const ISSUE_SCHEMA = v.looseObject({
  version: v.literal(1),
  month,
  year: v.pipe(v.number(), v.integer(wanted('a whole number'))),
  monthNumber: v.pipe(v.number(), v.integer(wanted('a whole number')), v.minValue(1), v.maxValue(12)),
  title: v.pipe(text, v.nonEmpty(wanted('a title'))),
  greetingHints: v.array(text),
  fields: v.record(text, v.unknown()),
  groups: v.array(
    v.looseObject({
      heading: text,
      stories: v.array(v.looseObject({ lead: itemAs('lead'), followUps: v.array(itemAs('heading')) })),
    }),
  ),
});
