import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openReader } from '../../src/io/reader.ts';
import type { LinkUrl, Page } from '../../src/model.ts';
import type { Network } from '../../src/world.ts';
import { newFolder } from '../io/folders.ts';
import { FAULTS, type Fault } from './inside/disk.ts';
import { inside, type RanInside } from './inside/program.ts';
import { readOnce } from './inside/read-once.ts';
import { keptVersions } from './kept.ts';
import { makePage } from '../core/read/page-cases.ts';

vi.mock('../../src/io/files/disk.ts', async (original) => {
  const { failing } = await import('./inside/disk.ts');
  return failing(await original());
});

const [MONTH, BEFORE] = ['2025-04', '2025-03'];
const NOW = new Date('2025-05-03T00:00:00Z');
const urlOf = (number: number): string => `https://news.example/${number}`;
const SAVED = [1, 2, 3].map(urlOf);

/** Every page that is asked for, at once. */
const network: Network = {
  fetchPages: async (urls, each) => {
    await Promise.all(urls.map((url) => each(url, { ok: true, value: pageAt(url) })));
  },
};

function pageAt(url: LinkUrl): Page {
  const html = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>題 ${url}</title><article><p>港の倉庫で見つかった端末の記録は、十年前のままだった。番号は ${url} と書いてある。</p></article>`;
  return { ...makePage(url, html, { headers: { 'content-type': 'text/html' } }), fetchedAt: NOW.toISOString() };
}

interface Scenario {
  readonly before: readonly (readonly string[])[];
  readonly edit?: (draft: string) => string;
  readonly command: readonly string[];
  /** What is run next, where that is not the same once more. */
  readonly next?: readonly string[];
  /** Only writes what is derived. */
  readonly onlyReads?: boolean;
}
const [SAVE, FETCH, WRITE] = [
  ['save', ...SAVED, '--at', '2025-04-02', '--no-fetch'],
  ['fetch', MONTH],
  ['draft', MONTH, '--write'],
];
const edit = (draft: string): string => draft.replace('<!-- ここに自分のことば -->', 'ここは自分で書いた。');
const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'links are saved in a new month': { before: [], command: SAVE },
  'links are saved, one known and one new': {
    before: [SAVE],
    command: ['save', urlOf(1), urlOf(4), '--at', '2025-04-05', '--note', 'めも'.repeat(300), '--no-fetch'],
  },
  'a link is saved and fetched': { before: [SAVE, FETCH], command: ['save', urlOf(4), '--at', '2025-04-05'] },
  'links are imported into two months': {
    before: [SAVE],
    command: ['import', '{folder}/list.txt', '--at', '2025-03-09'],
  },
  'a link is marked twice': { before: [SAVE], command: ['mark', urlOf(2), 'title=べつの題', 'lead'] },
  'pages are fetched': { before: [SAVE], command: FETCH },
  'pages are fetched once more': { before: [SAVE, FETCH], command: [...FETCH, '--refresh'] },
  'a draft is written first': { before: [SAVE], command: WRITE },
  'an edited draft is drafted again': {
    before: [SAVE, WRITE, ['save', urlOf(4), '--at', '2025-04-05', '--no-fetch']],
    edit,
    command: WRITE,
  },
  'a draft is written into another file': {
    before: [SAVE, FETCH],
    command: ['draft', MONTH, '-o', '{folder}/post.md'],
  },
  'a draft is brought back': {
    before: [SAVE, WRITE, ['save', urlOf(4), '--at', '2025-04-05', '--no-fetch'], WRITE],
    command: ['restore', MONTH],
    next: ['restore', MONTH, '--list'],
  },
  'a draft is shown': { before: [SAVE, FETCH], command: ['draft', MONTH, '--offline'], onlyReads: true },
  'a month is listed': { before: [SAVE, FETCH], command: ['list', MONTH, '--verbose'], onlyReads: true },
};

/** What counts of a folder. */
interface State {
  readonly links: string;
  readonly archive: Buffer;
  readonly drafts: Readonly<Record<string, string>>;
  readonly kept: readonly string[];
}

const child = openReader(new URL('../../dist/reading-child.cjs', import.meta.url).pathname);
afterAll(() => child.close());
const reader = readOnce(child);

const run = (
  folder: string,
  command: readonly string[],
  faults: { readonly at?: number; readonly fault?: Fault } = {},
): Promise<RanInside> =>
  inside(
    command.map((part) => part.replace('{folder}', folder)),
    { folder, now: () => NOW, reader, network, ...faults },
  );

async function prepared({ before, edit: change }: Scenario): Promise<string> {
  const folder = newFolder();
  writeFileSync(join(folder, 'list.txt'), `${urlOf(3)}\n${urlOf(5)}\n${urlOf(6)}\n`);
  for (const command of before) expect(await run(folder, command)).toMatchObject({ code: 0 });
  const draft = join(folder, `drafts/${MONTH}.md`);
  if (change) writeFileSync(draft, change(readFileSync(draft, 'utf8')));
  return folder;
}

function copyOf(folder: string): string {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

const bytesIn = (file: string): Buffer => (existsSync(file) ? readFileSync(file) : Buffer.alloc(0));
function stateOf(folder: string): State {
  const drafts = [`drafts/${MONTH}.md`, 'post.md']
    .filter((name) => existsSync(join(folder, name)))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  return {
    links: [BEFORE, MONTH].map((month) => bytesIn(join(folder, `links/${month}.jsonl`)).toString()).join('==\n'),
    archive: bytesIn(join(folder, `archive/${MONTH}.warc.gz`)),
    drafts: Object.fromEntries(drafts) as State['drafts'],
    kept: keptVersions(folder, MONTH).map((version) => readFileSync(version, 'utf8')),
  };
}

/** Files as they were or as they were meant to be, and the ends of those that only grow perhaps torn. */
function expectOldOrNew(old: State, now: State, meant: State): void {
  for (const [at, month] of [BEFORE, MONTH].entries()) {
    const [was, is] = [old.links.split('==\n')[at] ?? '', now.links.split('==\n')[at] ?? ''];
    expect(is.startsWith(was), `${month} has only grown`).toBe(true);
    const lines = new Set(meant.links.split('\n'));
    for (const line of is.split('\n').slice(0, -1)) expect(lines.has(line), line).toBe(true);
  }
  expect(now.archive.subarray(0, old.archive.length).equals(old.archive)).toBe(true);
  for (const [name, text] of Object.entries(now.drafts)) expect([old.drafts[name], meant.drafts[name]]).toContain(text);
  for (const name of Object.keys(old.drafts)) expect(now.drafts[name]).toBeDefined();
  for (const text of now.kept) expect([...old.kept, ...Object.values(old.drafts)]).toContain(text);
}

function expectRepaired(now: State, meant: State): void {
  const linesOf = ({ links }: State): readonly string[] =>
    links
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .toSorted();
  expect([...new Set(linesOf(now))]).toEqual([...new Set(linesOf(meant))]);
  expect(new Set(pagesIn(now))).toEqual(new Set(pagesIn(meant)));
  expect(now.drafts).toEqual(meant.drafts);
}

const pagesIn = ({ archive }: State): readonly string[] =>
  archive.length === 0
    ? []
    : (gunzipSync(archive)
        .toString('latin1')
        .match(/WARC-Target-URI: \S+/gu) ?? []);

function expectSaid({ code, signal, stderr }: RanInside, fault: Fault, onlyReads: boolean): void {
  expect(stderr).not.toMatch(/^failed: |made to fail|^\s+at .*:\d+:\d+\)?$/mu);
  if (signal === 'SIGKILL') return;
  expect(onlyReads ? [0] : [0, 1]).toContain(code);
  // A disk that takes half a line is full; half of anything else is written on.
  if (code === 1 && fault === 'short') expect(stderr).toMatch(/links\/\S+\.jsonl: the disk is full/u);
  if (code === 1) expect(stderr).toMatch(/^\/\S+(?:links|archive|drafts|\.roundup|post\.md)\S*: \S/mu);
}

let cases = 0;
describe.each(Object.entries(SCENARIOS))('when %s', (_, scenario) => {
  it.each(FAULTS)(
    'and each change of the disk in turn meets %s, files are old or new, what was said is so, and the next run repairs',
    async (fault) => {
      const base = await prepared(scenario);
      const [old, clean] = [stateOf(base), copyOf(base)];
      const { code, names, stderr } = await run(clean, scenario.command);
      expect(code, stderr).toBe(0);
      const meant = stateOf(clean);
      if (scenario.onlyReads === true) expect(meant).toEqual(old);
      else expect(meant).not.toEqual(old);
      for (let at = 0; at < names.length; at += 1) {
        const folder = copyOf(base);
        try {
          const ran = await run(folder, scenario.command, { at, fault });
          expectSaid(ran, fault, scenario.onlyReads === true);
          expectOldOrNew(old, stateOf(folder), meant);
          for (const [, url = ''] of ran.stderr.matchAll(/^saved \([\d-]+\): (\S+)$/gmu))
            expect(stateOf(folder).links).toContain(`"url":"${url}"`);
          const again = await run(folder, scenario.next ?? scenario.command);
          expect(again.code, again.stderr).toBe(0);
          if (scenario.next) expectOldOrNew(old, stateOf(folder), meant);
          else expectRepaired(stateOf(folder), meant);
        } catch (error) {
          throw new Error(`${fault} at call ${at} (${names[at]})`, { cause: error });
        }
        rmSync(folder, { recursive: true });
        cases += 1;
      }
    },
    60_000,
  );
});

it('were more than 1,500 faults', () => {
  console.info(`${cases} faults`);
  expect(cases).toBeGreaterThan(1_500);
});
