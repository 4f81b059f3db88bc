import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { someOf } from '../counts.ts';
import { ROOT, emptyFolder, roundup, type Ran } from './program.ts';
import { archived, folderWith, halfFiles, MONTH, pageAt, traced } from './signalled.ts';
import { serve } from './web.ts';

describe('a signal while pages are fetched', () => {
  it.each([
    ['SIGINT', 'fetch'],
    ['SIGTERM', 'draft --write'],
    ['SIGHUP', 'draft'],
  ] as const)(
    '%s ends %s with 130, keeps what was fetched, and the next run fetches only the rest',
    async (signal, command) => {
      const args = [...command.split(' '), MONTH];
      let held = true;
      const { origin, requests } = await serve((request, response) => {
        if (held && Number(request.url?.slice(1)) >= 3) return;
        response.setHeader('content-type', 'text/html').end(pageAt(request.url ?? ''));
      });
      const folder = folderWith(Array.from({ length: 5 }, (_, n) => `${origin}/${n}`));
      const ran = await roundup([...args, '--dir', folder], {
        started: (child) => void signalWhen(child, signal, async () => (await archived(folder)).length === 3),
      });
      expect({ code: ran.code, signal: ran.signal, stdout: ran.stdout }, ran.stderr).toEqual({
        code: 130,
        signal: null,
        stdout: '',
      });
      expect(traced(ran)).toBe(false);
      expect([...(await archived(folder))].sort()).toEqual(['/0', '/1', '/2']);
      expect(halfFiles(folder)).toEqual([]);
      held = false;
      requests.length = 0;
      expect((await roundup([...args, '--dir', folder])).code).toBe(0);
      expect([...requests].sort()).toEqual(['/3', '/4']);
    },
    120_000,
  );

  it('does not wait for a name that the system still looks up, and neither does the end of a run', async () => {
    const folder = folderWith(['http://news.example/a']);
    writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {attemptSeconds: 1, linkSeconds: 2}\n');
    const env = { NODE_OPTIONS: `--require ${JSON.stringify(join(ROOT, 'test/cli/deaf-resolver.cjs'))}` };
    for (const [code, signal] of [
      [130, true],
      [0, false],
    ] as const) {
      const ran = await roundup(['fetch', MONTH, '--dir', folder], {
        env,
        started: (child) => void (signal && signalWhen(child, 'SIGINT', () => sleep(1_000, true))),
      });
      expect(ran.code, ran.stderr).toBe(code);
    }
  }, 60_000);

  it('is obeyed at once when it comes a second time', async () => {
    const { origin } = await serve(() => undefined);
    const folder = folderWith([`${origin}/0`]);
    const ran = await roundup(['fetch', MONTH, '--dir', folder], {
      started: (child) =>
        void (async () => {
          await sleep(1_500);
          child.kill('SIGINT');
          child.kill('SIGINT');
        })(),
    });
    expect(ran.code).toBe(130);
  });
});

async function signalWhen(child: ChildProcess, signal: NodeJS.Signals, isTime: () => Promise<boolean>): Promise<void> {
  while (child.exitCode === null && child.signalCode === null && !(await isTime())) await sleep(50);
  child.kill(signal);
}

/** Through a shell, which can close and redirect what node cannot. */
function shell(command: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const child = spawn('bash', ['-c', `set -o pipefail; ${command}`], {
    env: { PATH: process.env['PATH'] ?? '', R: join(ROOT, 'bin/roundup.js'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
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
    expect(await shell(`${draft} --write --json --dir "${dir}" 2>/dev/null | true`)).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(existsSync(join(dir, `drafts/${MONTH}.md`))).toBe(true);
  });

  it.each(someOf(['--help', '--version', `list ${MONTH}`, `list ${MONTH} --json`, `draft ${MONTH} --offline -q`], 2))(
    '%s into a pipe that nobody reads ends with 0',
    async (command) => {
      const ran = await shell(`node "$R" ${command} --dir "${folder()}" 2>/dev/null | true`);
      expect(ran).toMatchObject({ code: 0, stdout: '', stderr: '' });
    },
  );

  it.each(someOf(['--help', `list ${MONTH}`, `draft ${MONTH} --offline -q`], 2))(
    '%s onto a full disk fails in one sentence',
    async (command) => {
      if (!existsSync('/dev/full')) return;
      const ran = await shell(`node "$R" ${command} --dir "${folder()}" >/dev/full`);
      expect(ran).toMatchObject({ code: 1, stdout: '' });
      expect(ran.stderr).toMatch(/standard output cannot be written: ENOSPC/u);
      expect(traced(ran)).toBe(false);
    },
  );

  it('conversation that cannot be written does not spoil the document', async () => {
    const dir = folder();
    const usual = await shell(`${draft} --dir "${dir}" 2>/dev/null`);
    expect(usual.stdout).toContain('https://news.example/1');
    for (const redirected of ['2>/dev/full', '2>&-', '2> >(true)'])
      expect(await shell(`${draft} --dir "${dir}" ${redirected}`), redirected).toMatchObject({
        code: 0,
        stdout: usual.stdout,
      });
  });

  it.each(['<&-', '</dev/null'])(
    'standard input that is closed or empty (%s) is told, not waited for',
    async (redirected) => {
      for (const command of ['save - --no-fetch', 'import -']) {
        const ran = await shell(`node "$R" ${command} --dir "${folder()}" ${redirected}`);
        expect(ran.code, command).toBe(1);
        expect(ran.stderr, command).toMatch(/nothing was saved|no links found/u);
      }
      expect((await shell(`${draft} --dir "${folder()}" ${redirected}`)).code).toBe(0);
    },
  );

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
    const saved = await shell(
      `env -i "$(command -v node)" "$R" save https://news.example/1 --at 2025-04-30T15:30:00Z --no-fetch --dir "${folder}"`,
    );
    expect(saved).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('saved (2025-05): https://news.example/1\n') as unknown,
    });
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

  const LOCALES = [
    ['C', 'saved ('],
    ['POSIX', 'saved ('],
    ['', 'saved ('],
    ['en_US.UTF-8', 'saved ('],
    ['xx_XX.broken', 'saved ('],
    ['ja_JP.UTF-8', '保存しました ('],
    ['ja_JP.eucJP', '保存しました ('],
  ] as const;
  it.each(someOf(LOCALES, 3))('LANG=%s speaks the language it names, in UTF-8', async (LANG, words) => {
    const ran = await shell(
      `node "$R" save https://news.example/1 --at 2025-04-02 --no-fetch --dir "${emptyFolder()}"`,
      { LANG },
    );
    expect(ran.stderr).toContain(words);
  });
});
