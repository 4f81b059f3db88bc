/**
 * Mutation testing of what must not be wrong: the guard against private networks, the escapers, merging, storage.
 *
 *   npm ci --prefix bench/mutation && node bench/mutation/run.mjs [AREA...] [--incremental]
 *
 * AREA: see areas.mjs; without one, all. Prints a table, with the branches that the tests go through, and the mutants
 * that no test noticed; exit 1 where an area scores less than 85 %. On a busy machine mutants may time out that are
 * only slow, and count as noticed: the table has them apart. Every mutator of Stryker's is on and nothing is left out,
 * not even the wording of messages. ROUNDUP_MUTATION_WORKERS (default 2) at once. --incremental: only what has changed
 * since the last run, as far as Stryker can see that.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { AREAS, FEW_CASES, LEAST_SCORE } from './areas.mjs';

const TOP = new URL('../..', import.meta.url).pathname;
const STRYKER = new URL('node_modules/.bin/stryker', import.meta.url).pathname;
const VITEST = new URL('../../node_modules/.bin/vitest', import.meta.url).pathname;

const given = process.argv.slice(2).filter((argument) => argument !== '--incremental');
const unknown = given.filter((name) => !Object.hasOwn(AREAS, name));
if (unknown.length > 0) {
  console.error(`there is no area "${unknown[0]}". There are: ${Object.keys(AREAS).join(', ')}`);
  process.exit(2);
}
const rows = (given.length > 0 ? given : Object.keys(AREAS)).map(measured);
console.log(
  ['area', 'mutants', 'killed', 'timed out', 'survived', 'not covered', 'score', 'branches', 'minutes']
    .map(cell)
    .join(''),
);
for (const { name, count, score, branches, minutes } of rows)
  console.log(
    [
      name,
      count.all,
      count.Killed,
      count.Timeout,
      count.Survived,
      count.NoCoverage,
      `${score.toFixed(1)} %`,
      `${branches} %`,
      minutes.toFixed(1),
    ]
      .map(cell)
      .join(''),
  );
for (const { name, alive } of rows) for (const one of alive) console.log(`${name}: ${one}`);
process.exit(rows.every(({ score }) => score >= LEAST_SCORE) ? 0 : 1);

function measured(name) {
  const results = `${TOP}bench/mutation/results/${name}`;
  mkdirSync(results, { recursive: true });
  const began = Date.now();
  const environment = {
    ...process.env,
    ...FEW_CASES,
    ROUNDUP_MUTATION_AREA: name,
    ROUNDUP_MUTATION_INCREMENTAL: process.argv.includes('--incremental') ? '1' : '',
  };
  run(VITEST, ['run', '--config', 'bench/mutation/vitest.config.ts', '--coverage'], environment);
  run(STRYKER, ['run', 'bench/mutation/stryker.config.mjs'], environment);
  const { files } = JSON.parse(readFileSync(`${results}/mutation.json`, 'utf8'));
  const mutants = Object.entries(files).flatMap(([file, { mutants: its }]) =>
    its.map((mutant) => ({ ...mutant, file })),
  );
  const count = { all: mutants.length, Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0 };
  for (const { status: state } of mutants) count[state] = (count[state] ?? 0) + 1;
  const [noticed, missed] = [count.Killed + count.Timeout, count.Survived + count.NoCoverage];
  const alive = mutants
    .filter(({ status: state }) => state === 'Survived' || state === 'NoCoverage')
    .map(
      ({ file, location, mutatorName, replacement }) =>
        `${file}:${location.start.line}:${location.start.column} ${mutatorName} ` +
        replacement?.replaceAll(/\s+/gu, ' '),
    );
  const branches = JSON.parse(readFileSync(`${results}/coverage/coverage-summary.json`, 'utf8')).total.branches.pct;
  return {
    name,
    count,
    alive,
    branches,
    score: (100 * noticed) / (noticed + missed),
    minutes: (Date.now() - began) / 60_000,
  };
}

function run(program, args, environment) {
  const { status } = spawnSync(program, args, { cwd: TOP, env: environment, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${program} ended with ${status}`);
}

function cell(value) {
  return String(value).padStart(12);
}
