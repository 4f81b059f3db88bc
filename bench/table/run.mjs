// The table of speed that stands in README, as Markdown: node bench/table/run.mjs [--runs 9] [--nodes 24,26]
// [--only starts,months] [--short]
// Each figure is a ratio within this run: beside bare node, parse5, the bound of the limits, or the program of an
// earlier commit, built here from the history, whose own figure stands in brackets. CPU time and the least of several
// runs in turn, so that a busy machine tells nearly the same; what goes by the clock says so. `--short` is for CI: this
// Node alone, fewer runs, no peers.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { options } from '../options.mjs';
import { buildOf } from '../library/earlier-build.mjs';
import { archiveRows } from './archive.mjs';
import { coldRows } from './cold.mjs';
import { importRows } from './imports.mjs';
import { monthRows } from './months.mjs';
import { packageRows } from './package.mjs';
import { readingRows } from './reading.mjs';
import { startRows } from './starts.mjs';
import { meter } from './used.mjs';

const EARLIER = 'e78c262';
const GROUPS = {
  starts: startRows,
  package: packageRows,
  months: monthRows,
  imports: importRows,
  archive: archiveRows,
  cold: coldRows,
  reading: readingRows,
};
const listed = (text) => text.split(',').filter(Boolean);
const given = options({ runs: 0, nodes: '24,26', only: Object.keys(GROUPS).join(','), short: false });
const { short } = given;
const runs = given.runs || (short ? 5 : 9);
const only = listed(given.only);

const folder = mkdtempSync(join(tmpdir(), 'roundup-table-'));
try {
  // Another user than root starts what is installed in it.
  execFileSync('chmod', ['755', folder]);
  const earlier = join(folder, 'earlier');
  mkdirSync(earlier);
  const built = buildOf(EARLIER, earlier);
  const now = new URL('../../bin/roundup.js', import.meta.url).pathname;
  const measured = {
    earlier: built && earlier,
    programs: { now, ...(built && { earlier: built }) },
    runs,
    short,
  };
  const nodes = [process.execPath, ...(short ? [] : listed(given.nodes)).map(nodeOf)].filter(Boolean);
  row('what', 'beside', ...nodes.map(versionOf));
  row('---', '---', ...nodes.map(() => '---:'));
  for (const name of only) await print(GROUPS[name], measured, nodes);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The group's rows, a column for each Node. */
async function print(rowsOf, given, nodes) {
  const rows = new Map();
  for (const [at, node] of nodes.entries()) {
    const own = mkdtempSync(join(folder, 'run-'));
    execFileSync('chmod', ['755', own]);
    for (const { what, beside, now, earlier } of await rowsOf({
      ...given,
      ...meter(own),
      node,
      folder: own,
      isFirst: at === 0,
    })) {
      if (!rows.has(what)) rows.set(what, [named(what), named(beside), ...nodes.map(() => '')]);
      rows.get(what)[2 + at] = cell(now, earlier);
    }
    rmSync(own, { recursive: true, force: true });
  }
  for (const cells of rows.values()) row(...cells);
}

function cell(now, earlier) {
  return earlier === undefined ? told(now) : `${told(now)} (${told(earlier)})`;
}

function told(figure) {
  if (!Number.isFinite(figure)) return '–';
  return figure < 10 ? figure.toFixed(2) : String(Number(figure.toPrecision(3)));
}

function row(...cells) {
  console.log(`| ${cells.join(' | ')} |`);
}

function versionOf(node) {
  return `Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().slice(1)}`;
}

/** The executable of another Node, through npm; null where it cannot be had. */
function nodeOf(version) {
  try {
    const args = ['--yes', '--package', `node@${version}`, '--', 'node', '-p', 'process.execPath'];
    return execFileSync('npx', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    console.error(`node ${version} cannot be had: its column is missing`);
    return null;
  }
}

function named(text) {
  return text.replaceAll('EARLIER', EARLIER);
}
