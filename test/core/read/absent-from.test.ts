import fc from 'fast-check';
import { expect, it } from 'vitest';
import { absentFrom } from '../../../src/core/read/absent-from.ts';
import { openView } from '../../../src/core/read/view.ts';

const view = openView(
  '<p>県は、業務用の端末が盗まれ、<b>個人情報</b>が流出したと発表した。</p><ul><li>名簿は二百人分</li></ul><p>端末は見つかっていない。</p>',
  'https://news.example/a',
);
const texts = view.blocks.map(({ text }) => text);

it('a passage that stands in the page is never absent, wherever it begins and ends', () => {
  const text = texts.join('\n');
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (one, other) => {
      expect(absentFrom(texts, [text.slice(Math.min(one, other), Math.max(one, other))])).toEqual([]);
    }),
  );
});

it.each([
  '業務用の端末が盗まれ、個人情報が流出した',
  '県は、（中略）流出したと発表した。',
  '「名簿は二百人分」… 端末は見つかっていない',
])('%s stands in it', (passage) => {
  expect(absentFrom(texts, [passage])).toEqual([]);
});

it('what the page does not say is absent', () => {
  expect(absentFrom(texts, ['名簿は三百人分', '個人情報が流出した'])).toEqual(['名簿は三百人分']);
});
