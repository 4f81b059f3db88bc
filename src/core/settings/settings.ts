import type { InferOutput } from 'valibot';
import type { SCHEMA } from './schema.ts';

/** roundup.yaml with the defaults filled in. `SCHEMA` declares it, `parseSettings` reads the file. */
export type Settings = Whole<InferOutput<typeof SCHEMA>>;
export type FetchSettings = Settings['fetch'];
export type SyncSettings = Settings['sources'][number];
export type Translate = NonNullable<Settings['translate']>;

/** Read only, to any depth. */
type Whole<T> = T extends readonly (infer Item)[]
  ? readonly Whole<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Whole<T[Key]> }
    : T;

export const DEFAULT_SETTINGS: Settings = {
  timeZone: 'Asia/Tokyo',
  title: '{{year}}年{{month}}月の気になるインターネット記事をピックアップ',
  fields: {},
  engine: 'plain',
  publish: { to: 'posts', slug: 'roundup-{{year}}-{{month2}}', cards: false, headings: null },
  check: { quotation: 0.5 },
  posts: { folder: null, from: {} },
  folders: 'all',
  groups: [],
  draft: { summary: 'quote', followUps: 'list' },
  templates: 'templates',
  fetch: {
    concurrency: 16,
    perHost: 2,
    attemptSeconds: 20,
    linkSeconds: 60,
    wireBytes: 10_000_000,
    decodedBytes: 20_000_000,
    userAgent: 'roundup/0.1 (monthly link roundup; fetches pages its user saved)',
    allowNet: [],
  },
  summary: { sentences: 3, characters: 140 },
  sources: [],
  translate: null,
};
