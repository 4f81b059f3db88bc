import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/core/read/decode/decode-text.ts';
import { readPage } from '../../../../src/core/read/read-page.ts';
import { makePage } from '../page-cases.ts';
import { falsehoods } from './judge.ts';
import { shownPage } from './shown-page.ts';

const FOLDER = new URL('../../../../fixtures/reading/', import.meta.url);
const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 20_000_000, timeZone: 'Asia/Tokyo' };

describe('title, summary, site and day', () => {
  const pages = readdirSync(FOLDER).filter((name) => existsSync(new URL(`${name}/page.html`, FOLDER)));

  it.each(pages)('of %s stand in the page', async (name) => {
    const { url, contentType } = JSON.parse(readFileSync(new URL(`${name}/meta.json`, FOLDER), 'utf8')) as {
      url: string;
      contentType: string;
    };
    const body = readFileSync(new URL(`${name}/page.html`, FOLDER));
    const page = makePage(url, body, { headers: { 'content-type': contentType } });
    const { article } = await readPage({ ...page, fetchedAt: '2026-11-01T00:00:00Z' }, OPTIONS);
    if (!article.ok) return void expect(article.failure.kind).toBe('empty');
    expect(falsehoods(article.value, shownPage(decodeText(body, contentType).text), url)).toEqual([]);
  });
});
