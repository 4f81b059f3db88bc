import * as v from 'valibot';
import { wanted, type WantedWords } from '../text/wanted.ts';
import { ENGINE_NAMES } from './engine-names.ts';
import { pattern } from '../text/pattern.ts';

const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(wanted('a whole number')), v.minValue(least), v.maxValue(most));
const BYTES = /^(\d+(?:\.\d+)?)\s*(B|KB|MB|GB)?$/iu;
const UNIT: Readonly<Record<string, number>> = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9 };
// It lets an IPv6 address through that is wrong inside: the guard refuses that when it is opened.
const NETWORK = pattern(
  'iu',
  String.raw`^(?:(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!\/)|(?=\/))){4}\/(?:3[0-2]|[12]?\d)`,
  String.raw`|(?=[0-9a-f.]*:)[0-9a-f.:]+\/(?:12[0-8]|1[01]\d|\d{1,2}))$`,
);

const bytes = v.pipe(
  v.union([v.number(), v.string()]),
  v.check((value) => BYTES.test(String(value)), wanted('a size such as 10MB')),
  v.transform((value) => {
    const [, amount, unit = 'B'] = BYTES.exec(String(value)) ?? [];
    return Math.round(Number(amount) * (UNIT[unit.toUpperCase()] ?? 1));
  }),
);

const timeZone = v.pipe(v.string(), v.check(isTimeZone, wanted('an IANA time zone such as Asia/Tokyo')));

/** Whether Intl knows a time zone of this name (IANA). */
export function isTimeZone(name: string): boolean {
  // The first format of a process takes Intl as long as a whole warm draft.
  if (name === 'Asia/Tokyo' || name === 'UTC') return true;
  // Some Nodes take `+09:00`, others refuse it: a folder has to read alike on all.
  if (/^[+-]/u.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/u;
const address = v.pipe(v.string(), v.url(wanted('a URL such as https://example.com/')));

/** The author's published posts. A month may also stand beside `folder`, as before there was `from`. */
const posts = named(
  'folder, from (months and the URLs of their posts, such as 2025-04: https://…)',
  v.pipe(
    v.objectWithRest(
      {
        /** Where the posts lie, from the roundup folder; null: where `publish` writes. */
        folder: v.nullable(v.string()),
        /** Where the posts of earlier months stand, by month. */
        from: v.record(v.pipe(v.string(), v.regex(MONTH, wanted('a month such as 2025-04'))), address),
      },
      address,
    ),
    v.check(
      (given) => Object.keys(given).every((key) => key === 'folder' || key === 'from' || MONTH.test(key)),
      wanted('folder, from, or a month such as 2025-04'),
    ),
    v.transform(({ folder, from, ...months }) => ({
      folder,
      from: { ...(months as Record<string, string>), ...from },
    })),
  ),
);

/** What `sync` can bring links in from. */
const SYNC_SERVICES = [
  'hatena',
  'feed',
  'raindrop',
  'pinboard',
  'linkding',
  'karakeep',
  'wallabag',
  'readwise',
  'inoreader',
  'miniflux',
  'mastodon',
  'folder',
] as const;

const source = v.strictObject({
  service: v.picklist(SYNC_SERVICES),
  /** As `roundup sync NAME` calls it; the service's, where it is left out. */
  name: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w.-]{1,60}$/u, wanted('letters, digits, "-", "_" and "."')))),
  /** The address of the service's server, or of the feed. */
  url: v.exactOptional(
    v.pipe(
      v.string(),
      v.url(wanted('a URL such as https://example.com/')),
      v.regex(/^https?:/u, wanted('an http(s) URL')),
    ),
  ),
  /** The author's name there. */
  user: v.exactOptional(v.pipe(v.string(), v.minLength(1, wanted('a text, not empty')))),
  /** A folder of notes, from the roundup folder. */
  path: v.exactOptional(v.pipe(v.string(), v.minLength(1, wanted('a text, not empty')))),
  keyFile: v.exactOptional(v.string()),
  /** The name of the environment variable that holds the key. */
  keyVariable: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z_]\w*$/u, wanted('the name of a variable')))),
  /** What was saved before this day is left alone; else, before last month. */
  since: v.exactOptional(v.pipe(v.string(), v.isoDate(wanted('a day such as 2025-04-01')))),
});

/**
 * roundup.yaml, whole: the one place in which settings are declared. Types, what is
 * allowed and where defaults go are made of it.
 */
export const SCHEMA = v.strictObject({
  /** An IANA name. */
  timeZone,
  /** With {{year}} and {{month}}. */
  title: v.string(),
  /** Front matter to add. */
  fields: named('names and their values', v.record(v.string(), v.unknown())),
  /** What `publish` writes for. */
  engine: v.picklist(ENGINE_NAMES),
  publish: v.strictObject({
    /** The engine's folder of posts, from the roundup folder. */
    to: v.string(),
    /** With {{year}}, {{month}} and {{month2}} (04). */
    slug: v.string(),
    /** Whether a card of the link stands below each linked heading, where the engine has cards. */
    cards: v.boolean(),
    /** The level of the highest heading; null: as in the draft. */
    headings: v.nullable(wholeNumber(1, 6)),
  }),
  check: v.strictObject({
    /** The share of quotations that is too much, of an item and of the whole: 0 to 1. */
    quotation: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
  posts,
  /** Which of the folders that a bookmark stands in become tags. */
  folders: v.picklist(['last', 'all', 'none']),
  groups: named(
    'a list of {heading, tags}',
    v.array(v.strictObject({ heading: v.string(), tags: v.array(v.string()) })),
  ),
  /** What the draft makes of a page's summary, and of a story's follow-ups. */
  draft: v.strictObject({
    summary: v.picklist(['quote', 'comment', 'none']),
    followUps: v.picklist(['list', 'heading', 'comment']),
  }),
  /** A folder, relative to the roundup folder. */
  templates: v.string(),
  fetch: v.strictObject({
    concurrency: wholeNumber(1, 64),
    perHost: wholeNumber(1, 16),
    attemptSeconds: wholeNumber(1, 600),
    linkSeconds: wholeNumber(1, 3600),
    /** Bytes. */
    wireBytes: bytes,
    /** Bytes. */
    decodedBytes: bytes,
    userAgent: v.pipe(v.string(), v.regex(/^[\x20-\x7e]+$/u, wanted('printable ASCII'))),
    /** CIDR blocks that the guard lets through although they are not public. */
    allowNet: v.array(v.pipe(v.string(), v.regex(NETWORK, wanted('a CIDR block such as 10.0.0.0/8')))),
  }),
  summary: v.strictObject({ sentences: wholeNumber(1, 10), characters: wholeNumber(25, 1000) }),
  /** Where `sync` brings links in from. */
  sources: v.array(source),
  translate: named(
    'null, {command: [...]}, {deepl: {keyFile}}, {libretranslate: {url}}, {google: {keyFile}}',
    v.nullable(
      v.union([
        v.strictObject({
          command: v.pipe(
            v.array(v.pipe(v.string(), v.regex(/^[^\0]*$/u, wanted('a text without the character NUL')))),
            v.minLength(1, wanted('a program and its arguments')),
            v.check(([program]) => program !== '', wanted('a program and its arguments')),
          ),
        }),
        v.strictObject({ deepl: v.strictObject({ keyFile: v.string() }) }),
        v.strictObject({
          libretranslate: v.strictObject({
            url: v.pipe(v.string(), v.url(wanted('a URL such as https://example.com/'))),
            keyFile: v.exactOptional(v.string()),
          }),
        }),
        v.strictObject({ google: v.strictObject({ keyFile: v.string() }) }),
      ]),
    ),
  ),
});

/** What may stand there, in words, where the schema itself says it badly. */
function named<const Schema extends v.GenericSchema>(words: WantedWords, schema: Schema) {
  return v.pipe(schema, v.description(words));
}
