import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Ran } from '../cli/program.ts';
import { pick, randomFrom } from '../core/read/dom/random.ts';
import { blocksOf, openAuthor, same, type Author } from './author.ts';
import { openWeb, type ChaosLink, type ChaosWeb } from './web.ts';
import { keptVersions } from './kept.ts';

/** How the program is run: as a process of its own, or inside of this one. */
export interface Program {
  /**
   * @param death how far it comes before it is killed, 0 to 1; null: it is not. @param settled the faults have passed.
   */
  readonly run: (args: readonly string[], folder: string, death: number | null, settled: boolean) => Promise<Ran>;
  /** From one pair of jobs to the next. */
  readonly passTime: () => void;
}
export interface MonthOptions {
  readonly program: Program;
  readonly seed: number;
  readonly links: number;
  /** Of the cron jobs, two at a time. */
  readonly runs: number;
  /** An empty folder, which is the caller's to remove. */
  readonly folder: string;
  /** Takes all room on the folder's disk, and gives it back; null where the disk is everybody's. */
  readonly fillDisk: ((full: boolean) => void) | null;
}
export interface MonthReport {
  /** What should never happen. */
  readonly violations: readonly string[];
  readonly kills: number;
  readonly fullDisks: number;
  readonly edits: number;
  readonly neverAnswered: number;
  readonly requests: number;
}
interface Month {
  readonly options: MonthOptions;
  readonly folder: string;
  readonly web: ChaosWeb;
  readonly author: Author;
  readonly random: () => number;
  readonly violations: string[];
  kills: number;
  fullDisks: number;
}

const MONTH = '2025-04';
// A page that takes longer is a fault, and a fault should not cost a test more than that.
const STORMY =
  'fetch: {allowNet: [127.0.0.0/8], concurrency: 64, perHost: 16, attemptSeconds: 1, linkSeconds: 1, wireBytes: 2MB}\n';
const SETTLED = STORMY.replace('attemptSeconds: 1, linkSeconds: 1', 'attemptSeconds: 20, linkSeconds: 60');
const [KILLED, SAVE_KILLED, FULL] = [0.3, 0.15, 0.2];

/**
 * A month of saving, cron jobs and editing in which everything goes wrong, and the same month as it would have been:
 * both have to end in the same draft.
 */
export async function simulateMonth(options: MonthOptions): Promise<MonthReport> {
  const { seed, links } = options;
  const [stormy, fair] = [join(options.folder, 'stormy'), join(options.folder, 'fair')];
  for (const folder of [stormy, fair]) mkdirSync(folder);
  const web = await openWeb(seed, links);
  const author = openAuthor(randomFrom(seed + 2), `著者${seed}`);
  const month: Month = {
    options,
    folder: stormy,
    web,
    author,
    random: randomFrom(seed + 1),
    violations: [],
    kills: 0,
    fullDisks: 0,
  };
  try {
    await live(month);
    await settle(month);
    compare(month, await fairDraft(options, fair, web));
  } finally {
    web.close();
  }
  const { violations, kills, fullDisks } = month;
  return {
    violations,
    kills,
    fullDisks,
    edits: author.count(),
    neverAnswered: web.links.filter(({ neverAnswers }) => neverAnswers).length,
    requests: web.requests().reduce((sum, one) => sum + one, 0),
  };
}

const draftOf = (folder: string): string => join(folder, 'drafts', `${MONTH}.md`);
const readDraft = (folder: string): string =>
  existsSync(draftOf(folder)) ? readFileSync(draftOf(folder), 'utf8') : '';

async function live(month: Month): Promise<void> {
  const { folder, options, web, random, author } = month;
  writeFileSync(join(folder, 'roundup.yaml'), STORMY);
  const steps = Math.ceil(options.runs / 2);
  const perStep = Math.ceil(options.links / Math.max(1, steps - 2));
  // A month without any link is another story: the program says so, and ends with 3.
  await saveAll(month, web.links.slice(0, 3), false);
  for (let step = 0; step < steps; step += 1) {
    const full = options.fillDisk !== null && step > 0 && random() < FULL;
    if (full) options.fillDisk?.(true);
    month.fullDisks += Number(full);
    const jobs = [0, 1].map(() =>
      pick(random, [
        ['fetch', MONTH],
        ['draft', MONTH, '--write'],
      ]),
    );
    const links = web.links.slice(step * perStep, (step + 1) * perStep);
    const [, ...ran] = await Promise.all([
      saveAll(month, links, full),
      ...jobs.map((job) => run(month, job, random() < KILLED)),
    ] as const);
    for (const [at, one] of ran.entries()) month.violations.push(...wrongEnd(one, jobs[at] ?? [], full));
    if (full) options.fillDisk?.(false);
    if (full) await saveAll(month, links, false);
    options.program.passTime();
    month.violations.push(...author.misses(readDraft(folder)));
    const edits = existsSync(draftOf(folder)) ? Math.floor(random() * 4) : 0;
    for (let edit = 0; edit < edits; edit += 1) writeFileSync(draftOf(folder), author.edit(readDraft(folder)));
  }
}

async function run(month: Month, args: readonly string[], killed: boolean): Promise<Ran> {
  const death = month.random();
  const ran = await month.options.program.run(args, month.folder, killed ? death : null, false);
  month.kills += Number(ran.signal === 'SIGKILL');
  return ran;
}

/** The author saves a few at a time, and what was not said to be saved once more. */
async function saveAll(month: Month, links: readonly ChaosLink[], full: boolean): Promise<void> {
  for (const savedAt of new Set(links.map((link) => link.savedAt))) {
    const urls = links.filter((link) => link.savedAt === savedAt).map(({ url }) => url);
    const save = ['save', ...urls, '--at', savedAt, ...(month.random() < 0.2 ? [] : ['--no-fetch'])];
    for (let tries = 0; tries < 5; tries += 1) {
      const ran = await run(month, save, tries === 0 && month.random() < SAVE_KILLED);
      const said = urls.filter((url) => new RegExp(`saved \\(${MONTH}\\): ${url}$`, 'mu').test(ran.stderr));
      const there = savedUrls(month.folder);
      month.violations.push(
        ...said.filter((url) => !there.has(url)).map((url) => `${url} was said to be saved, and is not`),
      );
      if (ran.signal === null) month.violations.push(...wrongEnd(ran, save, full));
      if (said.length === urls.length || full) break;
    }
  }
}

/** What the month's file has, by other means than the program's own. */
function savedUrls(folder: string): ReadonlySet<string> {
  const file = join(folder, 'links', `${MONTH}.jsonl`);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Set(lines.flatMap((line) => /^\{"url":"([^"]+)".*\}$/u.exec(line)?.[1] ?? []));
}

/** A run that nobody killed ends well, or says in a sentence why not. */
function wrongEnd({ code, signal, stderr }: Ran, args: readonly string[], full: boolean): readonly string[] {
  const excused =
    signal === 'SIGKILL' ||
    code === 0 ||
    (code === 1 &&
      (full ? /disk is full|ENOSPC/u.test(stderr) : /was changed by another program meanwhile/u.test(stderr)));
  const traced = /^\s+at .*:\d+:\d+\)?$/mu.test(stderr);
  return excused && !traced
    ? []
    : [`${args.join(' ')} ended with ${code ?? signal}${full ? ' (disk full)' : ''}: ${stderr.slice(-1_500)}`];
}

/** The faults pass, but for links that never answer; the jobs of the next days do the rest. */
async function settle(month: Month): Promise<void> {
  const { folder, web, options } = month;
  const runSettled = (...args: readonly string[]): Promise<Ran> => options.program.run(args, folder, null, true);
  writeFileSync(join(folder, 'roundup.yaml'), SETTLED);
  web.setWeather('fair');
  await saveAll(month, web.links, false);
  for (let day = 0; day < 4; day += 1) {
    options.program.passTime();
    // What a wall said is known once it was read; then it is asked again.
    await runSettled('draft', MONTH, '--write');
    const { code, stderr } = await runSettled('fetch', MONTH);
    if (code !== 0) month.violations.push(`the last fetch ended with ${code}: ${stderr}`);
    if (day > 0 && !web.links.some(({ url, neverAnswers }) => !neverAnswers && stderr.includes(`${url}:`))) break;
  }
  for (const isSecond of [false, true]) {
    const before = readDraft(folder);
    const ran = await runSettled('draft', MONTH, '--write');
    if (ran.code !== 0) month.violations.push(`the last draft ended with ${ran.code}: ${ran.stderr}`);
    if (isSecond && readDraft(folder) !== before) month.violations.push('a second draft changed the file');
  }
  month.violations.push(...leftovers(folder));
}

/** What no run may leave behind: an archive that gunzip cannot read, a lock that is held, a page that was damaged. */
function leftovers(folder: string): readonly string[] {
  const found: string[] = [];
  try {
    gunzipSync(readFileSync(join(folder, 'archive', `${MONTH}.warc.gz`)));
  } catch (error) {
    found.push(`gunzip cannot read the archive: ${String(error)}`);
  }
  if (existsSync(join(folder, '.roundup/lock'))) found.push('the lock is still there');
  for (const backup of keptVersions(folder, MONTH)) {
    const text = readFileSync(backup, 'utf8');
    if (!/^<!-- roundup \S+ #end/mu.test(text)) found.push(`the backup ${backup} is not whole`);
  }
  return found;
}

/** The draft of the same links on a web without faults, in a folder that nobody touched. */
async function fairDraft({ program }: MonthOptions, folder: string, web: ChaosWeb): Promise<string> {
  writeFileSync(join(folder, 'roundup.yaml'), SETTLED);
  mkdirSync(join(folder, 'links'));
  writeFileSync(
    join(folder, 'links', `${MONTH}.jsonl`),
    web.links.map(({ url, savedAt }) => `${JSON.stringify({ url, savedAt, tags: [], source: 'cli' })}\n`).join(''),
  );
  const ran = await program.run(['draft', MONTH, '--write'], folder, null, true);
  if (ran.code !== 0) throw new Error(`the draft without faults ended with ${ran.code}: ${ran.stderr}`);
  return readDraft(folder);
}

function compare({ folder, web, author, violations }: Month, fair: string): void {
  const text = readDraft(folder);
  violations.push(...author.misses(text));
  const excepted = new Set(web.links.filter(({ neverAnswers }) => neverAnswers).map(({ url }) => url));
  const expected = blocksOf(fair).filter(({ target }) => !excepted.has(target) && author.wants(target) !== null);
  const found = blocksOf(text).filter(({ target }) => !excepted.has(target));
  if (found.map(({ target }) => target).join(' ') !== expected.map(({ target }) => target).join(' ')) {
    violations.push(
      `other items, or in another order: ${found.map(({ target }) => target).join(' ')}, not ${expected.map(({ target }) => target).join(' ')}`,
    );
  }
  const blocks = new Map(found.map((block) => [block.target, block]));
  for (const { target, lines } of expected) {
    const [wanted, block] = [author.wants(target) ?? lines, blocks.get(target)];
    if (target === '#end' || !block || same(author.without(block.lines), wanted)) continue;
    const fate = web.links.find(({ url }) => url === target)?.fate ?? '';
    violations.push(
      `${target} (${fate}) is not as in a month without faults:\n${author.without(block.lines).join('\n')}\n--- but should be\n${wanted.join('\n')}`,
    );
  }
}
