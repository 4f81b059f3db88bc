import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../../src/core/read/fields/plain.ts';
import { segmentsOf, withoutSite } from '../../../../src/core/read/fields/tails.ts';
import { withoutPageMark } from '../../../../src/core/read/fields/title/page-mark.ts';

const separators = fc.constantFrom(' | ', '｜', ' - ', ' – ', '：', ' : ', ' － ', '|', ' ― ', '-', ':', '、');
const words = fc.constantFrom(
  '猫',
  '駅長',
  '「Chizu」',
  '【OSS】',
  'Visual Studio Code',
  '(2025)',
  'あおば新聞',
  'News',
  '1.0',
  '…',
  '?',
);
const title = fc.array(fc.oneof(words, separators), { minLength: 1, maxLength: 12 }).map((all) => all.join(''));

describe('withoutSite', () => {
  it('cuts at the ends only, and never all', () => {
    fc.assert(
      fc.property(
        title,
        fc.array(words, { maxLength: 3 }),
        (given, names) =>
          given.includes(withoutSite(given, names)) && (given.trim() === '' || withoutSite(given, names) !== ''),
      ),
    );
  });

  it('cuts nothing where the site has no name', () => {
    fc.assert(
      fc.property(title, (given) => {
        const cut = withoutSite(given, []);
        return (
          given
            .replaceAll(/[\s|｜：:－–―-]+$|^[\s|｜：:－–―-]+/gu, '')
            .includes(cut.replaceAll(/[\s|｜：:－–―-]+$|^[\s|｜：:－–―-]+/gu, '')) &&
          cut.length >= given.trim().replaceAll(/[\s|｜：:－–―-]+$|^[\s|｜：:－–―-]+/gu, '').length
        );
      }),
    );
  });

  it('does not cut inside brackets', () => {
    expect(segmentsOf('「猫 | 駅長」の話 | あおば新聞').map(({ text }) => text)).toEqual([
      '「猫 | 駅長」の話',
      'あおば新聞',
    ]);
  });
});

describe('withoutPageMark', () => {
  it.each([
    ['新型SSDを試す（1/2 ページ）', '新型SSDを試す'],
    ['新型SSDを試す(2/3page)', '新型SSDを試す'],
    ['新型SSDを試す （3ページ目）', '新型SSDを試す'],
    ['裏山へ登る（7/2）', '裏山へ登る（7/2）'],
    ['開催は（10/12）', '開催は（10/12）'],
  ])('%s', (given, want) => {
    expect(withoutPageMark(given, [given])).toBe(want);
  });

  it('takes a bare mark away only where another voice has none', () => {
    expect(withoutPageMark('新型を試す (1/3)', ['新型を試す', '新型を試す (1/3)'])).toBe('新型を試す');
  });
});

describe('plain', () => {
  it.each([
    ['A &amp; B', 'A & B'],
    ['&quot;猫&quot;&#160;と犬', '"猫" と犬'],
    ['AT&T と P&G', 'AT&T と P&G'],
    ['1 < 2 かつ <b>太字</b>', '1 < 2 かつ 太字'],
    ['全角　空白\n改行', '全角 空白 改行'],
  ])('%j', (given, want) => {
    expect(plain(given)).toBe(want);
  });
});
