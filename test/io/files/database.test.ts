import { copyFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../src/commands/import.ts';
import type { Month } from '../../../src/model.ts';
import { queryOf } from '../../../src/io/files/database.ts';
import { savingWorld } from '../../commands/saving-world.ts';

const SCHEMA = `
  CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT);
  CREATE TABLE moz_bookmarks (id INTEGER PRIMARY KEY, type INTEGER, fk INTEGER, parent INTEGER, title TEXT,
    dateAdded INTEGER, guid TEXT);
  INSERT INTO moz_places VALUES (1, 'https://news.example/1'), (2, 'https://www.mozilla.org/ja/about/');
  INSERT INTO moz_bookmarks VALUES
    (1, 2, NULL, 0, '', 0, 'root________'),
    (2, 2, NULL, 1, 'menu', 0, 'menu________'),
    (3, 2, NULL, 1, 'tags', 0, 'tags________'),
    (4, 2, NULL, 2, '港', 0, 'abcdefghijkl'),
    (5, 1, 1, 4, '題', 1745982000000000, 'bcdefghijklm'),
    (6, 2, NULL, 3, '脆弱性', 0, 'cdefghijklmn'),
    (7, 1, 1, 6, NULL, 1745982000000000, 'defghijklmno'),
    (8, 1, 2, 2, 'About Us', 1745982000000000, 'efghijklmnop');`;

/** A store as Firefox leaves it while it runs: what was saved last stands only in the log. */
function store(folder: string): string {
  const path = join(folder, 'made.sqlite');
  const database = new sqlite.Database(path);
  database.exec('PRAGMA locking_mode=EXCLUSIVE');
  database.exec('PRAGMA journal_mode=WAL');
  database.exec(SCHEMA);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.exec("INSERT INTO moz_places VALUES (3, 'https://news.example/late')");
  database.exec("INSERT INTO moz_bookmarks VALUES (9, 1, 3, 4, '後', 1745982000000000, 'fghijklmnopq')");
  const copy = join(folder, 'places.sqlite');
  copyFileSync(path, copy);
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
  database.close();
  return copy;
}

describe("a browser's store", () => {
  it('is read with what stands only in its log, and stays as it was', async () => {
    const { world, folder, said } = savingWorld();
    const path = store(folder);
    const before = readdirSync(folder).sort();
    const bytes = [path, `${path}-wal`].map((one) => readFileSync(one));
    await importFiles(world, { files: [path], dryRun: false, again: false });
    expect((await world.library.read('2025-04' as Month)).links).toMatchObject([
      { url: 'https://news.example/1', title: '題', tags: ['港', '脆弱性'], source: 'firefox' },
      { url: 'https://news.example/late', title: '後', tags: ['港'] },
    ]);
    expect(said.at(-1)).toContain('saved 2');
    expect([path, `${path}-wal`].map((one) => readFileSync(one))).toEqual(bytes);
    expect(
      readdirSync(folder)
        .filter((name) => name !== 'links')
        .sort(),
    ).toEqual(before);
  });

  it('that is damaged is named, with what to do', async () => {
    const { folder, write } = savingWorld();
    const path = write('places.sqlite', 'SQLite format 3\u0000 and nothing else');
    await expect(queryOf(path)('SELECT 1 FROM x')).rejects.toMatchObject({
      says: { en: expect.stringContaining('export the bookmarks as HTML') },
    });
    expect(readdirSync(folder)).toEqual(['places.sqlite']);
  });
});
