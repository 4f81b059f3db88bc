// Pages per second and peak memory of our reader beside others', as ratios within this run:
//   node bench/reading/run.mjs [--only NAME,NAME] [--times 1]      (npm i in this folder first)
// Figures are by CPU time, so that a busy machine tells the same; `--times 5` reads 1,000 real pages in one process
// each. At the end the cold draft
// (draft.mjs), by the clock: it tells something on a quiet machine only. `--only draft` for it alone.
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { coldDraft, rowOf } from './draft.mjs';
import { ours } from './reader.mjs';
import { optional, readers } from './readers.mjs';
import { options } from '../options.mjs';

const { childFlags } = await ours('src/io/child-flags.ts');
const given = options({ only: '', times: 1 });
const only = given.only.split(',').filter(Boolean);
const times = String(given.times);
const chosen = Object.keys(readers).filter((name) => only.length === 0 || only.some((part) => name.includes(part)));

const measure = (name) =>
  new Promise((resolve, reject) => {
    // Ours runs with the options of the reading child (src/io/child-flags.ts); the others as they come.
    const child = fork(new URL('./one.mjs', import.meta.url), [name, times], {
      execArgv: name === 'ours' ? childFlags(300) : [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let result = null;
    child.on('message', (message) => (result = message));
    child.on('exit', (code, signal) =>
      result ? resolve({ name, ...result }) : reject(new Error(`${name} ended with ${signal ?? code}`)),
    );
  });

const missing = ({ module }) => !existsSync(new URL(`node_modules/${module}`, import.meta.url));
const rows = [];
for (const name of chosen) {
  const extra = optional[name];
  if (extra && missing(extra)) rows.push({ name, error: `not installed: ${extra.install}` });
  else rows.push(await measure(name).catch((error) => ({ name, error: error.message })));
}
const naive = rows.find(({ name }) => name.startsWith('naive'));
const floor = rows.find(({ name }) => name === 'parse5 alone');
const ratio = (one, other) => (one && other ? (one / other).toFixed(1) : '-');
if (rows.length > 0)
  console.log(
    '| reader | pages | pages/s | × naive | CPU, × parse5 | import, s | peak RSS, MB | threw |\n' +
      '|---|---|---|---|---|---|---|---|',
  );
for (const { name, error, pages, cpu, imported, megabytes, failed } of rows) {
  console.log(
    error
      ? `| ${name} | ${error} |`
      : `| ${name} | ${pages} | ${(pages / cpu).toFixed(0)} | ${ratio(naive?.cpu, cpu)} | ${ratio(cpu, floor?.cpu)} ` +
          `| ${(imported / 1000).toFixed(2)} | ${megabytes.toFixed(0)} | ${failed} |`,
  );
}
if (only.length === 0 || only.includes('draft')) console.log(`\n${rowOf(await coldDraft())}`);
