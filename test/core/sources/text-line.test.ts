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

const PLACE = {
  above: '',
  line: 1,
  around: { day: null, year: null },
  timeZone: 'Asia/Tokyo',
  references: new Map(),
};

describe('a sentence around a bare URL', () => {
  it.each([
    'これは https://news.example/a が元。',
    'これはhttps://news.example/a が元。',
    '昨日の https://news.example/a の続報です',
    '詳しくは https://news.example/a を参照。',
    '参考 https://news.example/a をご覧ください',
    'See https://news.example/a for the details.',
    'これは <https://news.example/a> が元。',
  ])('is the note as it was written: %s', (line) => {
    expect(describeLinks(line, PLACE).links).toMatchObject([{ title: '', note: line }]);
  });

  it('goes without its bullet and its tags', () => {
    const line = '- [ ] 一次情報は https://news.example/a にあった #security';
    expect(describeLinks(line, PLACE).links).toMatchObject([
      { note: '一次情報は https://news.example/a にあった', tags: ['security'] },
    ]);
  });

  it.each([
    ['参考 https://news.example/a', '', ''],
    ['この SSD（https://news.example/a）はすごい', '', 'この SSD はすごい'],
    ['読む https://news.example/a +blog', '', '読む +blog'],
    ['記事 https://news.example/a はてなの障害', 'はてなの障害', ''],
    ['- 題名 - https://news.example/a - メモ', '題名', 'メモ'],
    ['出典: https://news.example/a を参照', '', 'を参照'],
  ])('is none where words only stand beside it: %s', (line, title, note) => {
    expect(describeLinks(line, PLACE).links).toMatchObject([{ title, note }]);
  });
});

describe('what stands around a link', () => {
  it.each(['（|）', '「|」', '『|』', '《|》', '<|>', '**|**'])('goes, where it is no more than %s', (marks) => {
    const [open, close] = marks.split('|');
    expect(describeLinks(`${open}[端末](https://news.example/a)${close} 気になる`, PLACE).links).toMatchObject([
      { title: '端末', note: '気になる' },
    ]);
  });
});
