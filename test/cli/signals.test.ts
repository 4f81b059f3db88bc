import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { afterAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/io/archive/archive.ts';
import { openReader } from '../../src/io/reader.ts';
import type { Month } from '../../src/model.ts';
import { inside } from '../chaos/inside/program.ts';
import { readOnce } from '../chaos/inside/read-once.ts';
import { randomFrom } from '../core/read/dom/random.ts';
import { ROOT, emptyFolder, roundup, type Ran } from './program.ts';
import { serve } from './web.ts';

// Half of them for each phase.
const COUNT = Number(process.env['ROUNDUP_SIGNALS'] ?? 150);
const SEED = Number(process.env['ROUNDUP_TEST_SEED'] ?? 20_250_401);
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const MONTH = '2025-04';
const [PAGES, AT_ONCE] = [8, 2];

const child = openReader(join(ROOT, 'dist/reading-child.cjs'));
afterAll(() => child.close());
const reader = readOnce(child);
/** What only prepares and looks runs in this process. */
const within = (folder: string, args: readonly string[]): Promise<Ran> => inside(args, { folder, now: () => new Date(), reader });

const pageAt = (path: string): string => `<!doctype html><html lang="ja"><meta charset="utf-8"><title>題 ${path}</title><article><p>港の倉庫で見つかった端末の記録は、十年前のままだった。番号は ${path} と書いてある。</p></article>`;

function folderWith(urls: readonly string[]): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8], attemptSeconds: 20, linkSeconds: 60, perHost: 4}\n');
  mkdirSync(join(folder, 'links'));
  writeFileSync(join(folder, `links/${MONTH}.jsonl`), urls.map((url, n) => `${JSON.stringify({ url, savedAt: `2025-04-${String(n + 1).padStart(2, '0')}`, tags: [], source: 'cli' })}\n`).join(''));
  return folder;
}

async function archived(folder: string): Promise<readonly string[]> {
  const archive = openArchive(folder, { now: () => new Date(), software: 'roundup/test' });
  return (await archive.versions(MONTH as Month)).map(({ url }) => new URL(url).pathname);
}

/** What a run that was ended may leave in sight: nothing but whole files. */
function halfFiles(folder: string): readonly string[] {
  const drafts = existsSync(join(folder, 'drafts')) ? readdirSync(join(folder, 'drafts')) : [];
  const draft = join(folder, `drafts/${MONTH}.md`);
  const whole = !existsSync(draft) || /^<!-- roundup \S+ #end/mu.test(readFileSync(draft, 'utf8'));
  return [...drafts.filter((name) => !name.startsWith('.') && name !== `${MONTH}.md`), ...(whole ? [] : [draft])];
}

const traced = ({ stderr }: Ran): boolean => /^\s+at .*:\d+:\d+\)?$/mu.test(stderr);

describe('a signal while pages are fetched', () => {
  it.each([['SIGINT', 'fetch'], ['SIGTERM', 'draft --write'], ['SIGHUP', 'draft']] as const)('%s ends %s with 130, keeps what was fetched, and the next run fetches only the rest', async (signal, command) => {
    const args = [...command.split(' '), MONTH];
    let held = true;
    const { origin, requests } = await serve((request, response) => {
      if (held && Number(request.url?.slice(1)) >= 3) return;
      response.setHeader('content-type', 'text/html').end(pageAt(request.url ?? ''));
    });
    const folder = folderWith(Array.from({ length: 5 }, (_, n) => `${origin}/${n}`));
    const ran = await roundup([...args, '--dir', folder], { started: (child) => void signalWhen(child, signal, async () => (await archived(folder)).length === 3) });
    expect({ code: ran.code, signal: ran.signal, stdout: ran.stdout }, ran.stderr).toEqual({ code: 130, signal: null, stdout: '' });
    expect(traced(ran)).toBe(false);
    expect([...(await archived(folder))].sort()).toEqual(['/0', '/1', '/2']);
    expect(halfFiles(folder)).toEqual([]);
    held = false;
    requests.length = 0;
    expect((await roundup([...args, '--dir', folder])).code).toBe(0);
    expect([...requests].sort()).toEqual(['/3', '/4']);
  }, 120_000);

  it('is obeyed at once when it comes a second time', async () => {
    const { origin } = await serve(() => undefined);
    const folder = folderWith([`${origin}/0`]);
    const started = performance.now();
    const ran = await roundup(['fetch', MONTH, '--dir', folder], {
      started: (child) =>
        void (async () => {
          await sleep(1_500);
          child.kill('SIGINT');
          child.kill('SIGINT');
        })(),
    });
    expect(ran.code).toBe(130);
    expect(performance.now() - started).toBeLessThan(15_000);
  }, 30_000);
});

describe('a signal at any moment', () => {
  it(`leaves whole files, an exit code of the table, and nothing to repair (${COUNT} times, seed ${SEED})`, async () => {
    const random = randomFrom(SEED);
    const { origin } = await serve((request, response) => response.setHeader('content-type', 'text/html').end(pageAt(request.url ?? '')));
    const urls = Array.from({ length: PAGES }, (_, n) => `${origin}/${n}`);
    const expected = withoutPlace(await drafted(folderWith(urls)), origin);
    // As long as such a run takes here and now.
    const [folder, start] = [folderWith(urls), performance.now()];
    await roundup(['draft', MONTH, '--write', '--dir', folder]);
    const longest = (performance.now() - start) * 1.1;
    const signalOnce = async (n: number): Promise<void> => {
      // A server for each: what was asked for must not be another's.
      const own = await serve((request, response) => response.setHeader('content-type', 'text/html').end(pageAt(request.url ?? '')));
      const one = folderWith(urls.map((url) => url.replace(origin, own.origin)));
      const signal = SIGNALS[n % SIGNALS.length] ?? 'SIGINT';
      // Half of them while pages are read and the draft is written, as the pages are there already.
      if (n % 2 === 1) expect((await within(one, ['fetch', MONTH])).code).toBe(0);
      const after = random() * longest;
      const ran = await roundup(['draft', MONTH, '--write', '--dir', one], { started: (child) => void sleep(after).then(() => child.kill(signal)) });
      const where = `${signal} after ${after} ms: ${ran.stderr}`;
      // A signal that comes before the program listens ends it as it ends any program.
      expect([0, 130, null], where).toContain(ran.code);
      if (ran.code === null) expect(ran.signal, where).toBe(signal);
      expect(traced(ran), where).toBe(false);
      expect(halfFiles(one), where).toEqual([]);
      const there = await archived(one);
      own.requests.length = 0;
      const again = await within(one, ['draft', MONTH, '--write']);
      expect(again.code, again.stderr).toBe(0);
      expect(withoutPlace(readFileSync(join(one, `drafts/${MONTH}.md`), 'utf8'), own.origin), where).toBe(expected);
      expect([...own.requests].sort(), where).toEqual(urls.map((url) => new URL(url).pathname).filter((path) => !there.includes(path)).sort());
    };
    const atOnce = pLimit(AT_ONCE);
    await Promise.all(Array.from({ length: COUNT }, (_, n) => atOnce(() => signalOnce(n))));
  }, 60_000 + COUNT * 8_000);
});

/** The draft wherever its pages came from: markers are made of URLs. */
function withoutPlace(draft: string, origin: string): string {
  return draft.replaceAll(origin, 'http://origin').replaceAll(new URL(origin).host, 'origin').replaceAll(/^<!-- roundup .*$/gmu, '<!-- roundup -->');
}

async function drafted(folder: string): Promise<string> {
  const { code, stderr } = await roundup(['draft', MONTH, '--write', '--dir', folder]);
  expect(code, stderr).toBe(0);
  return readFileSync(join(folder, `drafts/${MONTH}.md`), 'utf8');
}

async function signalWhen(child: ChildProcess, signal: NodeJS.Signals, isTime: () => Promise<boolean>): Promise<void> {
  while (child.exitCode === null && child.signalCode === null && !(await isTime())) await sleep(50);
  child.kill(signal);
}

/** Through a shell, which can close and redirect what node cannot. */
function shell(command: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const child = spawn('bash', ['-c', `set -o pipefail; ${command}`], { env: { PATH: process.env['PATH'] ?? '', R: join(ROOT, 'bin/roundup.js'), ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (output.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (output.stderr += String(chunk)));
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, ...output })));
}

describe('streams that are not as usual', () => {
  const folder = (): string => folderWith(['https://news.example/1']);
  const draft = `node "$R" draft ${MONTH} --offline`;

  it('a reader who leaves does not keep the draft from being written', async () => {
    const dir = folder();
    expect(await shell(`${draft} --write --json --dir "${dir}" 2>/dev/null | true`)).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(join(dir, `drafts/${MONTH}.md`))).toBe(true);
  });

  it.each(['--help', '--version', `list ${MONTH}`, `list ${MONTH} --json`, `draft ${MONTH} --offline -q`])('%s into a pipe that nobody reads ends with 0', async (command) => {
    const ran = await shell(`node "$R" ${command} --dir "${folder()}" 2>/dev/null | true`);
    expect(ran).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it.each(['--help', `list ${MONTH}`, `draft ${MONTH} --offline -q`])('%s onto a full disk fails in one sentence', async (command) => {
    if (!existsSync('/dev/full')) return;
    const ran = await shell(`node "$R" ${command} --dir "${folder()}" >/dev/full`);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/standard output cannot be written: ENOSPC/u);
    expect(traced(ran)).toBe(false);
  });

  it('conversation that cannot be written does not spoil the document', async () => {
    const dir = folder();
    const usual = await shell(`${draft} --dir "${dir}" 2>/dev/null`);
    expect(usual.stdout).toContain('https://news.example/1');
    for (const redirected of ['2>/dev/full', '2>&-', '2> >(true)']) expect(await shell(`${draft} --dir "${dir}" ${redirected}`), redirected).toMatchObject({ code: 0, stdout: usual.stdout });
  });

  it.each(['<&-', '</dev/null'])('standard input that is closed or empty (%s) is told, not waited for', async (redirected) => {
    for (const command of ['save - --no-fetch', 'import -']) {
      const ran = await shell(`node "$R" ${command} --dir "${folder()}" ${redirected}`);
      expect(ran.code, command).toBe(1);
      expect(ran.stderr, command).toMatch(/nothing was saved|no links found/u);
    }
    expect((await shell(`${draft} --dir "${folder()}" ${redirected}`)).code).toBe(0);
  });

  it('all three closed do no harm', async () => {
    const dir = folder();
    expect((await shell(`${draft} --write --dir "${dir}" <&- >&- 2>&-`)).code).toBe(0);
    expect(halfFiles(dir)).toEqual([]);
    expect(existsSync(join(dir, `drafts/${MONTH}.md`))).toBe(true);
  });
});

describe('an environment that is not as usual', () => {
  it('without HOME, TZ, LANG and a terminal, as cron may have it, the program works and speaks English', async () => {
    const folder = emptyFolder();
    const saved = await shell(`env -i "$(command -v node)" "$R" save https://news.example/1 --at 2025-04-30T15:30:00Z --no-fetch --dir "${folder}"`);
    expect(saved).toMatchObject({ code: 0, stdout: '', stderr: 'saved (2025-05): https://news.example/1\n' });
    const draft = await shell(`env -i "$(command -v node)" "$R" draft 2025-05 --offline --dir "${folder}"`);
    expect(draft.code).toBe(0);
    expect(draft.stdout).toContain('2025年5月の気になるインターネット記事をピックアップ');
    expect(draft.stderr).not.toContain('\u001b');
  });

  it('HOME that is not there is made where it is needed, and named where it cannot be', async () => {
    const home = join(emptyFolder(), 'nobody');
    expect((await shell('node "$R" save https://news.example/1 --no-fetch', { HOME: home })).code).toBe(0);
    expect(existsSync(join(home, '.local/share/roundup/links'))).toBe(true);
    const ran = await shell('node "$R" save https://news.example/1 --no-fetch', { HOME: '/dev/null' });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^\/dev\/null\S*: [^\n]+\(ENOTDIR\)\n$/u);
  });

  it.each([
    ['C', 'saved ('], ['POSIX', 'saved ('], ['', 'saved ('], ['en_US.UTF-8', 'saved ('], ['xx_XX.broken', 'saved ('], ['ja_JP.UTF-8', '保存しました ('], ['ja_JP.eucJP', '保存しました ('],
  ])('LANG=%s speaks the language it names, in UTF-8', async (LANG, words) => {
    const ran = await shell(`node "$R" save https://news.example/1 --at 2025-04-02 --no-fetch --dir "${emptyFolder()}"`, { LANG });
    expect(ran.stderr.startsWith(words), ran.stderr).toBe(true);
  });
});
