import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFiles, type ImportOptions } from '../../src/commands/import.ts';
import { rm } from '../../src/commands/rm.ts';
import { save } from '../../src/commands/save.ts';
import type { Message, Month } from '../../src/model.ts';
import { undo } from '../../src/commands/undo.ts';
import type { World } from '../../src/world.ts';
import { savingWorld, type SavingWorld } from './saving-world.ts';

const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p>
<DT><A HREF="https://a.example/april" ADD_DATE="1744005600" TAGS="x">四月</A>
<DT><A HREF="https://a.example/may" ADD_DATE="1746027000">五月</A>
<DT><A HREF="javascript:void(0)" ADD_DATE="1744005600">ブックマークレット</A>
</DL>
`;

describe('import', () => {
  it('names with --verbose what leads to no web page', async () => {
    const { world, write } = savingWorld();
    const details: string[] = [];
    (world.screen as { detail: (message: Message) => void }).detail = ({ en }) => void details.push(en);
    const file = write('bookmarks.html', BOOKMARKS);
    await importFiles(world, { files: [file], dryRun: true, again: false });
    expect(details).toContain(`${file}:5: passed over, as it leads to no web page: javascript:void(0)`);
  });

  it('says in a terminal which file it reads, also one in which there is no link, and takes that back', async () => {
    const { world, write } = savingWorld();
    const shown: (string | null)[] = [];
    (world.screen as { progress: (message: Message | null) => void }).progress = (message) =>
      void shown.push(message?.en ?? null);
    const empty = write('empty.txt', 'ことばだけ\n');
    await expect(importFiles(world, { files: [empty], dryRun: false, again: false })).rejects.toThrow('no link');
    expect(shown).toEqual([`reading: ${empty}`, null]);
    const file = write('bookmarks.html', BOOKMARKS);
    await importFiles(world, { files: [empty, file], dryRun: false, again: false });
    expect(shown.slice(2)).toEqual([`reading 1/2: ${empty}`, `reading 2/2: ${file}`, null]);
  });

  it('tells of a zip that is damaged', async () => {
    const { world, write, said } = savingWorld();
    const file = write('notes.zip', 'PK\u0003\u0004 cut');
    await expect(importFiles(world, { files: [file], dryRun: false, again: false })).rejects.toThrow('no link');
    expect(said.join('\n')).toContain('this zip is damaged');
  });

  it('puts each link into its month in the zone of the author, and sums up', async () => {
    const { world, write, said } = savingWorld();
    await importFiles(world, { files: [write('bookmarks.html', BOOKMARKS)], dryRun: false, again: false });
    expect((await world.library.read('2025-04' as Month)).links).toEqual([
      {
        url: 'https://a.example/april',
        savedAt: '2025-04-07T06:00:00.000Z',
        title: '四月',
        tags: ['x'],
        source: 'netscape',
      },
    ]);
    expect((await world.library.read('2025-05' as Month)).links).toMatchObject([{ url: 'https://a.example/may' }]);
    expect(said).toEqual(['saved 2 (2025-04: 1, 2025-05: 1), already saved 0, passed over 1']);
  });

  it('adds nothing the second time, and leaves the words of the author alone', async () => {
    const { world, write, said } = savingWorld();
    await save(world, { urls: ['http://www.a.example/april/'], at: '2025-03-01', title: '自分の題', tags: ['x'] });
    for (let time = 0; time < 2; time += 1)
      await importFiles(world, { files: [write('bookmarks.html', BOOKMARKS)], dryRun: false, again: false });
    expect((await world.library.read('2025-03' as Month)).links).toMatchObject([{ title: '自分の題', tags: ['x'] }]);
    expect(said.slice(1)).toEqual([
      'saved 1 (2025-05: 1), already saved 1, passed over 1',
      'saved 0, already saved 2, passed over 1',
    ]);
  });

  describe('what the author took out after an import', () => {
    const ids = async (world: World): Promise<readonly string[]> =>
      (await world.library.lines()).flatMap(({ link }) => ('removed' in link ? [] : [link.url]));
    const take = (on: SavingWorld, text = BOOKMARKS, more: Partial<ImportOptions> = {}): Promise<void> =>
      importFiles(on.world, { files: [on.write('bookmarks.html', text)], dryRun: false, again: false, ...more });
    const APRIL = 'https://a.example/april';
    const OUT = 'left out 1 link that you took out: "--again" takes all in, "--verbose" names them';

    it('stays out at the next one, which tells it each time, and comes with --again', async () => {
      const on = savingWorld();
      await take(on);
      await rm(on.world, [APRIL]);
      for (let time = 0; time < 2; time += 1) {
        on.said.length = 0;
        await take(on);
        expect(on.said).toEqual(['saved 0, already saved 1, passed over 1', OUT]);
      }
      await take(on, BOOKMARKS, { again: true });
      expect(await ids(on.world)).toEqual([APRIL, APRIL, 'https://a.example/may']);
    });

    it('stays out where it had come by another way: by hand, or by another kind of file', async () => {
      for (const bring of ['hand', 'text']) {
        const on = savingWorld();
        const file = on.write('a.txt', `2025-04-07 ${APRIL}\n`);
        if (bring === 'hand') await save(on.world, { urls: [APRIL], at: '2025-04-07', tags: [] });
        else await importFiles(on.world, { files: [file], dryRun: false, again: false });
        await take(on);
        await rm({ ...on.world, now: () => new Date('2025-05-03T00:00:00Z') }, [APRIL]);
        on.said.length = 0;
        for (let time = 0; time < 2; time += 1) await take(on);
        await importFiles(on.world, { files: [file], dryRun: false, again: false });
        const nothing = 'saved 0, already saved 1, passed over 1';
        expect(on.said).toEqual([nothing, OUT, nothing, OUT, 'saved 0, already saved 0, passed over 0', OUT]);
      }
    });

    it('comes where it was saved anew since, or after the undo', async () => {
      const [anew, other, undone] = [savingWorld(), savingWorld(), savingWorld()];
      for (const on of [anew, other, undone]) {
        await take(on);
        await rm({ ...on.world, now: () => new Date('2025-05-03T00:00:00Z') }, [APRIL]);
        on.said.length = 0;
      }
      await take(anew, BOOKMARKS.replace('1744005600" TAGS', '1746700000" TAGS'));
      expect(anew.said).toEqual(['saved 1 (2025-05: 1), already saved 1, passed over 1']);
      await importFiles(other.world, {
        files: [other.write('a.txt', `2025-05-04 ${APRIL}\n`)],
        dryRun: false,
        again: false,
      });
      expect(other.said).toEqual(['saved 1 (2025-05: 1), already saved 0, passed over 0']);
      for (let time = 0; time < 2; time += 1) await undo(undone.world, { force: false });
      await take(undone);
      expect(undone.said.at(-1)).toBe('saved 2 (2025-04: 1, 2025-05: 1), already saved 0, passed over 1');
    });

    it('stays out without a date of its own, whenever it is said to have been saved', async () => {
      const on = savingWorld();
      const undated = BOOKMARKS.replace(/ ADD_DATE="1744005600" TAGS="x"/u, '');
      await take(on, undated, { at: '2025-05-01' });
      await rm(on.world, [APRIL]);
      on.said.length = 0;
      await take(on, undated, { at: '2025-05-30' });
      expect(on.said.at(-1)).toBe(OUT);
    });
  });

  it('takes a day without a year for the last such day, and says so; --at says which year', async () => {
    const { world, write, said } = savingWorld();
    const file = write('memo.txt', '4/30 https://a.example/1\n12月3日\nhttps://a.example/2\n');
    await importFiles(world, { files: [file], dryRun: true, again: false });
    expect(said).toEqual([
      `${file}: 2 with a day without a year, taken for the last such day; another year: --at 2025-04-30`,
      expect.stringMatching(/^would save 2 \(/u),
    ]);
    said.length = 0;
    await importFiles(world, { files: [file], at: '2023-05-01', dryRun: true, again: false });
    expect(said).toEqual([expect.stringContaining('2022-12: 1, 2023-04: 1')]);
  });

  it('names the words that stand beside no link, and where', async () => {
    const { world, write, said } = savingWorld();
    const file = write(
      '2025-04-30.md',
      '港の話。\n\n- https://a.example/1\n- https://a.example/2\n\nどちらでもない話。\n',
    );
    await importFiles(world, { files: [file], dryRun: true, again: false });
    expect(said[0]).toBe(`${file}: words that stand beside no link were not taken: lines 1, 6`);
  });

  it('refuses what has no date, names it, saves the rest and exits 1; --at gives the day', async () => {
    const { world, write, said } = savingWorld();
    const file = write('links.txt', 'https://a.example/1\n2025-04-02 https://a.example/2\n');
    await expect(importFiles(world, { files: [file], dryRun: false, again: false })).rejects.toMatchObject({ exit: 1 });
    expect(said).toEqual([
      `${file}:1: no date: https://a.example/1`,
      'saved 1 (2025-04: 1), already saved 0, passed over 0',
    ]);
    await importFiles(world, { files: [file], at: '2025/4/3', dryRun: false, again: false });
    expect((await world.library.read('2025-04' as Month)).links).toMatchObject([
      { savedAt: '2025-04-02' },
      { savedAt: '2025-04-03' },
    ]);
  });

  it('reads standard input, and forces a format', async () => {
    const { world } = savingWorld({ stdin: 'url\nhttps://a.example/1\n' });
    await importFiles(world, { files: ['-'], from: 'text', at: '2025-04-01', dryRun: false, again: false });
    expect((await world.library.read('2025-04' as Month)).links).toMatchObject([{ source: 'text' }]);
  });

  it('saves nothing with --dry-run', async () => {
    const { world, write, folder, said } = savingWorld();
    await importFiles(world, { files: [write('bookmarks.html', BOOKMARKS)], dryRun: true, again: false });
    expect(existsSync(join(folder, 'links'))).toBe(false);
    expect(said.at(-1)).toContain('would save 2');
  });

  it('goes on after a file that holds nothing, and fails when none holds a link', async () => {
    const { world, write, said } = savingWorld();
    const picture = write('picture.png', new Uint8Array([0x89, 0x50, 0, 1]));
    await importFiles(world, { files: [picture, write('bookmarks.html', BOOKMARKS)], dryRun: false, again: false });
    expect(said[0]).toContain('picture.png');
    await expect(importFiles(world, { files: [picture], dryRun: false, again: false })).rejects.toMatchObject({
      exit: 1,
    });
  });

  it('names the formats when there is none of that name, before anything is read', async () => {
    const { world, folder } = savingWorld();
    await expect(
      importFiles(world, { files: ['nowhere'], from: 'nonsense', dryRun: false, again: false }),
    ).rejects.toMatchObject({
      exit: 2,
      says: { en: expect.stringMatching(/netscape.*raindrop|raindrop.*netscape/u) },
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('import of a folder', () => {
  it('takes the notes in it, each with the date of its name, and no hidden or kept-back ones', async () => {
    const { world, folder, said } = savingWorld();
    for (const [path, text] of Object.entries({
      'notes/2025-04-29.md': '- https://a.example/1 一つ目\n',
      'notes/.trash/2025-04-30.md': 'https://a.example/trash\n',
      'notes/logseq/bak/2025_04_30.md': 'https://a.example/bak\n',
      'notes/sub/2025_04_30.org': '* [[https://a.example/2][二つ目]]\n',
      'notes/picture.png': 'x',
    })) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    await importFiles(world, { files: [join(folder, 'notes')], dryRun: false, again: false });
    expect((await world.library.read('2025-04' as Month)).links).toMatchObject([
      { url: 'https://a.example/1', title: '一つ目', savedAt: '2025-04-29' },
      { url: 'https://a.example/2', title: '二つ目', savedAt: '2025-04-30' },
    ]);
    expect(said).toEqual(['saved 2 (2025-04: 2), already saved 0, passed over 0']);
  });

  it("takes the bookmarks of a browser's profile", async () => {
    const { world, folder } = savingWorld();
    const roots = (url: string): string =>
      JSON.stringify({
        roots: { bookmark_bar: { children: [{ type: 'url', name: '題', url, date_added: '13390455600000000' }] } },
      });
    mkdirSync(join(folder, 'Default'));
    writeFileSync(join(folder, 'Default/Bookmarks'), roots('https://a.example/1'));
    writeFileSync(join(folder, 'Default/AccountBookmarks'), roots('https://a.example/2'));
    writeFileSync(join(folder, 'Default/Preferences.json'), '{"home":"https://home.example/"}');
    await importFiles(world, { files: [join(folder, 'Default')], dryRun: false, again: false });
    expect((await world.library.read('2025-04' as Month)).links.map(({ url }) => url)).toEqual([
      'https://a.example/2',
      'https://a.example/1',
    ]);
  });

  it('without a file that would be read says so', async () => {
    const { world, folder } = savingWorld();
    mkdirSync(join(folder, 'pictures'));
    writeFileSync(join(folder, 'pictures/a.png'), 'x');
    await expect(
      importFiles(world, { files: [join(folder, 'pictures')], dryRun: false, again: false }),
    ).rejects.toMatchObject({ says: { en: expect.stringContaining('has a name that "import" knows') as string } });
  });
});

describe('what is given to import', () => {
  it('may be wrong in one place: the other files are saved, and it ends with 1', async () => {
    const { world, write, folder, said } = savingWorld();
    const files = [join(folder, 'none.csv'), write('2025-04-30.md', 'https://a.example/1\n')];
    await expect(importFiles(world, { files, dryRun: false, again: false })).rejects.toMatchObject({
      exit: 1,
      says: { en: expect.stringContaining('not read') as string },
    });
    expect((await world.library.read('2025-04' as Month)).links).toHaveLength(1);
    expect(said.join('\n')).toContain('none.csv');
  });

  it('may be an address: what to do with it is told', async () => {
    const { world } = savingWorld();
    await expect(
      importFiles(world, { files: ['https://b.hatena.ne.jp/me/bookmark.rss'], dryRun: false, again: false }),
    ).rejects.toMatchObject({ exit: 2, says: { en: expect.stringContaining('roundup sync') as string } });
  });
});

describe('an import that saves nothing', () => {
  it('says of nothing that it was done', async () => {
    const { world, write, said } = savingWorld();
    const screen = { ...world.screen, detail: world.screen.tell, tellsDetails: true };
    const run = async (day: string, dryRun: boolean, note: string): Promise<string> => {
      said.length = 0;
      const files = [write('links.txt', `${day} https://a.example/1\n${note}\n`)];
      await importFiles({ ...world, screen }, { files, dryRun, again: false });
      return said.join('\n');
    };
    expect(await run('2025-04-02', true, '港の写真がきれい。')).toContain('would save (2025-04): https://a.example/1');
    expect(await world.library.months()).toEqual([]);
    expect(await run('2025-04-02', false, '港の写真がきれい。')).toContain('saved (2025-04): https://a.example/1');
    const [same, later] = [
      await run('2025-04-02', true, '二度目の感想。'),
      await run('2025-05-02', true, '二度目の感想。'),
    ];
    expect(same).toContain('already saved (2025-04), would be with note: https://a.example/1');
    expect(later).toContain('would save again (2025-05), stands in 2025-04: https://a.example/1');
    expect(same + later).not.toMatch(/now with|^saved/mu);
  });
});
