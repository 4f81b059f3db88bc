import { describe, expect, it } from 'vitest';
import { describeLinks } from '../../../src/core/sources/shapes/text/line-words.ts';
import { linksOfLine } from '../../../src/core/sources/shapes/text/line-links.ts';

const OPENED = ['[', '[a ', '[[a] ', '[a](h (', '[\\', '![', '<'];

describe('the links of a line', () => {
  const foundBehind = (junk: string): readonly string[] =>
    linksOfLine(`${junk} https://news.example/a`).map(({ url }) => url);

  it.each(OPENED)('are found behind many %s', (piece) => {
    expect(foundBehind(piece.repeat(2_000))).toContain('https://news.example/a');
  });

  it.each(OPENED)('are found behind a million characters of %s in time', { tags: ['timed'] }, (piece) => {
    expect(foundBehind(piece.repeat(1_000_000 / piece.length))).toContain('https://news.example/a');
  });

  it('have titles with brackets in them', () => {
    expect(
      linksOfLine('![図](https://news.example/a.png) [[重要] 端末](https://news.example/b "説明")').map(
        ({ title, url }) => [title, url],
      ),
    ).toEqual([['[重要] 端末', 'https://news.example/b']]);
  });
});

describe('what stands around a link', () => {
  it.each(['（|）', '「|」', '『|』', '《|》', '<|>', '**|**'])('goes, where it is no more than %s', (marks) => {
    const [open, close] = marks.split('|');
    const place = {
      above: '',
      line: 1,
      around: { day: null, year: null },
      timeZone: 'Asia/Tokyo',
      references: new Map(),
    };
    expect(describeLinks(`${open}[端末](https://news.example/a)${close} 気になる`, place).links).toMatchObject([
      { title: '端末', note: '気になる' },
    ]);
  });
});
