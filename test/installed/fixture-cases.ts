import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { groupStories } from '../../src/core/group/group-stories.ts';
import { labelledEntries } from '../core/group/labelled-entries.ts';
import { CHARSETS, DECLARATIONS, encode, folded } from '../core/read/decode/charset-pages.ts';
import { checkPage, makePage, pageCases } from '../core/read/page-cases.ts';
import { shownParsed } from '../core/sources/shown-parsed.ts';
import type { Driver } from './driver.ts';

/** A case of fixtures/, found by walking: what the installed program makes of it, against what is expected. */
export interface FixtureCase {
  readonly kind: string;
  readonly name: string;
  readonly check: (driver: Driver) => Promise<void>;
}

const FIXTURES = new URL('../../fixtures/', import.meta.url).pathname;
const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 20_000_000 };
const textOf = (...path: readonly string[]): string => readFileSync(join(FIXTURES, ...path), 'utf8');
const json = (...path: readonly string[]): never => JSON.parse(textOf(...path)) as never;

export function fixtureCases(): readonly FixtureCase[] {
  const kinds: Readonly<Record<string, (name: string, driver: Driver) => Promise<void>>> = {
    sources: checkSource,
    merges: checkMerge,
    stories: checkStories,
    archives: checkArchive,
    reading: checkReading,
    charset: checkCharset,
  };
  const walked = Object.entries(kinds).flatMap(([kind, check]) =>
    readdirSync(join(FIXTURES, kind)).map((name) => ({ kind, name, check: (driver: Driver) => check(name, driver) })),
  );
  const pages = pageCases().map(({ name, page, expected }) => ({
    kind: 'pages',
    name,
    check: async ({ read }: Driver) => checkPage((await read(page, OPTIONS)).article, expected),
  }));
  return [...walked, ...pages];
}

async function checkSource(name: string, { parseSource }: Driver): Promise<void> {
  const file = readdirSync(join(FIXTURES, 'sources', name)).find((one) => one !== 'expected.json') ?? '';
  const bytes = readFileSync(join(FIXTURES, 'sources', name, file));
  const read = await parseSource(bytes, file, { timeZone: 'Asia/Tokyo' });
  expect(shownParsed(read)).toEqual(json('sources', name, 'expected.json'));
}

async function checkMerge(name: string, { mergeDraft }: Driver): Promise<void> {
  const fresh: { readonly restore?: readonly string[] } = json('merges', name, 'fresh.json');
  const options = { file: 'drafts/2025-04.md', restore: fresh.restore ?? [] };
  const { text, changes } = await mergeDraft(textOf('merges', name, 'draft.md'), fresh, options);
  expect(text).toBe(textOf('merges', name, 'expected.md'));
  expect(changes).toEqual(json('merges', name, 'expected.json'));
}

/** The stories are those of the sources, which test/core/group measures by the labels. */
async function checkStories(month: string, driver: Driver): Promise<void> {
  const entries = labelledEntries(month).map(({ entry }) => entry);
  const stories = groupStories(entries, []).map(({ lead, followUps }) =>
    [lead, ...followUps.map(({ entry }) => entry)].map(({ link }) => link.url),
  );
  expect(await driver.groupStories(entries)).toEqual(stories);
}

async function checkArchive(name: string, { contentsOf }: Driver): Promise<void> {
  expect(await contentsOf(join(FIXTURES, 'archives', name, '2025-04.warc.gz'))).toEqual(
    json('archives', name, 'expected.json'),
  );
}

async function checkReading(name: string, driver: Driver): Promise<void> {
  const { url, contentType }: { readonly url: string; readonly contentType: string } = json(
    'reading',
    name,
    'meta.json',
  );
  const body = readFileSync(join(FIXTURES, 'reading', name, 'page.html'));
  const page = {
    ...makePage(url, body, { headers: { 'content-type': contentType } }),
    fetchedAt: '2026-12-31T00:00:00Z',
  };
  const { article } = await driver.read(page, OPTIONS);
  // Some are too short for an article: what was read of them counts.
  const fields = article.ok ? article.value : article.failure.partial;
  expect(fields).toMatchObject(json('reading', name, 'expected.json'));
}

/** The title is that of the text, in every encoding, and the summary is the same in all. */
async function checkCharset(name: string, driver: Driver): Promise<void> {
  const html = textOf('charset', name, 'page.html');
  const title = /<title>(.*?)<\/title>/u.exec(html)?.[1] ?? '';
  const summaries = new Set<string>();
  for (const charset of CHARSETS) {
    for (const declaration of ['a right meta', 'a right header', 'nothing declared']) {
      const { meta, header } = DECLARATIONS[declaration]!(charset, '');
      const body = encode(html.replace('<!--declaration-->', meta), charset);
      const page = makePage('https://news.example.jp/1', body, { headers: { 'content-type': header } });
      const { article } = await driver.read(page, OPTIONS);
      if (!article.ok) throw new Error(`${charset}, ${declaration}: ${article.failure.detail.en}`);
      expect(folded(article.value.title), `${charset}, ${declaration}`).toBe(folded(title));
      summaries.add(folded(article.value.summary));
    }
  }
  expect(summaries.size).toBe(1);
}
