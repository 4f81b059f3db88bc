import { expect, it } from 'vitest';
import { collectEntries } from '../../src/commands/collect.ts';
import { save } from '../../src/commands/save.ts';
import { failure } from '../../src/core/outcome.ts';
import type { LinkUrl, Month, Page, PageVersion, Reading } from '../../src/model.ts';
import type { World } from '../../src/world.ts';
import { savingWorld } from './saving-world.ts';

const MONTH = '2025-05' as Month;
const LARGE = new Uint8Array(10_000_000);
const READING: Reading = { article: failure('empty', { en: '', ja: '' }), explanations: [] };

function pageOf(url: LinkUrl): Page {
  return {
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: [],
    body: LARGE,
    fetchedAt: '2025-05-02T03:00:00Z',
    completeness: 'whole',
  };
}

it('holds no more of the fetched pages than fit, and reads the others from the archive', async () => {
  const saving = savingWorld();
  const urls = Array.from({ length: 8 }, (_, number) => `https://large.example/${number}`);
  await save(saving.world, { urls, tags: [] });
  const versions: PageVersion[] = [];
  const [given, fromArchive]: [LinkUrl[], LinkUrl[]] = [[], []];
  const waiting: (() => void)[] = [];
  let isFetching = true;
  let most = 0;
  const world = {
    ...saving.world,
    files: { ...saving.world.files, lock: (work: () => Promise<void>) => work() },
    interrupted: new AbortController().signal,
    archive: {
      ...saving.world.archive,
      versions: async () => versions,
      append: async (month: Month, page: Page) => {
        const { body: _, headers: __, redirects: ___, ...known } = page;
        const version = { ...known, month, offset: versions.length, length: 1, digest: page.url } as PageVersion;
        versions.push(version);
        return version;
      },
      read: async ({ url }: PageVersion) => {
        fromArchive.push(url);
        return pageOf(url);
      },
    },
    articles: {
      ...saving.world.articles,
      prepare: async () => undefined,
      remember: async () => undefined,
      read: ({ url }: Page) => {
        given.push(url);
        if (!isFetching) return Promise.resolve(READING);
        return new Promise<Reading>((resolve) => {
          waiting.push(() => resolve(READING));
          most = Math.max(most, waiting.length);
        });
      },
    },
    network: {
      fetchPages: async (wanted: readonly LinkUrl[], report: (url: LinkUrl, outcome: unknown) => Promise<void>) => {
        for (const url of wanted) await report(url, { ok: true, value: pageOf(url) });
        isFetching = false;
        for (const read of waiting.splice(0)) read();
      },
    },
  } as unknown as World;
  const { entries } = await collectEntries(world, MONTH, { offline: false });
  expect(entries).toHaveLength(8);
  expect(most).toBe(3);
  expect(fromArchive).toEqual(urls.slice(3));
  expect(given).toEqual(urls);
});
