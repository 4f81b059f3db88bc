// The scorer of ../../../shared/corpus over our reader and the others, side by side: node bench/reading/score.mjs
// [--ours] [--fixtures] [--floor] [scorer's options]
// --fixtures: over the project's own pages (fixtures/reading) instead of the corpus.
// --floor: ends with 1 where a cell of our row is worse than it was when FLOOR was written; with --ours it needs none
// of the packages of this folder.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus } from './pages.mjs';

// What was reached, in percent: tables and columns of the scorer. One Japanese page has no full stop anywhere: its
// lines are quoted without one, which the scorer calls cut.
const FLOOR = {
  ja: {
    'title=': 100,
    'suffix left': 0,
    'F1>=.5': 92,
    usable: 96,
    'desc F1': 0.86,
    'date=': 96,
    'date wrong': 0,
    'site=': 100,
    'lang=': 100,
  },
  'AGG all pages (incl. gold made by a peer)': {
    'title=': 93,
    'suffix left': 1,
    'date=': 98,
    'date wrong': 2,
    'lang=': 99,
  },
};
const AT_MOST = new Set(['suffix left', 'date wrong']);

if (!existsSync(corpus)) {
  console.log(`no ${corpus}: nothing to score`);
  process.exit();
}
const here = fileURLToPath(new URL('.', import.meta.url));
// A copy under this folder finds the peers installed here.
const scorer = join(here, 'results/score');
mkdirSync(scorer, { recursive: true });
cpSync(join(corpus, 'score'), scorer, { recursive: true });
const given = process.argv.slice(2);
const peers = given.includes('--ours')
  ? []
  : readdirSync(join(scorer, 'peers'))
      .map((file) => join(scorer, 'peers', file))
      .filter(isInstalled);
const options = given.filter((one) => one !== '--ours' && one !== '--fixtures' && one !== '--floor');
const floor = given.includes('--floor');
const gold = given.includes('--fixtures') ? fixturesAsGold() : join(corpus, 'pages.jsonl');
const { status } = spawnSync(
  process.execPath,
  [
    join(scorer, 'score.mjs'),
    '--gold',
    gold,
    ...(floor ? ['--json'] : []),
    ...options,
    join(here, 'extract.mjs'),
    ...peers,
  ],
  { cwd: scorer, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
if (floor && status === 0) process.exitCode = belowFloor() ? 1 : 0;

/** Whether the packages that a peer names are here; what is missing is told, for its row would be of noughts. */
function isInstalled(peer) {
  const named = [...readFileSync(peer, 'utf8').matchAll(/(?:from |import\(|require\()'([^'./][^']*)'/gu)];
  const missing = named
    .map(([, name]) => (name.startsWith('@') ? name.split('/').slice(0, 2) : name.split('/').slice(0, 1)).join('/'))
    .filter((name) => !name.startsWith('node:') && !isBuiltin(name))
    .filter(
      (name) => !existsSync(join(here, 'node_modules', name)) && !existsSync(join(here, '../../node_modules', name)),
    );
  if (missing.length > 0) console.log(`${peer.split('/').at(-1)}: not installed: ${[...new Set(missing)].join(', ')}`);
  return missing.length === 0;
}

/** Prints each cell that is worse than the floor; a cell that is not there is one. */
function belowFloor() {
  const report = JSON.parse(readFileSync(join(scorer, 'results/report.json'), 'utf8'));
  const worse = Object.entries(FLOOR).flatMap(([table, cells]) =>
    Object.entries(cells).flatMap(([column, wanted]) => {
      const cell = report[table]?.extract?.[column];
      const reached = Number.parseFloat(cell);
      return (AT_MOST.has(column) ? reached <= wanted : reached >= wanted)
        ? []
        : [`${table}: "${column}" is ${String(cell).trim()}, was ${wanted}%`];
    }),
  );
  console.log(worse.length === 0 ? '\nno cell is below the floor' : `\nbelow the floor:\n${worse.join('\n')}`);
  return worse.length > 0;
}

/** What the fixtures expect, in the shape of the corpus. Only fields that a fixture names are scored. */
function fixturesAsGold() {
  const folder = fileURLToPath(new URL('../../fixtures/reading/', import.meta.url));
  const lines = readdirSync(folder).map((id) => {
    const read = (name) => JSON.parse(readFileSync(join(folder, id, name), 'utf8'));
    const [{ url, contentType, charset }, { title, summary, site, published, language }] = [
      read('meta.json'),
      read('expected.json'),
    ];
    const lang = language?.split('-')[0] ?? 'ja';
    // The peers get decoded text from a library that does not know ISO-2022-JP.
    const known = charset === 'iso-2022-jp' ? 'utf-8' : charset;
    const expected = {
      ...(title && { title }),
      ...(summary && { desc: [summary], lead: summary, body: summary }),
      ...(site && { site: [site] }),
      ...(published && { date: [published.slice(0, 10)] }),
    };
    return JSON.stringify({
      id,
      url,
      file: join('../../../fixtures/reading', id, 'page.html'),
      contentType,
      charset: known,
      lang,
      verified: lang === 'ja' && Boolean(summary),
      source: 'fixtures',
      gold: expected,
    });
  });
  const file = join(here, 'results/fixtures.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
