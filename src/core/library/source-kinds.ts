/** Whose words a Source gives as a title: the author's, or the page's, which a program has copied. */
type TitleOf = 'author' | 'page';

/** The names of what Links come from, as `--from` takes them and as a Link remembers its source. */
export const SOURCE_KINDS = {
  chromium: 'page',
  cli: 'author',
  cosense: 'author',
  csv: 'author',
  discord: 'author',
  feed: 'author',
  firefox: 'page',
  hatena: 'page',
  html: 'author',
  instapaper: 'page',
  jser: 'author',
  json: 'author',
  jsonfeed: 'author',
  karakeep: 'page',
  linkding: 'page',
  linkwarden: 'page',
  netscape: 'page',
  omnivore: 'page',
  opml: 'author',
  pinboard: 'page',
  pocket: 'page',
  raindrop: 'page',
  reader: 'page',
  readwise: 'page',
  roundup: 'author',
  slack: 'author',
  text: 'author',
  wallabag: 'page',
} as const satisfies Readonly<Record<string, TitleOf>>;

export type SourceKind = keyof typeof SOURCE_KINDS;
/** The kinds of files. `cli` is the author at the keyboard. */
export type ImportKind = Exclude<SourceKind, 'cli'>;

/** Whether a program has copied the titles of this source from the pages. */
export function copiesTitles(source: string): boolean {
  return (SOURCE_KINDS as Readonly<Record<string, TitleOf>>)[source] === 'page';
}
