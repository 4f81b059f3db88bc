// The table of speed that stands in README, as Markdown: node bench/table/run.mjs [--runs 9] [--nodes 24,26] [--short]
// Each row is a ratio within this run: beside bare node, parse5, the bound of the limits, or the program of an earlier
// commit, built here from the history. CPU time and the least of several runs in turn, so that a busy machine tells
// nearly the same; only the cold draft goes by the clock. `--short` is for CI: this Node alone, fewer runs, no peers.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookmarks } from '../library/bookmarks.mjs';
import { buildOf } from '../library/earlier-build.mjs';
import { jsonOf } from '../library/json.mjs';
import { coldDraft } from '../reading/draft.mjs';
import { archiveOf } from './archive.mjs';
import { readingMemory, readingOf } from './reading.mjs';
import { monthOf, startsOf } from './starts.mjs';
import { leastInTurn, meter } from './used.mjs';

const EARLIER = 'e78c262';
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const short = process.argv.includes('--short');
const runs = Number(option('runs', short ? 5 : 9));
const nodes = short ? [] : option('nodes', '24,26').split(',').filter(Boolean);
const LINKS = short ? 2_000 : 100_000;
// Of one month, beside which a doctor of all of them is put.
const FEW = short ? 100 : 1_000;
const JSON_ITEMS = short ? 4_000 : 40_000;
const PAGES = short ? 300 : 1_000;
const MONTHS = short ? [1_000, 3_000] : [1_000, 3_000, 12_000];

const folder = mkdtempSync(join(tmpdir(), 'roundup-table-'));
const { used, peakOf } = meter(folder);
const told = (ratio) => (Number.isFinite(ratio) ? ratio.toFixed(2) : '–');
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

try {
  mkdirSync(join(folder, 'earlier'));
  const earlier = buildOf(EARLIER, join(folder, 'earlier'));
  const now = new URL('../../bin/roundup.js', import.meta.url).pathname;
  const programs = { now, ...(earlier && { earlier }) };
  row('what', 'beside', 'now', EARLIER);
  row('---', '---', '---:', '---:');
  await starts(programs);
  await months(programs);
  await imports(programs);
  await archive(earlier && join(folder, 'earlier'));
  await cold(programs);
  await reading(earlier && join(folder, 'earlier'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function starts(programs) {
  const executables = [process.execPath, ...nodes.map((version) => nodeOf(version))].filter(Boolean);
  for (const node of executables) {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    const own = join(folder, version);
    mkdirSync(own);
    const least = await startsOf({ node, programs, folder: own, runs, used });
    const beside = (what) => ['now', 'earlier'].map((name) => told(least[`${what} ${name}`] / least.bare));
    for (const [what, title] of Object.entries({
      help: '`--help`',
      save: '`save --no-fetch`',
      warm: '`draft` of 100 links that nothing has changed',
      anew: 'the same, made anew after a save',
    }))
      row(title, `bare node ${version}`, ...beside(what));
  }
}

/** The executable of another Node, through npm; null where it cannot be had. */
function nodeOf(version) {
  try {
    const args = ['--yes', '--package', `node@${version}`, '--', 'node', '-p', 'process.execPath'];
    return execFileSync('npx', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    console.error(`node ${version} cannot be had: its rows are missing`);
    return null;
  }
}

async function months(programs) {
  const times = {};
  for (const links of MONTHS)
    times[links] = await leastInTurn(
      Object.fromEntries(
        Object.entries(programs)
          // The earlier program takes minutes for more.
          .filter(([name]) => name === 'now' || links <= 3_000)
          .map(([name, bin]) => [
            name,
            (run) => {
              const month = monthOf(join(folder, `month-${links}-${name}-${run}`), links);
              return used(process.execPath, [bin, 'draft', '2025-04', '--offline', '-q', '--dir', month]);
            },
          ]),
      ),
      links > 2_000 ? 1 : 2,
    );
  const [few, many] = [MONTHS[0], MONTHS.at(-1)];
  row('month of 3,000 links, offline', EARLIER, told(times[3_000].now / times[3_000].earlier), '1.00');
  const exponent = (name, to) => told(Math.log(times[to][name] / times[few][name]) / Math.log(to / few));
  row(`its growth from ${few} to ${many} links`, 'exponent', exponent('now', many), exponent('earlier', 3_000));
}

async function imports(programs) {
  const file = join(folder, 'bookmarks.html');
  writeFileSync(file, bookmarks(LINKS));
  const items = join(folder, 'items.json');
  writeFileSync(items, jsonOf(JSON_ITEMS));
  const [first, again, memory, json, doctor] = [{}, {}, {}, {}, {}];
  for (const [name, bin] of Object.entries(programs)) {
    const library = emptyLibrary(`library-${name}`);
    const run = () => used(process.execPath, [bin, 'import', file, '-q', '--dir', library]);
    [first[name], again[name]] = [run(), run()];
    memory[name] = peakOf(process.execPath, [bin, 'import', file, '-q', '--dir', emptyLibrary(`memory-${name}`)]);
    json[name] = used(process.execPath, [bin, 'import', items, '-q', '--dir', emptyLibrary(`json-${name}`)]);
    const one = monthOf(join(folder, `one-month-${name}`), FEW);
    doctor[name] = doctorOf(bin, library) / doctorOf(bin, one);
  }
  row(`${LINKS} bookmarks imported`, EARLIER, told(first.now / first.earlier), '1.00');
  row('the same file again', 'the first time', told(again.now / first.now), told(again.earlier / first.earlier));
  row('its memory at the peak', 'megabytes', memory.now.toFixed(0), memory.earlier?.toFixed(0) ?? '–');
  row(`a JSON of ${JSON_ITEMS} items imported`, EARLIER, told(json.now / json.earlier), '1.00');
  row(`\`doctor\` of ${LINKS} links`, `of one month of ${FEW}`, told(doctor.now), told(doctor.earlier));
}

function emptyLibrary(name) {
  const library = join(folder, name);
  mkdirSync(library);
  writeFileSync(join(library, 'roundup.yaml'), 'timeZone: Asia/Tokyo\n');
  return library;
}

/** doctor ends with 1 where something is worth a look. */
function doctorOf(bin, library) {
  return used(process.execPath, [bin, 'doctor', '--dir', library], [0, 1]);
}

async function archive(earlier) {
  const least = await archiveOf({ folder, earlier, runs: short ? 1 : 3, count: PAGES });
  const beside = (what) => told(least.now[what] / (least.earlier?.[what] ?? NaN));
  row('pages appended, 16 at once, by the clock', EARLIER, beside('append'), '1.00');
  row('pages read from the archive, by the clock', EARLIER, beside('read'), '1.00');
  row(`appending one by one to ${PAGES} pages`, 'to none', told(least.now.growth), told(least.earlier?.growth));
}

async function cold(programs) {
  const ratios = {};
  for (const [name, program] of Object.entries(programs)) {
    const { bound, times } = await coldDraft(short ? 1 : 3, 200, program);
    ratios[name] = Math.min(...times) / bound;
  }
  row('cold `draft` of 200 pages', 'bound of fetching', told(ratios.now), told(ratios.earlier));
}

async function reading(earlier) {
  const least = await readingOf({ node: process.execPath, earlier, runs: short ? 1 : 3, peers: !short });
  const floor = least['parse5 alone'];
  row('reading pages, CPU', 'parse5 alone', told(least.ours / floor), told(least.earlier / floor));
  if (!short) {
    const peaks = await readingMemory({ node: process.execPath, earlier });
    row('the reading child over 1,000 pages', 'megabytes', peaks.ours.toFixed(0), peaks.earlier?.toFixed(0) ?? '–');
  }
  for (const [name, cpu] of Object.entries(least))
    if (!['parse5 alone', 'ours', 'earlier'].includes(name)) row(`– by ${name}`, 'parse5 alone', told(cpu / floor), '');
}
