import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, emptyFolder, roundup } from './program.ts';
import { serve } from './web.ts';

const page = (title: string, text: string): string =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${title} | 試験新聞</title><meta property="og:site_name" content="試験新聞"><article><h1>${title}</h1><p>${text}</p></article>`;

/** A roundup folder that may fetch from loopback. */
function folderForLoopback(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8], attemptSeconds: 5, linkSeconds: 10}\n');
  return folder;
}

describe('from a saved link to the draft', () => {
  it('saves, fetches, reads and drafts; a second draft fetches nothing and prints the same', async () => {
    const { origin, requests } = await serve((_, response) =>
      response
        .setHeader('content-type', 'text/html')
        .end(
          page(
            '港の倉庫で見つかった古い端末',
            '港の倉庫で、十年前に失われたと思われていた端末が見つかった。中の記録は消えずに残っていた。',
          ),
        ),
    );
    const folder = folderForLoopback();
    const saved = await roundup([
      'save',
      `${origin}/a?utm_source=x`,
      '--at',
      '2025-04-10',
      '--note',
      'これは覚えておきたい。',
      '--dir',
      folder,
    ]);
    expect(saved).toMatchObject({ code: 0, stdout: '' });
    expect(requests).toEqual(['/a?utm_source=x']);
    const draft = await roundup(['draft', '2025-04', '--dir', folder]);
    expect(draft.code).toBe(0);
    expect(draft.stdout).toContain('2025年4月の気になるインターネット記事をピックアップ');
    expect(draft.stdout).toContain(`[港の倉庫で見つかった古い端末](${origin}/a)`);
    expect(draft.stdout).toContain('> 港の倉庫で、十年前に失われたと思われていた端末が見つかった。');
    expect(draft.stdout).toContain('試験新聞');
    expect(draft.stdout).toContain('これは覚えておきたい。');
    const again = await roundup(['draft', '2025-04', '--dir', folder]);
    expect(again).toEqual(draft);
    expect(requests).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain('drafts');
  });

  it('keeps a link that cannot be read in the draft, names it on stderr, and exits 4 only with --strict', async () => {
    const { origin } = await serve((_, response) =>
      response.writeHead(404, { 'content-type': 'text/html' }).end('<title>404</title>'),
    );
    const folder = folderForLoopback();
    await roundup(['save', `${origin}/dead`, '--title', '消えた記事', '--at', '2025-04-11', '--dir', folder]);
    const draft = await roundup(['draft', '2025-04', '--dir', folder]);
    expect(draft.code).toBe(0);
    expect(draft.stdout).toContain(`[消えた記事](${origin}/dead)`);
    expect(draft.stderr).toContain(`${origin}/dead`);
    expect((await roundup(['draft', '2025-04', '--strict', '--dir', folder])).code).toBe(4);
  });

  it('fetches the good ones of what was given, then fails for the others', async () => {
    const { origin, requests } = await serve((_, response) =>
      response.setHeader('content-type', 'text/html').end(page('題', '本文。')),
    );
    const folder = folderForLoopback();
    const saved = await roundup(['save', 'nonsense', `${origin}/good`, '--dir', folder]);
    expect(saved).toMatchObject({ code: 1, stdout: '' });
    expect(saved.stderr).toMatch(/nonsense[\s\S]*saved[\s\S]*1 not saved; the others are/u);
    expect(requests).toEqual(['/good']);
    expect((await roundup(['save', 'nonsense', '--dir', folder])).code).toBe(2);
  });

  it('asks for a page once, where two drafts of the month are made at once', async () => {
    const { origin, requests } = await serve(
      (_, response) =>
        void setTimeout(
          () => response.setHeader('content-type', 'text/html').end(page('古い端末', '古い端末が見つかった。')),
          1500,
        ),
    );
    const folder = folderForLoopback();
    await roundup(['save', `${origin}/a`, '--at', '2025-04-10', '--no-fetch', '--dir', folder]);
    const drafts = await Promise.all([1, 2].map(() => roundup(['draft', '2025-04', '--dir', folder])));
    expect(drafts.map(({ code }) => code)).toEqual([0, 0]);
    for (const { stdout } of drafts) expect(stdout).toContain(`[古い端末](${origin}/a)`);
    expect(requests).toEqual(['/a']);
  });

  it('puts a link saved 2025-04-30T15:30Z into May, whatever the zone of the machine', async () => {
    const folder = emptyFolder();
    for (const [index, TZ] of ['UTC', 'America/New_York', 'Pacific/Kiritimati'].entries()) {
      await roundup(
        ['save', `https://news.example/${index}`, '--at', '2025-04-30T15:30:00Z', '--no-fetch', '--dir', folder],
        { env: { TZ } },
      );
    }
    await roundup(['save', 'https://news.example/cron', '--at', '2025-04-30T15:30:00Z', '--no-fetch', '--dir', folder]);
    expect(readdirSync(join(folder, 'links'))).toEqual(['2025-05.jsonl']);
  });

  it('keeps what the author wrote when the draft is written again with a new link', async () => {
    const folder = emptyFolder();
    const save = (url: string, day: string): Promise<unknown> =>
      roundup(['save', url, '--title', `題 ${url.at(-1)}`, '--at', `2025-04-${day}`, '--no-fetch', '--dir', folder]);
    await save('https://news.example/a', '01');
    await save('https://news.example/c', '03');
    expect(await roundup(['draft', '2025-04', '--offline', '--write', '--dir', folder])).toMatchObject({
      code: 0,
      stdout: '',
    });
    const file = join(folder, 'drafts/2025-04.md');
    const edited = readFileSync(file, 'utf8').replace(/(\[題 a\].*\n)/u, '$1\nここは自分で書いた。\n');
    expect(edited).toContain('ここは自分で書いた。');
    writeFileSync(file, edited);
    await save('https://news.example/b', '02');
    expect((await roundup(['draft', '2025-04', '--offline', '--write', '--dir', folder])).code).toBe(0);
    const merged = readFileSync(file, 'utf8');
    expect(merged).toContain('ここは自分で書いた。');
    expect(merged.match(/\[題 .\]/gu)).toEqual(['[題 a]', '[題 b]', '[題 c]']);
  });

  it('renders what --json printed', async () => {
    const folder = emptyFolder();
    await roundup([
      'save',
      'https://news.example/a',
      '--title',
      '題 a',
      '--at',
      '2025-04-01',
      '--no-fetch',
      '--dir',
      folder,
    ]);
    const json = await roundup(['draft', '2025-04', '--offline', '--json', '--dir', folder]);
    expect(JSON.parse(json.stdout)).toMatchObject({ version: 1, month: '2025-04' });
    const fromJson = await roundup(['draft', '--from-json', '-', '--dir', folder], { input: json.stdout });
    expect(fromJson.stdout).toBe((await roundup(['draft', '2025-04', '--offline', '--dir', folder])).stdout);
  });
});

describe.runIf(process.platform === 'linux')('names that nobody answers for', () => {
  /** The threads of the program at its end. */
  async function threads(command: string, env: Readonly<Record<string, string>> = {}): Promise<number> {
    const folder = folderForLoopback();
    const hook = join(folder, 'count.cjs');
    writeFileSync(
      hook,
      "process.on('exit', () => require('node:fs').writeSync(2, `threads ${require('node:fs').readdirSync('/proc/self/task').length}`));",
    );
    const { stderr } = await roundup([command, '2025-04', '--dir', folder], {
      env: { NODE_OPTIONS: `--require=${hook}`, ...env },
    });
    return Number(/threads (\d+)/u.exec(stderr)?.[1]);
  }

  it('take turns with others on sixteen of thirty-two threads, or as many as the environment says', async () => {
    const [few, many] = [await threads('fetch', { UV_THREADPOOL_SIZE: '4' }), await threads('fetch')];
    expect(few).toBeGreaterThan(4);
    expect(many - few).toBe(28);
  });

  it('have no threads of their own in a run that fetches nothing', async () => {
    expect(await threads('list')).toBe(await threads('list', { UV_THREADPOOL_SIZE: '4' }));
  });
});

describe('in a pipe', () => {
  it('ends quietly when the reader has had enough', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'links'));
    const lines = Array.from({ length: 2000 }, (_, index) =>
      JSON.stringify({
        url: `https://news.example/${index}`,
        savedAt: '2025-04-02',
        title: `とても長い題名の記事 ${index}`.repeat(5),
        tags: [],
        source: 'cli',
      }),
    );
    writeFileSync(join(folder, 'links/2025-04.jsonl'), `${lines.join('\n')}\n`);
    const shell = spawn(
      'bash',
      [
        '-c',
        `set -o pipefail; "${process.execPath}" "${ROOT}bin/roundup.js" draft 2025-04 --offline -q --dir "${folder}" 2>/dev/null | head -3`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const chunks: Buffer[] = [];
    shell.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    const code = await new Promise((resolve) => shell.on('close', resolve));
    expect(code).toBe(0);
    expect(Buffer.concat(chunks).toString().split('\n')).toHaveLength(4);
    expect(existsSync(join(folder, 'drafts'))).toBe(false);
  });
});
