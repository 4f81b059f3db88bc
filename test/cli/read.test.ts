import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model.ts';
import { emptyFolder, roundup } from './program.ts';
import { serve } from './web.ts';

const page = (title: string): string =>
  `<!doctype html><html lang="ja"><title>${title} | 試験新聞</title><meta property="og:site_name" content="試験新聞"><article><h1>${title}</h1><p>港の倉庫で、十年前に失われたと思われていた端末が見つかった。中の記録は消えずに残っていた。</p></article>`;

describe('roundup read', () => {
  it('says what a file says, whatever its charset, with the reasons', async () => {
    const folder = emptyFolder();
    // 「港の端末」 in Shift_JIS.
    const words = Buffer.from([0x8d, 0x60, 0x82, 0xcc, 0x92, 0x5b, 0x96, 0x96]);
    writeFileSync(
      join(folder, 'page.html'),
      Buffer.concat([
        Buffer.from('<title>'),
        words,
        Buffer.from('</title><body><p>'),
        ...Array<Buffer>(20).fill(words),
      ]),
    );
    const { code, stdout } = await roundup(['read', join(folder, 'page.html'), '--explain', '--dir', folder]);
    expect(stdout).toMatch(/^title: 港の端末\n {4}○ .+\n/u);
    expect(code).toBe(0);
  });

  it('prints the reading as JSON, of a page on standard input too', async () => {
    const { code, stdout } = await roundup(
      ['read', '-', '--json', '--url', 'https://news.example/a', '--dir', emptyFolder()],
      { input: page('港の倉庫の端末') },
    );
    const { article } = JSON.parse(stdout) as Reading;
    expect(article).toMatchObject({ ok: true, value: { title: '港の倉庫の端末', site: '試験新聞', language: 'ja' } });
    expect(code).toBe(0);
  });

  it('names the file that cannot be read, and no address that it does not have', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'empty.html'), '<title>ログイン</title>');
    const { code, stderr } = await roundup(['read', join(folder, 'empty.html'), '--dir', folder]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^\S+empty\.html: [^:]+\n$/u) as string,
    });
  });

  it('fetches a URL and keeps nothing of it; what is in the archive is not fetched again', async () => {
    const { origin, requests } = await serve((_, response) =>
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page('港の倉庫の端末')),
    );
    const folder = emptyFolder();
    writeFileSync(
      join(folder, 'roundup.yaml'),
      'fetch: {allowNet: [127.0.0.0/8], attemptSeconds: 5, linkSeconds: 10}\n',
    );
    expect(await roundup(['read', `${origin}/a`, '--dir', folder])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^title: 港の倉庫の端末\n/u) as string,
    });
    expect(existsSync(join(folder, 'archive'))).toBe(false);
    expect(await roundup(['save', `${origin}/b`, '--at', '2025-04-10', '--dir', folder])).toMatchObject({ code: 0 });
    expect(await roundup(['read', `${origin}/b`, '--dir', folder])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('港の倉庫の端末') as string,
    });
    expect(requests).toEqual(['/a', '/b']);
  });

  it('of several pages that are saved at once says which title is whose', async () => {
    const { origin } = await serve(({ url = '' }, response) =>
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page(`港の倉庫の端末 ${url.slice(1)}`)),
    );
    const folder = emptyFolder();
    writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\n');
    const both = await roundup(['save', `${origin}/a`, `${origin}/b`, '--dir', folder]);
    expect(both.stderr).toContain(`${origin}/a: read: 港の倉庫の端末 a (試験新聞)\n`);
    expect(both.stderr).toContain(`${origin}/b: read: 港の倉庫の端末 b (試験新聞)\n`);
    expect((await roundup(['save', `${origin}/c`, '--dir', folder])).stderr).toContain(
      '\n  read: 港の倉庫の端末 c (試験新聞)\n',
    );
  });

  it('exits 1 and says why when the page cannot be read or fetched', async () => {
    const { origin } = await serve((_, response) => response.writeHead(404).end('<title>404</title>'));
    const folder = emptyFolder();
    writeFileSync(
      join(folder, 'roundup.yaml'),
      'fetch: {allowNet: [127.0.0.0/8], attemptSeconds: 5, linkSeconds: 10}\n',
    );
    const gone = await roundup(['read', `${origin}/gone`, '--dir', folder]);
    expect(gone.code).toBe(1);
    expect(gone.stderr).toContain('404');
    expect(await roundup(['read', join(folder, 'no-such-file.html'), '--dir', folder])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no-such-file.html') as string,
    });
    expect(await roundup(['read', 'a.html', '--url', 'ftp://a.example/', '--dir', folder])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('ftp:') as string,
    });
  });
});
