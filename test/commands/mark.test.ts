import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linksAndMarks, mark } from '../../src/commands/mark.ts';
import { save } from '../../src/commands/save.ts';
import { linksOfMonth } from '../../src/core/library/links-of-month.ts';
import { addMonths } from '../../src/core/month/month.ts';
import { itemId } from '../../src/core/url/item-id.ts';
import type { LinkUrl, Month } from '../../src/model.ts';
import { savingWorld, type SavingWorld } from './saving-world.ts';

const URL_SAVED = 'https://www.a.example/x' as LinkUrl;

async function withLink(now = '2025-05-02T03:00:00Z'): Promise<SavingWorld & { readonly at: (date: string) => void }> {
  const made = savingWorld({ now });
  let clock = now;
  (made.world as { now: () => Date }).now = () => new Date(clock);
  await save(made.world, { urls: [URL_SAVED], at: '2025-04-10', note: '言葉', tags: ['a'] });
  return { ...made, at: (date) => void (clock = date) };
}

async function postOf({ world }: SavingWorld, month: string): Promise<readonly (string | undefined)[]> {
  const [own, before] = [
    await world.library.read(month as Month),
    await world.library.read(addMonths(month as Month, -1)),
  ];
  return linksOfMonth(own, before, 'Asia/Tokyo').map(({ month: from, link }) =>
    `${from} ${link.mark ?? ''} ${link.title ?? ''} ${link.note ?? ''}`.trimEnd(),
  );
}

describe('mark', () => {
  it('takes what a link follows in any variant too, and says where that is not saved', async () => {
    const made = await withLink();
    await save(made.world, { urls: ['https://b.example/y'], at: '2025-04-11', tags: [] });
    await mark(made.world, { urls: ['https://b.example/y'], marks: ['follows=http://a.example/x/?utm_source=z'] });
    const followed = async (): Promise<string | undefined> =>
      (await made.world.library.read('2025-04' as Month)).links[1]?.follows;
    expect(await followed()).toBe(URL_SAVED);
    expect(made.said.join('\n')).not.toContain('not saved');
    await mark(made.world, { urls: ['https://b.example/y'], marks: ['follows=https://c.example/unknown'] });
    expect(await followed()).toBe('https://c.example/unknown');
    expect(made.said).toContain('follows: https://c.example/unknown is not saved (yet)');
  });

  it('takes any variant of the URL, or the id, and only adds lines', async () => {
    const made = await withLink();
    const file = join(made.folder, 'links/2025-04.jsonl');
    const before = readFileSync(file, 'utf8');
    await mark(made.world, { urls: ['http://a.example/x/?utm_source=y'], marks: ['lead'] });
    await mark(made.world, { urls: [itemId(URL_SAVED)], marks: ['title=自分の題'] });
    expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
    expect((await made.world.library.read('2025-04' as Month)).links).toEqual([
      {
        url: URL_SAVED,
        savedAt: '2025-04-10',
        title: '自分の題',
        note: '言葉',
        tags: ['a'],
        source: 'cli',
        mark: 'lead',
      },
    ]);
    expect(made.said.slice(1)).toEqual([`${URL_SAVED}: comes first in 2025-04`, `${URL_SAVED}: title: 自分の題`]);
  });

  it('takes several links at once, and marks none where one is not saved', async () => {
    const made = await withLink();
    await save(made.world, { urls: ['https://b.example/'], at: '2025-04-11', tags: [] });
    await expect(
      mark(made.world, linksAndMarks(['https://b.example/', 'https://c.example/', 'skip'])),
    ).rejects.toMatchObject({
      message: expect.stringContaining('https://c.example/ is not saved'),
    });
    await mark(made.world, linksAndMarks([URL_SAVED, itemId('https://b.example/' as LinkUrl), 'skip', 'tag=x']));
    expect(await postOf(made, '2025-04')).toEqual(['2025-04 skip  言葉', '2025-04 skip']);
  });

  it.each<[readonly string[], readonly string[], readonly string[]]>([
    [['https://a.example/', 'skip'], ['https://a.example/'], ['skip']],
    [['0a1b2c3d', 'a.example/x', 'title=a.b/c'], ['0a1b2c3d', 'a.example/x'], ['title=a.b/c']],
    [['https://a.example/', 'skipp'], ['https://a.example/'], ['skipp']],
    [['skip', 'lead'], ['skip'], ['lead']],
    [['https://a.example/', 'https://b.example/'], ['https://a.example/', 'https://b.example/'], []],
  ])('reads %j', (given, urls, marks) => expect(linksAndMarks(given)).toEqual({ urls, marks }));

  it('says which marks there are where none is given', async () => {
    await expect(mark((await withLink()).world, linksAndMarks([URL_SAVED]))).rejects.toMatchObject({
      message: expect.stringMatching(/what to do with it is missing.*skip, later, lead/u),
    });
  });

  it('finds a short link by the address of its page, as drafts print it', async () => {
    const made = await withLink();
    const short = 'https://short.example/x1' as LinkUrl;
    await save(made.world, { urls: [short], at: '2025-04-11', tags: [] });
    const version = { url: short, finalUrl: 'https://news.example/articles/1?utm_source=s' };
    Object.assign(made.world.archive, { versions: async () => [version] });
    await mark(made.world, { urls: ['https://www.news.example/articles/1'], marks: ['lead'] });
    const { links } = await made.world.library.read('2025-04' as Month);
    expect(links.findLast(({ url }) => url === short)).toMatchObject({ mark: 'lead' });
    expect(links.find(({ url }) => url === URL_SAVED)).not.toHaveProperty('mark');
  });

  it('repeats no password of a URL that is not saved', async () => {
    await expect(
      mark((await withLink()).world, { urls: ['https://me:hush@b.example/'], marks: ['skip'] }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/^https:\/\/b\.example\/ is not saved/u) as unknown });
  });

  it('adds no line for what is so already', async () => {
    const made = await withLink();
    await mark(made.world, { urls: [URL_SAVED], marks: ['skip', 'title=t', 'note=n'] });
    const once = readFileSync(join(made.folder, 'links/2025-04.jsonl'), 'utf8');
    await mark(made.world, { urls: [URL_SAVED], marks: ['skip', 'title=t', 'note=n'] });
    expect(readFileSync(join(made.folder, 'links/2025-04.jsonl'), 'utf8')).toBe(once);
    const [first = '', again = ''] = [made.said.at(-6), made.said.at(-3)];
    expect(again).toBe(`${first} (as before)`);
  });

  it('takes back marks, titles and notes', async () => {
    const made = await withLink();
    await mark(made.world, { urls: [URL_SAVED], marks: ['skip', 'title=t', 'none', 'title=', 'note='] });
    expect((await made.world.library.read('2025-04' as Month)).links).toEqual([
      { url: URL_SAVED, savedAt: '2025-04-10', tags: ['a'], source: 'cli' },
    ]);
  });

  it('puts a link off to the next month, and no further when it is said twice', async () => {
    const made = await withLink();
    await mark(made.world, { urls: [URL_SAVED], marks: ['later', 'later'] });
    expect(await postOf(made, '2025-04')).toEqual([]);
    expect(await postOf(made, '2025-05')).toEqual(['2025-04   言葉']);
    expect(await postOf(made, '2025-06')).toEqual([]);
    expect(made.said.at(-1)).toBe(`${URL_SAVED}: put off to 2025-05 (as before)`);
  });

  it('puts it off again when that month is being drafted, with all that was said of it', async () => {
    const made = await withLink();
    await mark(made.world, { urls: [URL_SAVED], marks: ['later', 'lead'] });
    expect(await postOf(made, '2025-05')).toEqual(['2025-04 lead  言葉']);
    made.at('2025-06-03T00:00:00Z');
    await mark(made.world, { urls: [URL_SAVED], marks: ['later', 'title=題', 'note=新しい言葉'] });
    expect(await postOf(made, '2025-05')).toEqual([]);
    expect(await postOf(made, '2025-06')).toEqual(['2025-04  題 新しい言葉']);
  });

  it('puts off what was saved in the running month, drafted early, into the next', async () => {
    const made = await withLink('2025-04-20T00:00:00Z');
    await mark(made.world, { urls: [URL_SAVED], marks: ['later'] });
    expect(await postOf(made, '2025-05')).toHaveLength(1);
  });

  it('puts off a link of an old month into the month after that', async () => {
    const made = await withLink('2026-11-05T00:00:00Z');
    await mark(made.world, { urls: [URL_SAVED], marks: ['later'] });
    expect(await Promise.all(['2025-04', '2025-05', '2025-06'].map((month) => postOf(made, month)))).toEqual([
      [],
      ['2025-04   言葉'],
      [],
    ]);
  });

  it('goes back step by step with none', async () => {
    const made = await withLink();
    await mark(made.world, { urls: [URL_SAVED], marks: ['later', 'skip'] });
    expect(await postOf(made, '2025-05')).toEqual(['2025-04 skip  言葉']);
    await mark(made.world, { urls: [URL_SAVED], marks: ['none'] });
    expect(await postOf(made, '2025-05')).toEqual(['2025-04   言葉']);
    await mark(made.world, { urls: [URL_SAVED], marks: ['none'] });
    expect([await postOf(made, '2025-04'), await postOf(made, '2025-05')]).toEqual([['2025-04   言葉'], []]);
    await mark(made.world, { urls: [URL_SAVED], marks: ['none'] });
    expect(made.said.at(-1)).toBe(`${URL_SAVED}: has no mark (2025-04)`);
  });

  it('recognises a page that was put off when it is saved again', async () => {
    const made = await withLink();
    await mark(made.world, { urls: [URL_SAVED], marks: ['later', 'skip'] });
    await save(made.world, { urls: ['https://a.example/x'], tags: ['b'] });
    expect(made.said.at(-1)).toBe(`already saved (2025-04), now with tags: ${URL_SAVED}`);
    expect(readdirSync(join(made.folder, 'links'))).toEqual(['2025-04.jsonl', '2025-05.jsonl']);
  });

  it.each([
    [{ urls: [URL_SAVED], marks: ['latr'] }, 2],
    [{ urls: ['https://b.example/'], marks: ['skip'] }, 1],
    [{ urls: ['0123abcd'], marks: ['skip'] }, 1],
    [{ urls: ['nonsense'], marks: ['skip'] }, 2],
  ])('refuses %j with exit %d and adds nothing', async (options, exit) => {
    const made = await withLink();
    const before = readFileSync(join(made.folder, 'links/2025-04.jsonl'), 'utf8');
    await expect(mark(made.world, options)).rejects.toMatchObject({ exit });
    expect(readFileSync(join(made.folder, 'links/2025-04.jsonl'), 'utf8')).toBe(before);
  });
});

it('says that there was nothing to take back, and what an id looks like', async () => {
  const { world, said } = await withLink();
  said.length = 0;
  await mark(world, { urls: [URL_SAVED], marks: ['title=', 'tag=-b', 'follows=', 'note='] });
  expect(said.map((line) => line.replace(`${URL_SAVED}: `, ''))).toEqual([
    'nothing to take back: title',
    'has no tag "b"',
    'nothing to take back: what it follows',
    'note taken back',
  ]);
  await expect(mark(world, { urls: ['f3295c4'], marks: ['skip'] })).rejects.toThrow(
    '"f3295c4" is neither a URL nor the id of a saved link',
  );
  await expect(mark(world, { urls: ['a.example/x'], marks: ['skip'] })).rejects.toThrow('write https://a.example/x');
});
