import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/core/read/decode/decode-text.ts';
import { lightReading, referenceReading, referenceReadingOfStandardTree } from './oracle.ts';
import { makePage, mutate } from './page-maker.ts';
import { realPages } from '../../../hostile/real-pages.ts';
import { countFrom, someOf } from '../../../counts.ts';

// ROUNDUP_MUTATIONS=2000 ROUNDUP_CORPUS=FOLDER for more of it.
const MUTATIONS = countFrom('ROUNDUP_MUTATIONS', 60, 20);
// A folder of further real pages, with a pages.jsonl that lists them.
const CORPUS = process.env['ROUNDUP_CORPUS'] ?? '';
const URL_OF_PAGE = 'https://news.example.co.jp/2025/04/02/story.html?a=1';
const BATCH = 20;

const PAGES = realPages();

/** Three of four are real ones. */
function someMutated(seed: number): string {
  const real = PAGES[(seed * 7) % PAGES.length]?.html ?? '';
  return mutate(seed % 4 === 0 ? makePage(seed) : real, seed);
}

async function expectSame(html: string, url: string, name: string): Promise<void> {
  const [light, reference] = [lightReading(html, url), await referenceReading(html, url)];
  // Where jsdom refuses (an attribute's name that may be parsed but not set), there is nothing to compare with.
  if (reference === 'threw' || JSON.stringify(light) === JSON.stringify(reference)) return;
  expect(light, name).toEqual(await referenceReadingOfStandardTree(html, url));
}

describe('Readability on the light DOM says what it says on jsdom', () => {
  it.each(someOf(PAGES, 15))('of fixtures/$path', async ({ path, html }) => expectSame(html, URL_OF_PAGE, path));

  it('of a page whose title stands in a formula', async () =>
    expectSame(
      `<!doctype html><head><math>x<title>式の題</title></head><body><h1>題</h1><p>${'本文、'.repeat(200)}</p>`,
      URL_OF_PAGE,
      'title in math',
    ));

  it.each(Array.from({ length: MUTATIONS / BATCH }, (_, batch) => batch))(
    `of mutated pages, real and made, batch %i of ${BATCH}`,
    async (batch) => {
      for (let seed = batch * BATCH; seed < (batch + 1) * BATCH; seed += 1)
        await expectSame(someMutated(seed), URL_OF_PAGE, `seed ${seed}`);
    },
  );

  const corpus = existsSync(join(CORPUS, 'pages.jsonl'))
    ? readFileSync(join(CORPUS, 'pages.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; file: string; url: string; contentType: string })
    : [];
  it
    .skipIf(corpus.length === 0)
    .each(corpus.length > 0 ? corpus : [{ id: 'there is no further corpus', file: '', url: '', contentType: '' }])(
    'of the real page $id',
    async ({ file, url, contentType }) => {
      await expectSame(decodeText(readFileSync(join(CORPUS, file)), contentType).text, url, file);
    },
  );
});
