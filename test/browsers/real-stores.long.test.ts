import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHROMIUM, NO_BROWSER } from '../desk/browser.ts';
import { emptyFolder, roundup } from '../cli/program.ts';
import { LONGEST, NO_FIREFOX, startFirefox } from './firefox.ts';

const APRIL = '2025-04-30T23:30:00+09:00';
const MAY = '2025-05-01T00:30:00+09:00';
const PATIENCE = 30_000;

interface Saved {
  readonly url: string;
  readonly savedAt: string;
  readonly title?: string;
  readonly tags: readonly string[];
}

/** What `roundup import` makes of a file in an empty folder, by month. */
async function imported(file: string): Promise<Readonly<Record<string, readonly Saved[]>>> {
  const library = emptyFolder();
  writeFileSync(join(library, 'roundup.yaml'), 'timeZone: Asia/Tokyo\n');
  const { code, stderr } = await roundup(['import', file, '--dir', library]);
  expect(stderr).toContain('saved');
  expect(code).toBe(0);
  return Object.fromEntries(
    readdirSync(join(library, 'links')).map((name) => {
      const lines = readFileSync(join(library, 'links', name), 'utf8')
        .trim()
        .split('\n');
      return [name.slice(0, 7), lines.map((line) => JSON.parse(line) as Saved)];
    }),
  );
}

/** With the browser's own rights: two bookmarks in a folder, one of them with tags. */
const SAVE_IN_FIREFOX = `
  const [april, may] = values;
  const { PlacesUtils } = ChromeUtils.importESModule('resource://gre/modules/PlacesUtils.sys.mjs');
  const { bookmarks, tagging } = PlacesUtils;
  const folder = await bookmarks.insert({ parentGuid: bookmarks.menuGuid, type: bookmarks.TYPE_FOLDER, title: 'セキュリティ' });
  for (const [url, title, day] of [
    ['https://news.example/april?a=1&b=2', '四月の「記事」 & <端末>', april],
    ['https://news.example/may', '五月の記事', may],
  ])
    await bookmarks.insert({ parentGuid: folder.guid, url, title, dateAdded: new Date(day) });
  tagging.tagURI(Services.io.newURI('https://news.example/april?a=1&b=2'), ['botnet', '認証']);`;

const EXPORT_FROM_FIREFOX = `
  const [html, json] = values;
  const { BookmarkHTMLUtils } = ChromeUtils.importESModule('resource://gre/modules/BookmarkHTMLUtils.sys.mjs');
  const { BookmarkJSONUtils } = ChromeUtils.importESModule('resource://gre/modules/BookmarkJSONUtils.sys.mjs');
  const { PlacesBackups } = ChromeUtils.importESModule('resource://gre/modules/PlacesBackups.sys.mjs');
  await BookmarkHTMLUtils.exportToFile(html);
  await BookmarkJSONUtils.exportToFile(json);
  await PlacesBackups.create(1, true);
  return (await PlacesBackups.getBackupFiles())[0];`;

const OF_FIREFOX = {
  '2025-04': [
    {
      url: 'https://news.example/april?a=1&b=2',
      title: '四月の「記事」 & <端末>',
      tags: expect.arrayContaining(['セキュリティ', 'botnet', '認証']) as readonly string[],
    },
  ],
  '2025-05': [{ url: 'https://news.example/may', title: '五月の記事', tags: ['セキュリティ'] }],
};

describe.skipIf(NO_FIREFOX !== '')(`the stores of a real Firefox${NO_FIREFOX && ` (${NO_FIREFOX})`}`, () => {
  it(
    'are read while it runs, after it has ended, and from its backups and exports',
    async () => {
      const folder = emptyFolder();
      const firefox = await startFirefox(folder);
      await firefox.run(SAVE_IN_FIREFOX, APRIL, MAY);
      const [html, json] = [join(folder, 'bookmarks.html'), join(folder, 'bookmarks.json')];
      const backup = (await firefox.run(EXPORT_FROM_FIREFOX, html, json)) as string;
      expect(backup).toMatch(/\.jsonlz4$/u);
      const store = join(firefox.profile, 'places.sqlite');
      expect(existsSync(`${store}-wal`)).toBe(true);
      const before = readFileSync(store);
      for (const file of [store, firefox.profile, html, json, backup])
        expect(await imported(file)).toMatchObject(OF_FIREFOX);
      expect(readFileSync(store).equals(before)).toBe(true);
      await firefox.quit();
      expect(await imported(store)).toMatchObject(OF_FIREFOX);
    },
    LONGEST,
  );
});

/** In the bookmark manager, which may do what the user may. */
async function saveInChromium(profile: string): Promise<void> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
  const page = await context.newPage();
  await page.goto('chrome://bookmarks');
  await page.evaluate(`(async () => {
    const folder = await chrome.bookmarks.create({ parentId: '1', title: 'セキュリティ' });
    await chrome.bookmarks.create({ parentId: folder.id, title: '四月の「記事」 & <端末>', url: 'https://news.example/april?a=1&b=2' });
    await chrome.bookmarks.create({ parentId: '2', title: '五月の記事', url: 'https://news.example/may' });
  })()`);
  const file = join(profile, 'Default', 'Bookmarks');
  // The store is written some seconds later, or at the end.
  await context.close();
  await expect.poll(() => existsSync(file), { timeout: PATIENCE }).toBe(true);
}

describe.skipIf(NO_BROWSER !== '')(`the store of a real Chromium${NO_BROWSER && ` (${NO_BROWSER})`}`, () => {
  it('is read by its file and by its profile, with the moment of saving', async () => {
    const profile = join(emptyFolder(), 'profile');
    mkdirSync(profile);
    const [from, to] = [Date.now() - 1000, () => Date.now() + 1000];
    await saveInChromium(profile);
    const store = join(profile, 'Default', 'Bookmarks');
    const alone = join(emptyFolder(), 'Bookmarks');
    copyFileSync(store, alone);
    for (const file of [store, join(profile, 'Default'), profile, alone]) {
      const links = Object.values(await imported(file)).flat();
      expect(links).toMatchObject([
        { url: 'https://news.example/april?a=1&b=2', title: '四月の「記事」 & <端末>', tags: ['セキュリティ'] },
        { url: 'https://news.example/may', title: '五月の記事', tags: [] },
      ]);
      for (const { savedAt } of links) {
        expect(Date.parse(savedAt)).toBeGreaterThan(from);
        expect(Date.parse(savedAt)).toBeLessThan(to());
      }
    }
  });
});
