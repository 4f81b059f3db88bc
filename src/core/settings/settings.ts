/** roundup.yaml with the defaults filled in (design, section 4). Types and defaults; `parseSettings` reads the file. */
export interface Settings {
  /** IANA name. */
  readonly timeZone: string;
  /** With {{year}} and {{month}}. */
  readonly title: string;
  readonly engine: Engine;
  /** Front matter to add or rename. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where the posts of earlier months stand, by month. */
  readonly posts: Readonly<Record<string, string>>;
  /** Which of the folders that a bookmark stands in become tags. */
  readonly folders: 'last' | 'all' | 'none';
  readonly groups: readonly { readonly heading: string; readonly tags: readonly string[] }[];
  /** A folder, relative to the roundup folder. */
  readonly templates: string;
  readonly fetch: FetchSettings;
  readonly summary: { readonly sentences: number; readonly characters: number };
  readonly translate: Translate | null;
  readonly sources: readonly Readonly<Record<string, unknown>>[];
  readonly check: { readonly quotation: number };
}

export type Engine = 'plain' | 'jekyll' | 'hugo' | 'zenn' | 'qiita' | 'hatena' | 'astro' | 'wordpress' | 'note';

export interface FetchSettings {
  readonly concurrency: number;
  readonly perHost: number;
  readonly attemptSeconds: number;
  readonly linkSeconds: number;
  /** Bytes. */
  readonly wireBytes: number;
  /** Bytes. */
  readonly decodedBytes: number;
  readonly userAgent: string;
  /** CIDR blocks that the guard lets through although they are not public. */
  readonly allowNet: readonly string[];
}

export type Translate =
  | { readonly command: readonly string[] }
  | { readonly deepl: { readonly keyFile: string } }
  | { readonly libretranslate: { readonly url: string; readonly keyFile?: string } }
  | { readonly google: { readonly keyFile: string } };

export const DEFAULT_SETTINGS: Settings = {
  timeZone: 'Asia/Tokyo',
  title: '{{year}}年{{month}}月の気になるインターネット記事をピックアップ',
  engine: 'plain',
  fields: {},
  posts: {},
  folders: 'all',
  groups: [],
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
  translate: null,
  sources: [],
  check: { quotation: 0.5 },
};
