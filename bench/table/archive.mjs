// The archive: milliseconds that a page takes by the clock, and how it grows with the file. Each in a process of its
// own.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export async function archiveRows({ node, folder, earlier, short }) {
  const count = short ? 300 : 1_000;
  const least = await archiveOf({ node, folder, earlier, runs: short ? 1 : 3, count });
  const beside = (what) => least.now[what] / least.earlier?.[what];
  return [
    { what: 'pages appended to the archive, 16 at once, by the clock', beside: 'EARLIER', now: beside('append') },
    { what: 'pages read from it, by the clock', beside: 'EARLIER', now: beside('read') },
    {
      what: `appended one by one to ${count.toLocaleString('en')} pages`,
      beside: 'to none',
      now: least.now.growth,
      earlier: least.earlier?.growth,
    },
  ];
}

/** The least of several runs of each, in turn: `{ now: { append, read, growth }, earlier }`. */
async function archiveOf({ node, folder, earlier, runs, count }) {
  const names = ['now', ...(earlier ? ['earlier'] : [])];
  const least = Object.fromEntries(names.map((name) => [name, { append: Infinity, read: Infinity, growth: Infinity }]));
  for (let run = 0; run < runs; run += 1)
    for (const name of names) {
      const figures = await runOf(node, folder, count, name === 'earlier' ? earlier : null);
      for (const [what, value] of Object.entries(figures)) least[name][what] = Math.min(least[name][what], value);
    }
  return least;
}

function runOf(node, folder, count, earlier) {
  const own = mkdtempSync(join(folder, 'archive-'));
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./archive-child.mjs', import.meta.url), [own, String(count)], {
      execPath: node,
      env: { ...process.env, ...(earlier && { ROUNDUP_EARLIER: earlier }) },
    });
    let figures = null;
    child.on('message', (message) => (figures = message));
    child.on('exit', (code, signal) => {
      rmSync(own, { recursive: true, force: true });
      if (figures === null) reject(new Error(`the archive's run ended with ${signal ?? code}`));
      else resolve(figures);
    });
  });
}
