import { describe, expect, it } from 'vitest';
import { importFiles } from '../../src/commands/import.ts';
import { save } from '../../src/commands/save.ts';
import { openArchive } from '../../src/io/archive/archive.ts';
import type { LinkUrl, Month } from '../../src/model.ts';
import { savingWorld, type SavingWorld } from './saving-world.ts';

const URL_OF_PAGE = 'https://members.example/articles/1' as LinkUrl;
const SINGLE_FILE = `<!DOCTYPE html> <html><!--
 Page saved with SingleFile
 url: ${URL_OF_PAGE}
 saved date: Wed Apr 30 2025 21:30:00 GMT+0900 (Japan Standard Time)
--><meta charset=utf-8><title>題</title><p>保守用の回線が使われたという。</p>`;
const [APRIL, MAY] = ['2025-04', '2025-05'] as Month[] as [Month, Month];

function withArchive(): SavingWorld {
  const saving = savingWorld();
  const archive = openArchive(saving.folder, { now: saving.world.now, software: 'roundup/test' });
  return { ...saving, world: { ...saving.world, archive } };
}

const SAVE = { urls: [URL_OF_PAGE], tags: [] };

describe('a page that was handed over', () => {
  it('goes into the archive as such, seen when its file says', async () => {
    const { world, write } = withArchive();
    await save(world, { ...SAVE, page: write('page.html', SINGLE_FILE) });
    const [version, ...more] = await world.archive.versions(MAY);
    expect(more).toEqual([]);
    expect(version).toMatchObject({ url: URL_OF_PAGE, fetchedAt: '2025-04-30T21:30:00+09:00', handedOver: true });
    const page = await world.archive.read(version!);
    expect(page).toMatchObject({ handedOver: true, status: 200, headers: [['content-type', 'text/html']] });
    expect(Buffer.from(page.body).toString()).toBe(SINGLE_FILE);
  });

  it('is seen at its saving where its file says no day', async () => {
    const { world, write } = withArchive();
    await save(world, { ...SAVE, page: write('page.html', '<html><p>一行</p></html>'), at: '2025-04-10' });
    expect(await world.archive.versions(APRIL)).toMatchObject([{ fetchedAt: '2025-04-10T12:00:00Z' }]);
  });

  it('of another address is kept under the one that was given, and told', async () => {
    const { world, write, said } = withArchive();
    await save(world, { ...SAVE, urls: ['https://other.example/'], page: write('page.html', SINGLE_FILE) });
    expect(said[0]).toContain(`says that it is ${URL_OF_PAGE}; it is kept as https://other.example/`);
    expect(await world.archive.versions(MAY)).toMatchObject([{ url: 'https://other.example/' }]);
  });

  it.each([
    ['a list of links', [URL_OF_PAGE], 'https://a.example/\nhttps://b.example/\n', 'not a page'],
    ['two URLs', [URL_OF_PAGE, 'https://b.example/'], SINGLE_FILE, '--page belongs to one link'],
  ])('is refused, and nothing is saved: %s', async (_, urls, text, why) => {
    const { world, write } = withArchive();
    const page = write('page.html', text);
    await expect(save(world, { urls, tags: [], page })).rejects.toMatchObject({
      says: { en: expect.stringContaining(why) },
    });
    expect(await world.library.months()).toEqual([]);
  });

  it('comes with its link where its file says the address, once', async () => {
    const { world, write, said } = withArchive();
    const files = [write('page.html', SINGLE_FILE)];
    const options = { files, dryRun: false, again: false };
    await importFiles(world, { ...options, dryRun: true });
    expect(await world.archive.versions(APRIL)).toEqual([]);
    await importFiles(world, options);
    await importFiles(world, options);
    expect(await world.archive.versions(APRIL)).toMatchObject([{ url: URL_OF_PAGE, handedOver: true }]);
    expect((await world.library.read(APRIL)).links).toMatchObject([{ url: URL_OF_PAGE, source: 'page' }]);
    expect(said).toContain('pages put into the archive: 1');
  });
});
