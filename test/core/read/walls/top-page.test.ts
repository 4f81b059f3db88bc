import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Signals } from '../../../../src/core/read/walls/signals.ts';
import { topPage } from '../../../../src/core/read/walls/top-page.ts';

function signals(saved: string, final: string, more: Partial<Signals> = {}): Signals {
  return {
    saved: new URL(saved),
    final: new URL(final),
    redirected: saved !== final,
    status: 200,
    title: 'サイト',
    headings: [],
    prose: [],
    proseWidth: 0,
    linkShare: 0.8,
    articleMarks: 0,
    hasPasswordField: () => false,
    noindex: false,
    canonical: '',
    description: '',
    scripts: () => '',
    refresh: '',
    ...more,
  };
}
const ARTICLE = 'https://news.example.jp/articles/2025/04/03-1042.html';

describe('topPage', () => {
  it.each([
    [ARTICLE, 'https://news.example.jp/'],
    [ARTICLE, 'https://www.news.example.jp/index.html'],
    [ARTICLE, 'https://news.example.jp/?utm_source=redirect'],
    [ARTICLE, 'https://news.example.jp/ja/'],
    [ARTICLE, 'https://portal.example.com/'],
    [ARTICLE, 'https://news.example.jp/articles/'],
    ['https://news.example.jp/?p=123', 'https://news.example.jp/'],
    ['https://news.example.jp/how-we-lost-the-keys/', 'https://news.example.jp/'],
  ])('takes the way from %s to %s for a dead link', (saved, final) => {
    expect(topPage(signals(saved, final))).toMatchObject({ kind: 'top-page' });
  });

  it.each([
    ['http://news.example.jp/', 'https://www.news.example.jp/', {}],
    ['https://news.example.jp/ja', 'https://news.example.jp/', {}],
    [ARTICLE, ARTICLE.replace('https:', 'http:'), {}],
    [ARTICLE, 'https://news.example.jp/archive/1042', {}],
    ['https://bit.ly/3AbCdEf', 'https://news.example.jp/', {}],
    ['https://www.google.com/url?q=https%3A%2F%2Fnews.example.jp%2F', 'https://news.example.jp/', {}],
    ['https://old.example.jp/diary', 'https://diary.example.com/', {}],
    [ARTICLE, 'https://news.example.jp/?p=1042', {}],
    [ARTICLE, 'https://news.example.jp/#/articles/1042', {}],
    [ARTICLE, 'https://news.example.jp/', { canonical: 'https://news.example.jp/articles/1042-keys' }],
    [ARTICLE, 'https://news.example.jp/', { articleMarks: 2 }],
    ['https://news.example.jp/articles/1042-how-we-lost/amp', 'https://news.example.jp/articles/1042-how-we-lost', {}],
    ['https://news.example.jp/articles/1042-how-we-lost/2', 'https://news.example.jp/articles/1042-how-we-lost/', {}],
    ['https://news.example.jp/guide/3000-words', 'https://news.example.jp/guide/', { linkShare: 0.1 }],
  ])('lets the way from %s to %s pass (%j)', (saved, final, more) => {
    expect(topPage(signals(saved, final, more))).toBeNull();
  });

  it('never speaks of a page that was not redirected', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        (url) => topPage(signals(url, url)) === null,
      ),
    );
  });
});
