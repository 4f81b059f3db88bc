import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Complaint } from '../../core/complaint.ts';
import type { Query } from '../../core/sources/source.ts';
import type { Message } from '../../model.ts';
import { copyFile, mkdtemp, rm } from './disk.ts';
import { absent } from './errno.ts';
import { naming } from './file-complaint.ts';

/**
 * Asks an SQLite file, and what stands only in its write-ahead log. Copies of both are read: a browser that runs holds
 * the file locked, and reading it in place would write the log back.
 */
export function queryOf(path: string): Query {
  return async (sql) => {
    const folder = await mkdtemp(join(tmpdir(), 'roundup-'));
    try {
      const copy = join(folder, 'copy.sqlite');
      await naming(path, () => copyFile(path, copy));
      await naming(path, () => copyFile(`${path}-wal`, `${copy}-wal`).catch(absent));
      return await rowsOf(path, copy, sql);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

async function rowsOf(path: string, copy: string, sql: string): ReturnType<Query> {
  const { default: sqlite } = await import('node-sqlite3-wasm');
  try {
    const database = new sqlite.Database(copy, { readOnly: true });
    try {
      // Without it a file with a write-ahead log cannot be opened: there is no shared memory.
      database.exec('PRAGMA locking_mode=EXCLUSIVE');
      return database.all(sql);
    } finally {
      database.close();
    }
  } catch (error) {
    if (!(error instanceof sqlite.SQLite3Error)) throw error;
    const { en, ja } = KNOWN.find(({ said }) => said.test(error.message)) ?? UNKNOWN;
    throw new Complaint({
      en: `${path}: ${en}: export the bookmarks as HTML, and import that`,
      ja: `${path}: ${ja}。ブックマークを HTML で書き出して、それを取り込んでください`,
    });
  }
}

const UNKNOWN: Message = { en: 'the database cannot be read', ja: 'データベースを読めません' };
const KNOWN: readonly (Message & { readonly said: RegExp })[] = [
  {
    said: /not a database|malformed|corrupt|disk I\/O/iu,
    en: 'the database is damaged, or not whole',
    ja: 'データベースが壊れているか、途中で切れています',
  },
  {
    said: /^no such (?:table|column)/iu,
    en: 'the database has other tables than this browser had',
    ja: 'データベースの形が、このブラウザーのものと違います',
  },
];
