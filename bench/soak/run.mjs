// Runs the rows of rows.mjs in turns until their counts are done or the time is over. Exit 1 on any violation; what is
// needed to see it again is in bench/soak/results/.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ROWS } from './rows.mjs';

const [ROOT, FOLDER] = ['../..', './results'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
// What is still running this long after the end is stopped, and counts for nothing.
const GRACE = 120_000;

const NAMES = new Set(ROWS.map(({ row }) => row));
const USAGE = 'usage: npm run soak -- [--tier pr|soak] [--rows F2,D5] [--seed 1] [--minutes 60] [--count 500]';

const values = given();
const { tier, seed, minutes } = { tier: values.tier, seed: Number(values.seed), minutes: Number(values.minutes) };
if (!['pr', 'soak'].includes(tier) || ![seed, minutes, Number(values.count ?? 1)].every(Number.isFinite))
  refuse(`no such ${['pr', 'soak'].includes(tier) ? 'number' : 'tier'}`);
const wanted = values.rows?.split(',');
const chosen = ROWS.filter(({ row }) => wanted === undefined || wanted.includes(row));
const states = chosen
  .filter(({ test }) => test !== null)
  .map((row) => ({
    ...row,
    goal: values.count === undefined ? row[tier] : Number(values.count),
    done: 0,
    runs: 0,
    seconds: 0,
    violations: 0,
    stopped: 0,
  }));
if (states.length === 0 || wanted?.some((name) => !NAMES.has(name)))
  refuse(`no such row; there are ${[...NAMES].join(' ')}`);

const temporary = mkdtempSync(join(tmpdir(), 'roundup-soak-'));
const end = Date.now() + minutes * 60_000;
let current;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(1));

for (;;) {
  // The row that has had the least time goes next, so that each has had some when the time is over.
  const next = states
    .filter(({ done, goal }) => done < goal)
    .sort((one, other) => one.seconds - other.seconds || one.runs - other.runs)[0];
  if (!next || Date.now() >= end) break;
  await runOnce(next);
}
report();
rmSync(temporary, { recursive: true, force: true });
process.exitCode = states.some(({ violations }) => violations > 0) ? 1 : 0;

function given() {
  try {
    const { values } = parseArgs({
      options: {
        tier: { type: 'string', default: 'soak' },
        rows: { type: 'string' },
        seed: { type: 'string', default: '1' },
        minutes: { type: 'string', default: '60' },
        count: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (!values.help) return values;
    console.log(`${USAGE}\nRows: ${[...NAMES].join(' ')}; what each is, in bench/soak/rows.mjs.`);
    process.exit(0);
  } catch (error) {
    refuse(error.message);
  }
}

function refuse(why) {
  console.error(`${why}\n${USAGE}`);
  process.exit(2);
}

async function runOnce(state) {
  const amount = Math.max(1, Math.min(state.chunk, Math.ceil((state.goal - state.done) / state.each)));
  const runSeed = seed + state.runs * 10_000;
  const settings = Object.fromEntries(
    Object.entries({ ...state.env(amount, state.runs), ROUNDUP_TEST_SEED: runSeed, SEED: runSeed }).map(
      ([name, value]) => [name, String(value)],
    ),
  );
  const args = [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--mode',
    state.mode ?? 'all',
    state.test,
    ...(state.only === undefined ? [] : ['-t', state.only]),
  ];
  const started = performance.now();
  const { failed, passed, output, stopped } = await vitest(args, settings);
  state.seconds += (performance.now() - started) / 1000;
  state.runs += 1;
  if (stopped) return void (state.stopped += 1);
  state.done += amount * state.each;
  if (failed === 0 && passed > 0)
    return console.error(`${clock()} ${state.row} ${amount * state.each} ${state.unit}, seed ${runSeed}: ok`);
  state.violations += Math.max(1, failed);
  keep(state, runSeed, settings, args, output);
}

/** One run in a group of its own, so that it can be stopped with all that it has started. */
function vitest(args, settings) {
  const file = join(temporary, 'result.json');
  rmSync(file, { force: true });
  const child = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', ...args, '--reporter=json', '--reporter=default', `--outputFile.json=${file}`],
    {
      cwd: ROOT,
      env: { ...process.env, ...settings, NO_COLOR: '1' },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  current = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output = (output + chunk).slice(-200_000)));
  let stopped = false;
  const late = setTimeout(
    () => {
      stopped = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    },
    Math.max(0, end - Date.now()) + GRACE,
  );
  return new Promise((resolve) => {
    child.on('close', () => {
      clearTimeout(late);
      resolve({ ...countsIn(file), output, stopped });
    });
  });
}

function countsIn(file) {
  try {
    const { numFailedTests, numPassedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
    return { failed: numFailedTests || numFailedTestSuites, passed: numPassedTests };
  } catch {
    // Without a result the run itself has failed.
    return { failed: 1, passed: 0 };
  }
}

function keep({ row }, runSeed, settings, args, output) {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${row}-${runSeed}.txt`);
  const variables = Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
  const command = `${variables} npx vitest ${args.map((arg) => (/\s/u.test(arg) ? `'${arg}'` : arg)).join(' ')}`;
  writeFileSync(file, `${command}\n\n${output}`);
  console.error(`${clock()} ${row} VIOLATION, seed ${runSeed}: ${file}\n  ${command}`);
}

function report() {
  const line = (row, what, count, violations, seconds) =>
    console.log(
      `${row.padEnd(4)}${what.padEnd(92)}${count.padStart(24)}${violations.padStart(12)}${seconds.padStart(9)}`,
    );
  line('row', 'what', 'done', 'violations', 'seconds');
  for (const row of chosen) {
    const state = states.find(({ row: name, what }) => name === row.row && what === row.what);
    if (!state) line(row.row, row.what, 'not covered', '', '');
    else
      line(
        row.row,
        row.what,
        `${state.done} of ${state.goal} ${state.unit}`,
        String(state.violations),
        state.seconds.toFixed(0),
      );
  }
  const sum = (name) => states.reduce((total, state) => total + state[name], 0);
  const full = states.filter(({ done, goal }) => done >= goal).length;
  console.log(
    `${sum('violations')} violations in ${sum('runs')} runs of ${states.length} rows, ${full} to their count; ` +
      `${(sum('seconds') / 60).toFixed(1)} minutes, seed ${seed}, tier ${tier}, node ${process.versions.node}` +
      (sum('stopped') > 0 ? `; ${sum('stopped')} runs were stopped and count for nothing` : ''),
  );
}

function clock() {
  return new Date().toISOString().slice(11, 19);
}

function stop(code) {
  if (current?.exitCode === null) process.kill(-current.pid, 'SIGKILL');
  report();
  rmSync(temporary, { recursive: true, force: true });
  process.exit(code);
}
