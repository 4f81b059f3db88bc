import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, roundup, type Ran } from './program.ts';
import { serve } from './web.ts';

const html = (title: string, text: string): string =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${title}</title><article><h1>${title}</h1><p>${text}</p></article>`;

let folder = '';
const run = (...args: readonly string[]): Promise<Ran> => roundup([...args, '--dir', folder]);

beforeEach(() => {
  folder = emptyFolder();
});

describe('links of all months', () => {
  it('are found by their words, and by the text of their pages where that is asked for', async () => {
    const { origin } = await serve((request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(html('港の倉庫', `${'倉庫の調査が進んでいる。'.repeat(8)}封筒には「合言葉」とだけ書かれていた。`));
      request.resume();
    });
    writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\n');
    await run('save', `${origin}/1`, '--at', '2025-03-02', '--note', '前に見た');
    await run('save', 'https://b.example/2', '--at', '2025-04-03', '--title', '港の写真', '--no-fetch');
    const { stdout } = await run('search', '港');
    expect(stdout).toMatch(
      /^2025-03-02 {3}[0-9a-f]{8} {2}港の倉庫\n[^]*前に見た\n2025-04-03 {3}[0-9a-f]{8} {2}港の写真\n/u,
    );
    const without = await run('search', '合言葉');
    expect(without).toMatchObject({ code: 1, stdout: '' });
    expect(without.stderr).toContain('"--text" looks into the text of the pages too');
    expect((await run('search', '合言葉', '--text')).stdout).toMatch(
      /港の倉庫\n[^]* > …?[^\n]*封筒には「合言葉」とだけ/u,
    );
    const { stdout: shown } = await run('show', `${origin}/1`);
    expect(shown).toContain('title: 港の倉庫\n');
    expect(shown).toContain('note: 前に見た\n');
    expect(shown).toMatch(/^fetched: \d{4}-\d\d-\d\d$/mu);
  });

  it('keep their titles when .roundup/ is gone: list and show read the archive again, search says what it left out', async () => {
    const { origin } = await serve((request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(html('港の倉庫', '倉庫の調査が進んでいる。'.repeat(8)));
      request.resume();
    });
    writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\n');
    const forget = (): void => rmSync(join(folder, '.roundup'), { recursive: true });
    await run('save', `${origin}/1`, '--at', '2025-04-02');
    const listed = await run('list', '2025-04');
    const shown = await run('show', `${origin}/1`);
    expect(listed.stdout).toContain('港の倉庫');
    forget();
    expect((await run('list', '2025-04')).stdout).toBe(listed.stdout);
    forget();
    expect((await run('show', `${origin}/1`)).stdout).toBe(shown.stdout);
    forget();
    const unread = await run('search', '港');
    expect(unread).toMatchObject({ code: 1, stdout: '' });
    expect(unread.stderr).toContain('titles and summaries of 1 page in the archive');
    expect((await run('search', '港', '--text')).stdout).toContain('港の倉庫');
    expect((await run('search', '港')).stderr).toBe('');
  });

  it('are shown by their ids too; nothing is shown where one is not saved', async () => {
    await run('save', 'https://a.example/1', '--at', '2025-04-03', '--note', '一行目\n二行目', '--no-fetch');
    const [, id = ''] = /([0-9a-f]{8})/u.exec((await run('list', '2025-04')).stdout) ?? [];
    const { stdout } = await run('show', id);
    expect(stdout).toContain(`id: ${id}\nURL: https://a.example/1\nsaved: 2025-04-03 (cli)\npost of: 2025-04\n`);
    expect(stdout).toContain('note: 一行目\n    二行目\n');
    expect(await run('show', id, 'https://a.example/2')).toMatchObject({ code: 1, stdout: '' });
  });

  it('are opened in the browser that the environment names; without one the address is told', async () => {
    const [browser, opened] = [join(folder, 'browser'), join(folder, 'opened')];
    writeFileSync(browser, `#!/bin/sh\necho "$1" > '${opened}'\n`);
    chmodSync(browser, 0o755);
    await run('save', 'https://a.example/1?a=1&b=2', '--at', '2025-04-03', '--no-fetch');
    const args = ['open', 'https://a.example/1?a=1&b=2', '--dir', folder];
    expect((await roundup(args, { env: { BROWSER: browser } })).code).toBe(0);
    await expect.poll(() => existsSync(opened) && readFileSync(opened, 'utf8')).toBe('https://a.example/1?a=1&b=2\n');
    const without = await roundup(args);
    expect(without.code).toBe(1);
    expect(without.stderr).toContain('open https://a.example/1?a=1&b=2 in one');
  });
});

describe('what is told', () => {
  it('at save: that --at does not move a saved link', async () => {
    await run('save', 'https://a.example/1', '--at', '2025-04-03', '--no-fetch');
    expect((await run('save', 'https://a.example/1', '--no-fetch')).stderr).not.toContain('--at');
    const { stderr } = await run('save', 'https://a.example/1', '--at', '2025-03-01', '--no-fetch');
    expect(stderr).toContain('--at changed nothing: it was saved on 2025-04-03');
    expect((await run('list', '2025-03')).code).toBe(3);
  });

  it('at save: how to take out an address that leads nowhere', async () => {
    const { stderr } = await run('save', 'https://nowhere.invalid/', '--at', '2025-04-03');
    const [, command = ''] = /mistyped\? "roundup (rm [0-9a-f]{8})"/u.exec(stderr) ?? [];
    expect(command).not.toBe('');
    expect((await run(...command.split(' '))).code).toBe(0);
    expect((await run('list', '2025-04')).code).toBe(3);
  });

  it('at save: nothing of a mistake in typing where the address was saved before', async () => {
    await run('save', 'https://nowhere.invalid/', '--at', '2025-04-03', '--no-fetch');
    const { stderr } = await run('save', 'https://nowhere.invalid/');
    expect(stderr).toContain("the host's name was not found");
    expect(stderr).not.toContain('mistyped');
  });

  it('at save: what a page that was handed over says, once', async () => {
    const page = join(folder, 'page.html');
    const save = (): Promise<Ran> => run('save', 'https://members.example/1', '--page', page, '--at', '2025-04-03');
    writeFileSync(page, html('港の倉庫', '倉庫の調査が進んでいる。'.repeat(8)));
    expect((await save()).stderr).toContain('  read: 港の倉庫 (members.example)');
    expect((await save()).stderr).not.toContain('read: ');
    writeFileSync(page, html('ログイン', '<form><input type="password"></form>続きを読むにはログインしてください。'));
    expect((await save()).stderr).toMatch(/members\.example\/1: the page is behind a login .*--page FILE/u);
  });

  it('at save: a passage that the page does not have, as soon as it is fetched', async () => {
    const { origin } = await serve((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(html('港の倉庫', '倉庫の調査が進んでいる。'.repeat(8)));
    });
    writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\n');
    const save = (path: string, quote: string): Promise<Ran> => run('save', `${origin}/${path}`, '--quote', quote);
    expect((await save('1', '倉庫の調査が進んでいる。')).stderr).not.toContain('does not stand');
    expect((await save('2', '桟橋の調査が進んでいる。')).stderr).toContain(
      '/2: “桟橋の調査が進んでいる。” does not stand',
    );
  });

  it('after the editor: what became of the draft', async () => {
    await run('save', 'https://a.example/1', '--at', '2025-04-03', '--title', '題', '--no-fetch');
    const edit = (EDITOR: string): Promise<Ran> =>
      roundup(['draft', '2025-04', '--edit', '--offline', '--dir', folder], { env: { EDITOR } });
    expect((await edit('true')).stderr).toContain('nothing changed in the editor: ');
    expect((await edit('sh -c \'echo 追記 >> "$1"\' editor')).stderr).toMatch(/edited: .*lines new: 1, gone: 0/u);
    const emptied = await edit('truncate -s 0');
    expect(emptied.code).toBe(2);
    expect(emptied.stderr).toContain('"roundup restore 2025-04"');
  });
});
