import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { save } from '../../src/commands/save.ts';
import { ownWords } from '../../src/core/render/escape.ts';
import type { Month } from '../../src/model.ts';
import { savingWorld } from './saving-world.ts';

const APRIL = '2025-04' as Month;

describe('save', () => {
  it('tells which words beside a URL it has taken for the title', async () => {
    const { world, said } = savingWorld({
      stdin: 'https://a.example/1 橋の話\nhttps://a.example/2 図がわかりやすい。\n',
    });
    await save(world, { urls: ['-'], at: '2025-04-10', tags: [] });
    expect(said).toEqual([
      'saved (2025-04): https://a.example/1',
      '  its title: 橋の話',
      'saved (2025-04): https://a.example/2',
    ]);
  });

  it('tells the month, and has written the line before it does', async () => {
    const { world, folder, said } = savingWorld();
    const saved = await save(world, {
      urls: ['https://a.example/x?utm_source=y'],
      tags: ['脆弱性'],
      note: '覚えておく',
    });
    expect(saved).toMatchObject({
      placed: [
        {
          month: '2025-05',
          link: {
            url: 'https://a.example/x?utm_source=y',
            savedAt: '2025-05-02T03:00:00.000Z',
            note: '覚えておく',
            tags: ['脆弱性'],
            source: 'cli',
          },
        },
      ],
      refused: 0,
    });
    expect(said).toEqual(['saved (2025-05): https://a.example/x?utm_source=y']);
    expect(readFileSync(join(folder, 'links/2025-05.jsonl'), 'utf8')).toMatch(/^\{.*\}\n$/u);
  });

  it.each(['https://a.example/my file', 'https://a.example/1 メモ', 'https://a.exam\nple/2', 'https://a.example/3　x'])(
    'refuses white space within a URL: %j',
    async (given) => {
      const { world, said, folder } = savingWorld();
      await expect(save(world, { urls: [given], tags: [] })).rejects.toThrow('nothing was saved');
      expect(said.join()).toMatch(/there is white space in "https:\/\/.*Write %20/u);
      expect(readdirSync(folder)).toEqual([]);
      await expect(save(world, { urls: ['https://b.example/'], tags: [], follows: given })).rejects.toThrow(
        /white space/u,
      );
    },
  );

  it.each([
    ['https://a.example/1,https://a.example/2', ['https://a.example/1', 'https://a.example/2']],
    ['https://a.example/1、https://a.example/2', ['https://a.example/1', 'https://a.example/2']],
    ['https://a.example/1|https://a.example/2', ['https://a.example/1', 'https://a.example/2']],
    ['<https://a.example/1>', ['https://a.example/1']],
    ['「https://a.example/1」', ['https://a.example/1']],
    // An address may hold another one.
    ['https://a.example/?u=x,https://b.example/', ['https://a.example/?u=x,https://b.example/']],
    ['https://r.example/https://b.example/', ['https://r.example/https://b.example/']],
  ])('takes %j as it stood in a sentence', async (given, urls) => {
    const { world } = savingWorld();
    const { placed } = await save(world, { urls: [given], tags: [] });
    expect(placed.map(({ link }) => link.url)).toEqual(urls);
  });

  it('tells a clock that is far off the last save, in either direction, and only where the clock gave the day', async () => {
    const { world, said } = savingWorld();
    const at = (now: string, url: string, more: { readonly at?: string } = {}): Promise<unknown> =>
      save({ ...world, now: () => new Date(now) }, { urls: [url], tags: [], ...more });
    const clock = (): number =>
      said.splice(0).filter((one) => one.startsWith('the clock of this machine says ')).length;
    await at('2025-05-02T03:00:00Z', 'https://a.example/1');
    await at('2025-05-03T03:00:00Z', 'https://a.example/2', { at: '2019-04-01' });
    await at('2025-05-03T03:00:00Z', 'https://a.example/3', { at: '2019-04-01T10:00:00Z' });
    await at('2025-06-20T03:00:00Z', 'https://a.example/4');
    expect(clock()).toBe(0);
    await at('2001-01-01T00:00:00Z', 'https://a.example/5');
    expect(clock()).toBe(1);
    await at('2025-06-21T03:00:00Z', 'https://a.example/6', { at: '2025-04-01' });
    await at('2025-06-21T03:00:00Z', 'https://a.example/7');
    expect(clock()).toBe(0);
    await at('2031-01-01T00:00:00Z', 'https://a.example/8', { at: '2025-05-01' });
    expect(clock()).toBe(0);
    await at('2025-06-22T03:00:00Z', 'https://a.example/9');
    expect(clock()).toBe(1);
  });

  it('tells a clock that has run far ahead', async () => {
    const { world, said } = savingWorld();
    await save(world, { urls: ['https://a.example/1'], tags: [] });
    await save({ ...world, now: () => new Date('2031-01-01T00:00:00Z') }, { urls: ['https://a.example/2'], tags: [] });
    expect(said.at(-1)).toMatch(/says 2031-01-01, long after the last save \(2025-05-02\)/u);
  });

  it('recognises the page in any variant, in an earlier month, and adds only what is new', async () => {
    const { world, folder, said } = savingWorld();
    await save(world, { urls: ['https://www.a.example/x/?fbclid=1'], at: '2025-04-10', tags: ['a'] });
    const before = readFileSync(join(folder, 'links/2025-04.jsonl'), 'utf8');
    await save(world, { urls: ['http://a.example/x'], tags: ['a'] });
    const other = '{"url":"http://a.example/x","savedAt":"2025-04-10","tags":[],"source":"cli"}\n';
    expect(readFileSync(join(folder, 'links/2025-04.jsonl'), 'utf8')).toBe(`${before}${other}`);
    await save(world, { urls: ['http://a.example/x'], tags: ['a'] });
    expect(readFileSync(join(folder, 'links/2025-04.jsonl'), 'utf8')).toBe(`${before}${other}`);
    await save(world, { urls: ['https://m.a.example/x#:~:text=y'], note: '続きを読む', tags: ['b'] });
    expect(said.slice(1)).toEqual([
      'already saved (2025-04): https://www.a.example/x/?fbclid=1',
      'already saved (2025-04): https://www.a.example/x/?fbclid=1',
      'already saved (2025-04), now with note, tags: https://www.a.example/x/?fbclid=1',
    ]);
    expect(readdirSync(join(folder, 'links'))).toEqual(['2025-04.jsonl']);
    expect((await world.library.read(APRIL)).links).toEqual([
      {
        url: 'https://www.a.example/x/?fbclid=1',
        savedAt: '2025-04-10',
        note: '続きを読む',
        tags: ['a', 'b'],
        source: 'cli',
      },
    ]);
  });

  it('keeps the white space of a note: an indented paragraph, a list in a list', async () => {
    const { world } = savingWorld();
    const note = '　すごい！　これは読むべき。\n\n- 一\n  - 二';
    await save(world, { urls: ['https://a.example/x'], at: '2025-04-10', note, tags: [] });
    const { links } = await world.library.read(APRIL);
    expect(links).toMatchObject([{ note }]);
    expect(ownWords(links[0]?.note ?? '')).toBe(note);
  });

  it('saves the same URL given twice once', async () => {
    const { world } = savingWorld();
    await save(world, { urls: ['https://a.example/x', 'https://a.example/x/'], at: '2025-04-10', tags: [] });
    expect((await world.library.read(APRIL)).links).toHaveLength(1);
  });

  it('names a bad URL, saves the others and counts what it refused', async () => {
    const { world, said } = savingWorld();
    const saved = await save(world, {
      urls: ['example.com/a', 'https://a.example/ok', 'mailto:a@b.example'],
      at: '2025-04-10',
      tags: [],
    });
    expect(saved).toMatchObject({ placed: [{ link: { url: 'https://a.example/ok' } }], refused: 2 });
    expect(said.slice(0, 2)).toEqual([
      '"example.com/a" is not a URL: write https://example.com/a',
      'not saved: mailto: is not http or https',
    ]);
    expect((await world.library.read(APRIL)).links).toMatchObject([{ url: 'https://a.example/ok' }]);
  });

  it.each([
    [{ urls: ['nonsense'], tags: [] }],
    [{ urls: ['https://a.example/'], tags: [], at: 'some day' }],
    [{ urls: ['https://a.example/'], tags: [], at: '2025-02-30' }],
    [{ urls: ['https://a.example/'], tags: [], follows: 'the other one' }],
    [{ urls: ['https://a.example/', 'https://b.example/'], tags: [], title: 'x' }],
  ])('refuses %j as a usage error and saves nothing', async (options) => {
    const { world, folder } = savingWorld();
    await expect(save(world, options)).rejects.toMatchObject({ exit: 2 });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('reads lines of URL, title and #tags from standard input', async () => {
    const { world } = savingWorld({
      stdin:
        'https://a.example/1 一つ目の記事 #脆弱性\n\nhttps://a.example/2\n- [三つ目](https://a.example/3) 自分の言葉\n',
    });
    await save(world, { urls: ['-'], at: '2025-04-30T15:00:00Z', tags: ['月刊'] });
    expect((await world.library.read('2025-05' as Month)).links).toMatchObject([
      { url: 'https://a.example/1', title: '一つ目の記事', tags: ['月刊', '脆弱性'] },
      { url: 'https://a.example/2', tags: ['月刊'] },
      { url: 'https://a.example/3', title: '三つ目', note: '自分の言葉' },
    ]);
  });

  it('names the line of standard input that is no URL, saves the others and counts what it refused', async () => {
    const { world, said } = savingWorld({
      stdin: 'https://a.example/1\nftp://a.example/2\nexample.com/3\nhttps://a.example/4\n',
    });
    expect(await save(world, { urls: ['-'], at: '2025-04-10', tags: [] })).toMatchObject({ refused: 2 });
    expect(said.slice(0, 2)).toEqual([
      '-:2: passed over: "ftp://a.example/2" is not an http(s) URL',
      '-:3: passed over: "example.com/3" is not an http(s) URL',
    ]);
    expect((await world.library.read(APRIL)).links).toMatchObject([
      { url: 'https://a.example/1' },
      { url: 'https://a.example/4' },
    ]);
  });

  it('says so when standard input holds no link', async () => {
    await expect(save(savingWorld({ stdin: '\n' }).world, { urls: ['-'], tags: [] })).rejects.toMatchObject({
      exit: 1,
    });
  });

  it('loses nothing when many save at once, and has a page once that two have saved', async () => {
    const { world } = savingWorld();
    const urls = Array.from({ length: 20 }, (_, index) => `https://a.example/${index % 10}`);
    await Promise.all(urls.map((url, index) => save(world, { urls: [url], at: '2025-04-10', tags: [`t${index}`] })));
    const { links, problems } = await world.library.read(APRIL);
    expect(problems).toEqual([]);
    expect(links.map(({ url }) => url).sort()).toEqual(urls.slice(0, 10));
    for (const { url, tags } of links) expect([...tags].sort()).toEqual([`t${url.at(-1)}`, `t1${url.at(-1)}`].sort());
  });

  it('follows the saved link in the form in which it was saved, and warns about one that is not', async () => {
    const { world, said } = savingWorld();
    await save(world, { urls: ['https://www.a.example/first'], at: '2025-04-01', tags: [] });
    await save(world, {
      urls: ['https://a.example/second'],
      at: '2025-04-02',
      tags: [],
      follows: 'https://a.example/first/',
    });
    await save(world, {
      urls: ['https://a.example/third'],
      at: '2025-04-03',
      tags: [],
      follows: 'https://b.example/unknown',
    });
    expect((await world.library.read(APRIL)).links.map(({ follows }) => follows)).toEqual([
      undefined,
      'https://www.a.example/first',
      'https://b.example/unknown',
    ]);
    expect(said).toContain('--follows: https://b.example/unknown is not saved (yet)');
  });

  it('repeats no password of what is no URL', async () => {
    const { world, said } = savingWorld({ stdin: 'ftp://me:hush@a.example/\n' });
    await expect(
      save(world, { urls: ['me.too:hush@a.example/x', 'https://me:hush@a b/', '-'], tags: [] }),
    ).rejects.toMatchObject({ exit: 2 });
    expect(said).toHaveLength(3);
    expect(said.join('\n')).not.toContain('hush');
  });

  it('offers the URL that was meant', async () => {
    const { world, said } = savingWorld();
    await expect(
      save(world, { urls: ['a.example', 'a.example:8080/x', 'a.example/@me'], tags: [] }),
    ).rejects.toMatchObject({ exit: 2 });
    expect(said.map((one) => /write (\S+)/u.exec(one)?.[1])).toEqual([
      'https://a.example',
      'https://a.example:8080/x',
      'https://a.example/@me',
    ]);
  });

  it('keeps no password in a title or in words that repeat the URL', async () => {
    const { world } = savingWorld({
      stdin: '[https://me:hush@a.example/x](https://me:hush@a.example/x) http://me:a@hush@b.example/ も\n',
    });
    await save(world, { urls: ['-'], at: '2025-04-01', tags: [] });
    const { links } = await world.library.read(APRIL);
    expect(links[0]).toEqual({ url: 'https://a.example/x', savedAt: '2025-04-01', tags: [], source: 'cli' });
    expect(JSON.stringify(links)).not.toContain('hush');
  });

  it('takes two URLs in one argument for two', async () => {
    const { world } = savingWorld();
    await save(world, { urls: ['https://a.example/1\nhttps://a.example/2'], at: '2025-04-01', tags: [] });
    expect((await world.library.read(APRIL)).links.map(({ url }) => url)).toEqual([
      'https://a.example/1',
      'https://a.example/2',
    ]);
  });

  it('puts a page into this month too with --again, and says where it stood', async () => {
    const { world, said } = savingWorld();
    await save(world, { urls: ['https://a.example/x'], at: '2025-03-01', tags: [] });
    await save(world, { urls: ['https://a.example/x'], note: '新しい言葉', again: true, tags: [] });
    expect(said.at(-1)).toBe('saved again (2025-05), stood in 2025-03: https://a.example/x');
    expect((await world.library.read('2025-05' as typeof APRIL)).links).toMatchObject([{ note: '新しい言葉' }]);
  });

  it('warns about secrets without repeating them', async () => {
    const { world, said } = savingWorld();
    await save(world, { urls: ['https://me:hush@a.example/x?token=hush'], at: '2025-04-01', tags: [] });
    expect(said.slice(0, 2).join('\n')).toMatch(/user name and password[\s\S]*token/u);
    expect(said.slice(0, 2).join('\n')).not.toContain('hush');
    expect((await world.library.read(APRIL)).links[0]?.url).not.toContain('me:');
  });
});

it('a day that is still to come is told, and a known link that is meant for another month', async () => {
  const { world, said } = savingWorld({ now: '2025-05-02T03:00:00Z' });
  await save(world, { urls: ['https://a.example/1'], at: '2025-05-03', tags: [] });
  expect(said).toContainEqual(expect.stringContaining('--at: 2025-05-03 is still to come'));
  said.length = 0;
  await save(world, { urls: ['https://a.example/1'], at: '2025-04-01', tags: [] });
  expect(said).toContainEqual(expect.stringContaining('--again puts it into 2025-04 as well'));
  await save(world, { urls: ['https://a.example/2'], at: '2025-05-02', tags: [] });
  expect(said.filter((line) => line.includes('still to come'))).toEqual([]);
});

it('the words of a text that stand beside none of its links are named with their lines', async () => {
  const text = '2025-05-01\n\nhttps://a.example/1 図がいい。\n\nhttps://a.example/2\n\nきょうは雨だった。\n';
  const { world, said } = savingWorld({ stdin: text });
  await save(world, { urls: ['-'], tags: [] });
  expect(said).toContain('-: words that stand beside no link were not taken: line 7');
});
