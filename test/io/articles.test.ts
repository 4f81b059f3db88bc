import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verbatim } from '../../src/core/text/verbatim.ts';
import { failure } from '../../src/core/outcome.ts';
import { openArticles } from '../../src/io/articles.ts';
import type { Month, Reading } from '../../src/model.ts';
import type { Articles } from '../../src/world.ts';
import { bareArticle } from '../../src/core/read/kinds/bare-article.ts';

const APRIL = '2025-04' as Month;
const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 1000 };
const READING: Reading = {
  article: {
    ok: true,
    value: bareArticle('article', '題\u2028「名」', { language: 'ja' }),
  },
  explanations: [{ field: 'title', rule: 'og:title', value: '題', rejected: [] }],
};
const READINGS = new Map([
  ['sha256:aa https://a.example/', READING],
  ['__proto__', { article: failure('empty', verbatim('0 bytes')), explanations: [] }],
]);

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'articles-'))));
afterEach(() => rm(folder, { recursive: true }));

const open = (version = '1', options = OPTIONS): Articles =>
  openArticles({ folder, childPath: '/nowhere.cjs', version, readOptions: async () => options });
const file = (): string => join(folder, '.roundup/articles/2025-04.json');

describe('what is remembered of pages', () => {
  it('comes back as it was, and is one file a month', async () => {
    await open().remember(APRIL, READINGS);
    expect(await open().remembered(APRIL)).toEqual(READINGS);
    expect(await readdir(join(folder, '.roundup/articles'))).toEqual(['2025-04.json']);
  });

  it('is nothing where nothing was remembered', async () => expect(await open().remembered(APRIL)).toEqual(new Map()));

  it('is nothing when another version of the reader wrote it, or other settings', async () => {
    await open().remember(APRIL, READINGS);
    expect(await open('2').remembered(APRIL)).toEqual(new Map());
    expect(await open('1', { ...OPTIONS, characters: 100 }).remembered(APRIL)).toEqual(new Map());
  });

  it.each(['', '{', 'null', '[]', '{"version":1}', '{"version":"1","readings":null}', '{"readings":{}}'])(
    'is nothing when the file is %j',
    async (text) => {
      await open().remember(APRIL, READINGS);
      await writeFile(file(), text);
      expect(await open().remembered(APRIL)).toEqual(new Map());
    },
  );

  it('is nothing when the file was cut anywhere, or a reading in it is none', async () => {
    await open().remember(APRIL, READINGS);
    const text = await readFile(file(), 'utf8');
    for (let length = 0; length < text.length; length += 7) {
      await writeFile(file(), text.slice(0, length));
      expect(await open().remembered(APRIL), `cut at ${length}`).toEqual(new Map());
    }
    await writeFile(file(), text.replace('"ok":true', '"ok":1'));
    expect(await open().remembered(APRIL)).toEqual(new Map());
  });

  it('is nothing when any byte of the file is another one', async () => {
    await open().remember(APRIL, READINGS);
    const bytes = await readFile(file());
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0x02, at);
      await writeFile(file(), damaged);
      expect(await open().remembered(APRIL), `byte ${at}`).toEqual(new Map());
    }
  });

  it('is whole when two write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => open().remember(APRIL, READINGS)));
    expect(await open().remembered(APRIL)).toEqual(READINGS);
    expect(await readdir(join(folder, '.roundup/articles'))).toEqual(['2025-04.json']);
  });

  it('is nothing, and leaves nothing behind, when it cannot be written or read', async () => {
    await writeFile(join(folder, '.roundup'), 'a file where a folder has to be');
    await open().remember(APRIL, READINGS);
    expect(await open().remembered(APRIL)).toEqual(new Map());
    expect(await readdir(folder)).toEqual(['.roundup']);
  });

  it('can be closed without ever having read', async () => expect(await open().close()).toBeUndefined());
});
