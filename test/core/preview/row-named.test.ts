import { describe, expect, it } from 'vitest';
import { rowNamed } from '../../../src/core/preview/row-named.ts';
import type { LinkRow } from '../../../src/core/preview/link-row.ts';

const rowOf = (url: string, title: string): LinkRow => ({ url, title }) as LinkRow;
const ROWS = [
  rowOf('https://a.example/', 'ＡＣＭＥ　社の  漏えい'),
  rowOf('https://b.example/', 'Acme社の続報'),
  rowOf('https://c.example/', '別の話'),
];

describe('a link that is named by words of its title', () => {
  it.each([
    ['acme 社の 漏えい', 'https://a.example/'],
    ['続報', 'https://b.example/'],
    ['  別の話 ', 'https://c.example/'],
  ])('%j', (words, url) => expect(rowNamed(words, ROWS, 'https://x.example/').url).toBe(url));

  it('is another than the link itself', () => {
    expect(rowNamed('acme', ROWS, 'https://a.example/').url).toBe('https://b.example/');
  });

  it.each([
    ['acme', '2 links'],
    ['どこにもない', '0 links'],
  ])('is refused where %j stands in %s', (words, why) => {
    expect(() => rowNamed(words, ROWS, 'https://x.example/')).toThrow(why);
  });
});
