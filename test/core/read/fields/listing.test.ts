import { expect, it } from 'vitest';
import { isListing } from '../../../../src/core/read/fields/listing.ts';
import { openView } from '../../../../src/core/read/view.ts';

const isListed = (...paragraphs: readonly string[]): boolean => {
  const body = paragraphs.map((one) => `<p>${one}</p>`).join('');
  const html = `<html lang="ja"><body><main><h1>不正アクセスについて（第3報）</h1>${body}</main></body></html>`;
  const view = openView(html, 'https://port.example/news/3.html');
  return isListing(
    view,
    view.blocks.findIndex(({ heading }) => heading === 1),
    true,
  );
};
const [FIRST, SECOND] = ['一', '二'].map(
  (name, at) => `<a href="/news/${at + 1}.html">不正アクセスについて（第${name}報）（2025年4月${at + 3}日）</a>`,
) as [string, string];
const OWN =
  '当社は、4月3日に第三者による不正アクセスを受け、お客さま1,204名の情報が漏えいした可能性があることを確認しました。';

it('takes dated links to other pages for a list, with a teaser each or without', () => {
  expect(isListed(FIRST, SECOND)).toBe(true);
  expect(isListed(FIRST, OWN, SECOND, OWN)).toBe(true);
  expect(isListed(FIRST, SECOND, '記事の転載はご遠慮ください。')).toBe(true);
});

it('takes text that follows links without any between them for the page’s own', () => {
  expect(isListed(FIRST, SECOND, OWN, '現在、外部の専門家とともに調査を進めています。')).toBe(false);
  expect(isListed(OWN, FIRST, SECOND)).toBe(false);
});
