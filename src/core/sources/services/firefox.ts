import { epochMoment } from '../../month/read-moment.ts';
import { BUILT_IN } from '../shapes/built-in-bookmarks.ts';
import { json } from '../shapes/json.ts';
import { namesAbove, nodesUnder, type TreeNode } from '../shapes/json-tree.ts';
import { field, items, text, texts } from '../../text/json-values.ts';
import type { Form, JsonLink, RawLink, Source } from '../source.ts';

const BOOKMARKS = `
  SELECT b.id, b.type, b.parent, b.title, b.dateAdded, b.guid, p.url
  FROM moz_bookmarks b LEFT JOIN moz_places p ON p.id = b.fk
  ORDER BY b.id`;

const NOT_OPENED = {
  en: 'this is a database: import it from its file, not from standard input or a zip',
  ja: 'データベースです。標準入力や zip からではなく、ファイルのまま取り込んでください',
};
const OTHER = {
  en: 'this SQLite file is not a places.sqlite of Firefox: export what it holds as HTML, JSON or CSV',
  ja: 'Firefox の places.sqlite ではない SQLite ファイルです。HTML、JSON、CSV で書き出してください',
};

/** The store of a profile. */
const places: Form = {
  fits: ({ bytes }) => new TextDecoder('latin1').decode(bytes.subarray(0, 15)) === 'SQLite format 3',
  read: async ({ query }) => {
    if (query === null) return { links: [], problems: [{ line: 1, message: NOT_OPENED }] };
    const tables = await query("SELECT name FROM sqlite_master WHERE name IN ('moz_bookmarks', 'moz_places')");
    if (tables.length < 2) return { links: [], problems: [{ line: 1, message: OTHER }] };
    return { links: stored(await query(BOOKMARKS)), problems: [] };
  },
};

export const firefox: Source = {
  about: {
    en: 'Firefox: `places.sqlite` of the profile, backups and open tabs (`.jsonlz4`, JSON)',
    ja: 'Firefox: プロファイルの `places.sqlite`、バックアップと開いているタブ (`.jsonlz4`、JSON)',
  },
  takes: ['title', 'tags', 'folders', 'date'],
  forms: [
    json((value) => text(field(value, 'type')).startsWith('text/x-moz-place'), bookmarks),
    places,
    json((value) => tabsIn(value).length > 0, openTabs),
  ],
};

function bookmarks(value: unknown): readonly JsonLink[] {
  return nodesUnder([value])
    .filter(({ node }) => field(node, 'type') === 'text/x-moz-place' && !BUILT_IN.test(text(field(node, 'uri'))))
    .map(({ node, above }) => ({
      url: text(field(node, 'uri')),
      savedAt: epochMoment(Number(text(field(node, 'dateAdded')))),
      title: text(field(node, 'title')),
      tags: texts(field(node, 'tags')),
      folders: foldersOf(above),
    }));
}

/** The folders that the browser has made have a guid that ends in `_`. */
function foldersOf(above: TreeNode | null): readonly string[] {
  return namesAbove(above, 'title', (one) => !text(field(one, 'guid')).endsWith('_'));
}

type BookmarkRow = Readonly<Record<string, unknown>>;

/**
 * Rows of bookmarks (type 1) and folders (2). A tag is a folder below the root of
 * tags, and its bookmarks are untitled twins.
 */
function stored(rows: readonly BookmarkRow[]): readonly RawLink[] {
  const byId = new Map(rows.map((row) => [row['id'], row]));
  const tagsRoot = rows.find((row) => row['guid'] === 'tags________')?.['id'];
  const isTagged = (row: BookmarkRow): boolean => byId.get(row['parent'])?.['parent'] === tagsRoot;
  const tags = new Map<unknown, string[]>();
  const found = rows.filter((row) => row['type'] === 1 && typeof row['url'] === 'string');
  for (const row of found.filter(isTagged))
    tags.set(row['url'], [...(tags.get(row['url']) ?? []), text(byId.get(row['parent'])?.['title'])]);
  return found
    .filter((row) => !isTagged(row) && !BUILT_IN.test(text(row['url'])))
    .map((row) => ({
      url: text(row['url']),
      savedAt: epochMoment(Number(row['dateAdded'])),
      line: 1,
      title: text(row['title']),
      tags: tags.get(row['url']) ?? [],
      folders: foldersOf(nodeOf(row['parent'], byId, 0)),
    }));
}

function nodeOf(id: unknown, byId: ReadonlyMap<unknown, BookmarkRow>, depth: number): TreeNode | null {
  const row = byId.get(id);
  return row && depth < 100 ? { node: row, above: nodeOf(row['parent'], byId, depth + 1) } : null;
}

function tabsIn(value: unknown): readonly unknown[] {
  const tabs = items(field(value, 'windows')).flatMap((window) => items(field(window, 'tabs')));
  return tabs.filter((tab) => items(field(tab, 'entries')).length > 0 && field(tab, 'index') !== undefined);
}

/** A tab keeps all pages that it has shown: the one it shows counts. The only known day is that of the last look. */
function openTabs(value: unknown): readonly JsonLink[] {
  return tabsIn(value).flatMap((tab) => {
    const entries = items(field(tab, 'entries'));
    const shown = entries[Number(field(tab, 'index')) - 1] ?? entries.at(-1);
    const url = text(field(shown, 'url'));
    if (!/^https?:/iu.test(url)) return [];
    return [
      { url, savedAt: epochMoment(Number(field(tab, 'lastAccessed'))), title: text(field(shown, 'title')), tags: [] },
    ];
  });
}
