import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { someOf } from '../counts.ts';
import { emptyFolder, ROOT, roundup } from './program.ts';
import { serve } from './web.ts';

function demo(): string {
  const folder = emptyFolder();
  for (const part of ['archive', 'links'])
    cpSync(join(ROOT, 'fixtures/demo', part), join(folder, part), { recursive: true });
  return folder;
}

const preview = (folder: string, ...more: readonly string[]): readonly string[] => [
  'preview',
  '2025-04',
  '--no-open',
  '--offline',
  '--dir',
  folder,
  ...more,
];

/** Runs the desk as long as the visit takes. */
async function visit<T>(
  folder: string,
  visited: (address: URL) => Promise<T>,
  words: readonly string[] = preview(folder),
): Promise<T> {
  let result: Promise<T> | undefined;
  await roundup(words, {
    started: (child) =>
      child.stdout?.once('data', (chunk: Buffer) => {
        result = visited(new URL(chunk.toString().trim()));
        void result.catch(() => undefined).finally(() => child.kill('SIGINT'));
      }),
  });
  return result as Promise<T>;
}

function send({ origin, pathname }: URL, form: Readonly<Record<string, string>>, byScript: boolean): Promise<Response> {
  const headers = { Origin: origin, ...(byScript && { 'X-Desk': 'script' }) };
  return fetch(`${origin}${pathname}/do`, { method: 'POST', headers, body: new URLSearchParams(form) });
}

describe('roundup preview', () => {
  it('prints its address first, answers there, and ends with Ctrl-C', async () => {
    let page: Promise<Response> | undefined;
    const ran = await roundup(preview(demo()), {
      env: { LANG: 'ja_JP.UTF-8' },
      started: (child) =>
        child.stdout?.once('data', (chunk: Buffer) => {
          page = fetch(chunk.toString().trim());
          void page.finally(() => child.kill('SIGINT'));
        }),
    });
    expect(ran.code).toBe(130);
    expect(ran.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{24}\/2025-04\n$/u);
    const answered = await page;
    expect(answered?.status).toBe(200);
    expect(await answered?.text()).toContain('クラウド大手ネビュラ');
  });

  it('says of a month without links that it is empty', async () => {
    expect(await roundup(preview(emptyFolder()))).toMatchObject({ code: 3, stdout: '' });
  });

  it('says of a port that is taken what to do', async () => {
    const { origin } = await serve((_, response) => response.end());
    const ran = await roundup(preview(demo(), '--port', new URL(origin).port));
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('name another one with --port');
  });

  it.each(someOf(['0', '70000', 'x', '80.5'], 1))('takes no port %s', async (port) => {
    const ran = await roundup(preview(demo(), '--port', port));
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`"${port}" is not a port`);
  });

  it('tells in a month without links what was just done, and why it was not', async () => {
    const folder = demo();
    const [refused, taken] = await visit(folder, async (address) => {
      const empty = new URL(address.href.replace('2025-04', '2024-01'));
      const bad = await (await send(empty, { do: 'save', url: 'mailto:me@example.org' }, false)).text();
      await send(empty, { do: 'save', url: 'https://news.example/one' }, false);
      return [bad, await (await send(empty, { do: 'undo' }, false)).text()];
    });
    expect(refused).toContain('mailto:me@example.org');
    expect(refused).toContain('nothing is saved in 2024-01');
    expect(taken).toContain('$ roundup undo');
    expect(taken).toContain('class="do save"');
  });

  it('translates what is quoted of a foreign page, paragraph by paragraph, while no draft is written', async () => {
    const [one, two] = [
      'The harbour closed its old gate on Monday.',
      'A new one will open when the ships are counted.',
    ];
    const page = `<!doctype html><html lang="en"><title>The gate of the harbour</title><article><h1>The gate of the harbour</h1><p>${one}</p><p>${two}</p></article>`;
    const { origin } = await serve((_, response) => response.setHeader('content-type', 'text/html').end(page));
    const folder = emptyFolder();
    writeFileSync(
      join(folder, 'translate.mjs'),
      "import { readFileSync } from 'node:fs'; const text = readFileSync(0, 'utf8'); process.stdout.write(`訳文（${text.split(' ')[0]}）。`);",
    );
    writeFileSync(
      join(folder, 'roundup.yaml'),
      `fetch: {allowNet: [127.0.0.0/8]}\ntranslate: {command: [${JSON.stringify(process.execPath)}, translate.mjs]}\n`,
    );
    await roundup(['save', `${origin}/gate`, '--at', '2025-04-10', '--dir', folder]);
    const answers = await visit(
      folder,
      async (address) => {
        const form = { do: 'quote', url: `${origin}/gate`, value: `${one}\n${two}` };
        const told = await (await send(address, form, true)).json();
        return [told, await (await fetch(address)).text()] as const;
      },
      ['preview', '2025-04', '--no-open', '--dir', folder],
    );
    expect(answers[0]).toMatchObject({ ok: true });
    const shown = answers[1].replaceAll(/<[^>]*>/gu, '');
    expect(shown).toMatch(/訳文（The）。\s+訳文（A）。/u);
    expect(shown).not.toContain('貼り付け');
    expect(existsSync(join(folder, 'drafts'))).toBe(false);
  });

  it('says once what the command and the draft behind it have to say', async () => {
    const folder = demo();
    const told = await visit(folder, async (address) => {
      await send(address, { do: 'draft' }, true);
      const asked = await send(address, { do: 'save', url: 'https://news.example/gone' }, true);
      return ((await asked.json()) as { readonly told: readonly string[] }).told;
    });
    expect(told).toEqual([...new Set(told)]);
    expect(told.filter((line) => line.startsWith('https://news.example/gone: '))).toHaveLength(1);
  });

  it('lists the links in the order in which the author has them', async () => {
    const folder = demo();
    await roundup(['draft', '2025-04', '--write', '--offline', '-q', '--dir', folder]);
    const draft = join(folder, 'drafts/2025-04.md');
    const [head = '', one = '', two = '', three = '', ...rest] = readFileSync(draft, 'utf8').split(
      /(?=^<!-- roundup )/mu,
    );
    writeFileSync(draft, [head, three, `自分のことば。\n\n`, two, one, ...rest].join(''));
    const page = await visit(folder, async (address) => (await fetch(address)).text());
    const found = (sign: string): readonly string[] =>
      [...page.matchAll(new RegExp(` id="${sign}-([0-9a-f]{8})"`, 'gu'))].map(([, id = '']) => id);
    expect(found('item').length).toBeGreaterThan(3);
    expect(found('row').slice(0, found('item').length)).toEqual(found('item'));
  });

  it('carries out what is asked for while a template is broken, and tells of both', async () => {
    const folder = demo();
    mkdirSync(join(folder, 'templates'));
    const url = 'https://sec-nippo.example/incident/20250403-nebula';
    const answer = await visit(folder, async (address) => {
      writeFileSync(join(folder, 'templates/post.hbs'), '{{#if title}}');
      const asked = await send(address, { do: 'lead', url }, true);
      return [asked.status, await asked.text()] as const;
    });
    expect(answer).toEqual([200, expect.stringContaining(`roundup mark ${url} lead`)]);
  });
});
