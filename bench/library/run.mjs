// Many links: what importing them costs, importing them again, and looking them through, beside an earlier program in
// the same run: node bench/library/run.mjs [--links 13000] [--runs 3]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookmarks } from './bookmarks.mjs';
import { options } from '../options.mjs';
import { meter } from '../table/used.mjs';
import { buildOf } from './earlier-build.mjs';

const EARLIER = 'e78c262';
const FEW = 10;
const { links, runs } = options({ links: 13_000, runs: 3 });
const folder = mkdtempSync(join(tmpdir(), 'roundup-library-'));
const file = join(folder, 'bookmarks.html');
const { measured } = meter(folder);

/** Seconds of CPU, and megabytes at the peak; null where the program does not know the command. */
function used(bin, args, library) {
  // doctor ends with 1 where something is worth a look, and an earlier program with 2 where it lacks a command.
  const fine = args[0] === 'doctor' ? [0, 1, 2] : [0, 2];
  const { status, cpu, megabytes } = measured(process.execPath, [bin, ...args, '--dir', library], { fine });
  return status === 2 ? null : { seconds: cpu / 1e3, megabytes };
}

const STEPS = {
  import: ['import', file, '-q'],
  'the same again': ['import', file, '-q'],
  'list --duplicates': ['list', '--duplicates'],
  doctor: ['doctor'],
};

/** One run of every step over a library of its own. */
function runOf(bin, name) {
  const library = join(folder, name);
  mkdirSync(library);
  writeFileSync(join(library, 'roundup.yaml'), 'timeZone: Asia/Tokyo\n');
  const figures = Object.values(STEPS).map((args) => used(bin, args, library));
  rmSync(library, { recursive: true });
  return figures;
}

try {
  const earlier = join(folder, 'earlier');
  mkdirSync(earlier);
  const built = buildOf(EARLIER, earlier);
  const programs = {
    now: new URL('../../bin/roundup.js', import.meta.url).pathname,
    ...(built && { [EARLIER]: built }),
  };
  if (!built) console.log(`${EARLIER} is not in this clone's history: there is nothing to compare with`);
  // The first run of a command keeps the code that is made of it.
  writeFileSync(file, bookmarks(FEW));
  for (const [name, bin] of Object.entries(programs)) runOf(bin, name);
  const few = runOf(programs.now, 'few');
  writeFileSync(file, bookmarks(links));
  const results = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1)
    for (const [name, bin] of Object.entries(programs)) results[name].push(runOf(bin, name));
  const least = (name, step, what) => Math.min(...results[name].map((figures) => figures[step]?.[what] ?? Infinity));
  const ratio = (one, other) => (Number.isFinite(other) ? `${(one / other).toFixed(2)} x` : 'unknown to');
  console.log(`node ${process.version}, ${links} links: CPU and peak memory, least of ${runs} runs in turn`);
  for (const [step, title] of Object.keys(STEPS).entries()) {
    const [seconds, megabytes] = ['seconds', 'megabytes'].map((what) => least('now', step, what));
    const besides = [
      ...(built ? [`${ratio(seconds, least(EARLIER, step, 'seconds'))} ${EARLIER}`] : []),
      `${ratio(seconds, few[step].seconds)} with ${FEW} links`,
      ...(step === 1 ? [`${ratio(seconds, least('now', 0, 'seconds'))} the import`] : []),
    ];
    const own = `${seconds.toFixed(2).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MB`;
    console.log(`${title.padEnd(18)} ${own}   ${besides.join(', ')}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
