import { expect, it } from 'vitest';
import { bareArticle } from '../../../src/core/read/kinds/bare-article.ts';
import { readMessage } from '../../../src/core/report/saved-report.ts';
import type { LinkUrl } from '../../../src/model.ts';

it.each([
  [
    { site: '試験新聞', published: '2025-04-03T12:00:00+09:00' },
    '題 (試験新聞, 2025-04-03)',
    '題（試験新聞、2025-04-03）',
  ],
  [{ site: '試験新聞' }, '題 (試験新聞)', '題（試験新聞）'],
  [{}, '題', '題'],
])('what a saved page says is told: %j', (fields, en, ja) => {
  expect(readMessage(bareArticle('article', '題', fields))).toEqual({
    en: `  read: ${en}`,
    ja: `  読み取りました: ${ja}`,
  });
});

it('which of several pages it is, is told with it', () => {
  expect(readMessage(bareArticle('article', '題', {}), 'https://a.example/1' as LinkUrl)).toEqual({
    en: 'https://a.example/1: read: 題',
    ja: 'https://a.example/1: 読み取りました: 題',
  });
});
