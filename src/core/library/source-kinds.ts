/** Whose words a Source gives as a title: the author's, or the page's, which a program has copied. */
type TitleOf = 'author' | 'page';

/** The names of what Links come from, as `--from` takes them and as a Link remembers its source. */
const SOURCE_KINDS = {
  bluesky: 'author',
  chromium: 'page',
  cli: 'author',
  cosense: 'author',
  csv: 'page',
  delicious: 'page',
  diigo: 'page',
  discord: 'page',
  evernote: 'page',
  feed: 'page',
  firefox: 'page',
  goodlinks: 'page',
  hatena: 'page',
  html: 'author',
  instapaper: 'page',
  irc: 'author',
  jser: 'author',
  json: 'page',
  jsonfeed: 'page',
  kakaotalk: 'author',
  karakeep: 'page',
  keep: 'page',
  line: 'author',
  linkding: 'page',
  linkwarden: 'page',
  mail: 'author',
  mastodon: 'author',
  miniflux: 'page',
  netscape: 'page',
  omnivore: 'page',
  onetab: 'page',
  opml: 'author',
  org: 'author',
  page: 'page',
  pinboard: 'page',
  pocket: 'page',
  raindrop: 'page',
  reader: 'page',
  readwise: 'page',
  roundup: 'author',
  safari: 'page',
  shortcut: 'page',
  slack: 'page',
  tabs: 'page',
  telegram: 'author',
  text: 'author',
  unreadable: 'author',
  wallabag: 'page',
  warc: 'page',
  webloc: 'author',
  whatsapp: 'author',
  x: 'author',
  xbel: 'page',
  xml: 'page',
  youtube: 'page',
  zotero: 'page',
} as const satisfies Readonly<Record<string, TitleOf>>;

export type SourceKind = keyof typeof SOURCE_KINDS;
/** The kinds of files. `cli` is the author at the keyboard. */
export type ImportKind = Exclude<SourceKind, 'cli'>;

/** Whether a program has copied the titles of this source from the pages. */
export function copiesTitles(source: string): boolean {
  return (SOURCE_KINDS as Readonly<Record<string, TitleOf>>)[source] === 'page';
}
