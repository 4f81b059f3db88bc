#!/usr/bin/env bash
# node-sqlite3-wasm 0.8.60 has no shared memory, so that a database in WAL mode, as browsers keep their bookmarks,
# cannot be read as one opens any other: 'unable to open database file', which sounds like a missing file. After
# PRAGMA locking_mode=EXCLUSIVE it reads both files, read-only as well. sql.js 1.17.0 reads the main file alone
# and leaves the newest row out without a word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent node-sqlite3-wasm@0.8.60 sql.js@1.17.0
cat > look.mjs <<'LOOK'
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';
import initSqlJs from 'sql.js';

const made = new sqlite.Database('made.db');
made.all('PRAGMA locking_mode=EXCLUSIVE');
made.all('PRAGMA journal_mode=WAL');
made.run('CREATE TABLE links (title)');
made.run("INSERT INTO links VALUES ('題一')");
made.all('PRAGMA wal_checkpoint(TRUNCATE)');
made.run("INSERT INTO links VALUES ('題二')");
for (const exclusive of [false, true]) {
  const name = `copy-${exclusive}.db`;
  copyFileSync('made.db', name);
  copyFileSync('made.db-wal', `${name}-wal`);
  const copy = new sqlite.Database(name, { readOnly: true });
  try {
    if (exclusive) copy.all('PRAGMA locking_mode=EXCLUSIVE');
    console.log(exclusive ? 'exclusive' : 'as usual', JSON.stringify(copy.all('SELECT title FROM links')));
  } catch ({ message }) {
    console.log(exclusive ? 'exclusive' : 'as usual', message);
  }
  copy.close();
  console.log('  the file of the log is still there:', existsSync(`${name}-wal`));
}
const SQL = await initSqlJs();
console.log(
  'sql.js', JSON.stringify(new SQL.Database(readFileSync('made.db')).exec('SELECT title FROM links')[0].values),
);
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
as usual unable to open database file
  the file of the log is still there: true
exclusive [{"title":"題一"},{"title":"題二"}]
  the file of the log is still there: true
sql.js [["題一"]]
SEEN
echo 'as stated'
