import { describe, expect, it } from 'vitest';
import { compoundsIn } from '../../src/core/group/compounds.ts';
import { wordsIn } from '../../src/core/group/title-words.ts';
import { readPage } from '../../src/core/read/read-page.ts';
import { linksOfLine } from '../../src/core/sources/shapes/text/line-links.ts';
import { makePage } from '../core/read/page-cases.ts';

const INHERITED = ['constructor', '__proto__'];
const TEXT = '公社は端末を一台紛失したと発表し、見つかった場合は連絡してほしいと述べた。'.repeat(8);
const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 1_000_000, paragraphs: true };

describe.each(INHERITED)('%s, which every object has', (name) => {
  it.each([
    ['a language', `<html lang="${name}"><body><article><p>${TEXT}</p></article>`],
    ['a locale', `<meta property="og:locale" content="${name}"><article><p>${TEXT}</p></article>`],
    ['an element', `<article><p>${TEXT}</p><${name}><p>${TEXT}</p></${name}></article>`],
  ])('is read as %s of a page', async (_, html) => {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const page = makePage('https://news.example/a', Buffer.from(`<title>題</title>${html}`), { headers });
    const { article, paragraphs } = await readPage(page, OPTIONS);
    expect(article).toMatchObject({ ok: true, value: { language: 'ja', summary: expect.stringContaining('公社は') } });
    for (const { sign } of paragraphs ?? []) expect(sign).toBeTypeOf('string');
  });

  it('is a word of a title as any other', () => {
    const { names, common } = wordsIn(`Pollution by ${name} in libraries`);
    for (const word of [...names, ...common]) expect(word).toBeTypeOf('string');
    for (const { text } of compoundsIn(`${name} 4.5 の脆弱性`, names)) expect(text).not.toContain('native code');
  });
});

it('constructor is no entity of a title', () => {
  const [link] = linksOfLine('[a &constructor; b](https://news.example/a)');
  expect(link?.title).toBe('a &constructor; b');
});
