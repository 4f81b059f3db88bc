import { expect, it } from 'vitest';
import { parseSource } from '../../../../src/core/sources/parse-source.ts';

async function urlsOf(text: string): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(`= 題\n\n${text}\n`);
  return (await parseSource(bytes, 'notes.adoc', { timeZone: 'Asia/Tokyo' })).links.map(({ url }) => url);
}

it.each([
  ['a listing', '----\nhttps://code.example/\n----\nhttps://a.example/', ['https://a.example/']],
  [
    'one with a space behind its first rule',
    '---- \nhttps://code.example/\n----\nhttps://a.example/',
    ['https://a.example/'],
  ],
  ['a comment', '////\nhttps://code.example/\n//// \nhttps://a.example/', ['https://a.example/']],
  ['a rule that nothing closes', '----\nhttps://a.example/', ['https://a.example/']],
])('AsciiDoc: %s holds no links, and what is behind it does', async (_, text, urls) => {
  expect(await urlsOf(text)).toEqual(urls);
});
