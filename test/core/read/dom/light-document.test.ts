import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/core/read/decode/decode-text.ts';
import { lightReading, referenceReading, referenceReadingOfStandardTree } from './oracle.ts';
import { makePage, mutate } from './page-maker.ts';
import { ALL, countFrom } from '../../../counts.ts';

// ROUNDUP_MUTATIONS=2000 ROUNDUP_CORPUS=all for the whole of it; what runs every time is a part.
const MUTATIONS = countFrom('ROUNDUP_MUTATIONS', 60, 20);
const FIXTURES = new URL('../../../../fixtures', import.meta.url).pathname;
const CORPUS = new URL('../../../../../shared/corpus', import.meta.url).pathname;
const URL_OF_PAGE = 'https://news.example.co.jp/2025/04/02/story.html?a=1';
const BATCH = 20;

async function expectSame(html: string, url: string, name: string): Promise<void> {
  const [light, reference] = [lightReading(html, url), await referenceReading(html, url)];
  // Where jsdom refuses (an attribute's name that may be parsed but not set), there is nothing to compare with.
  if (reference === 'threw' || JSON.stringify(light) === JSON.stringify(reference)) return;
  expect(light, name).toEqual(await referenceReadingOfStandardTree(html, url));
}

describe('Readability on the light DOM says what it says on jsdom', () => {
  const fixtures = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  it.each(ALL ? fixtures : fixtures.filter((_, index) => index % 10 === 0))('of fixtures/%s', async (path) =>
    expectSame(decodeText(readFileSync(join(FIXTURES, path)), 'text/html').text, URL_OF_PAGE, path),
  );

  it.each(Array.from({ length: MUTATIONS / BATCH }, (_, batch) => batch))(
    `of made and broken pages, batch %i of ${BATCH}`,
    async (batch) => {
      for (let seed = batch * BATCH; seed < (batch + 1) * BATCH; seed += 1)
        await expectSame(seed % 4 === 0 ? makePage(seed) : mutate(makePage(seed), seed), URL_OF_PAGE, `seed ${seed}`);
    },
  );

  const corpus = existsSync(CORPUS)
    ? readFileSync(join(CORPUS, 'pages.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; file: string; url: string; contentType: string })
    : [];
  const chosen = process.env['ROUNDUP_CORPUS'] === 'all' ? corpus : corpus.filter((_, index) => index % 20 === 0);
  it
    .skipIf(corpus.length === 0)
    .each(
      chosen.length > 0 ? chosen : [{ id: 'the corpus is not beside the project', file: '', url: '', contentType: '' }],
    )('of the real page $id', async ({ file, url, contentType }) => {
    await expectSame(decodeText(readFileSync(join(CORPUS, file)), contentType).text, url, file);
  });
});
