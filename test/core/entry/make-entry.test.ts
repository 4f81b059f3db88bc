import { describe, expect, it } from 'vitest';
import { verbatim } from '../../../src/core/text/verbatim.ts';
import type { Look } from '../../../src/core/entry/page-look.ts';
import { makeEntry } from '../../../src/core/entry/make-entry.ts';
import { failure, success } from '../../../src/core/outcome.ts';
import { sketchOf } from '../../../src/core/text/sketch.ts';
import type { Article, FailureKind, Link, LinkUrl, Month, PageVersion } from '../../../src/model.ts';
import { bareArticle } from '../../../src/core/read/kinds/bare-article.ts';

const url = 'https://news.example/a' as LinkUrl;
const month = '2025-04' as Month;
const link: Link = { url, savedAt: '2025-04-02', tags: [], source: 'cli' };
const article = (title: string): Article => bareArticle('article', title, { language: 'ja' });

let day = 0;
const look = (title: string, completeness: PageVersion['completeness'] = 'whole'): Look => {
  day += 1;
  return {
    version: {
      url,
      finalUrl: url,
      status: 200,
      fetchedAt: new Date(Date.UTC(2025, 3, day)).toISOString(),
      completeness,
      month,
      offset: 0,
      length: 1,
      digest: `sha256:${day}`,
    },
    reading: { article: success(article(title)), explanations: [] },
  };
};
const wall = (kind: FailureKind): Look => ({
  ...look(''),
  reading: { article: failure(kind, verbatim('wall')), explanations: [] },
});
const titleOf = (looks: readonly Look[]): string => {
  const entry = makeEntry(link, month, looks, undefined);
  return entry.article.ok ? entry.article.value.title : entry.article.failure.kind;
};

describe('an entry', () => {
  it('has the title of the first good look, and tells of another one since', () => {
    const entry = makeEntry(link, month, [wall('blocked'), look('当時の題'), look('今の題')], undefined);
    expect(entry.article).toMatchObject({ ok: true, value: { title: '当時の題' } });
    expect(entry.changes).toMatchObject([{ kind: 'title', now: '今の題' }]);
  });

  it('keeps a good look when a later one failed, and says so where the page is gone', () => {
    expect(titleOf([look('題'), wall('blocked')])).toBe('題');
    expect(makeEntry(link, month, [look('題'), wall('soft-404')], undefined).changes).toMatchObject([{ kind: 'gone' }]);
  });

  it('tells that the text is another one, also under the same title and summary, and is silent about a correction', () => {
    const paragraphs = Array.from(
      { length: 30 },
      (_, n) => `${n}番目の倉庫では、${n * 37}台の端末が見つかり、担当者が確認した。`,
    );
    const other = Array.from({ length: 30 }, (_, n) => `別の件で、窓口${n ** 2}の受付時間が${n}時に変わります。`);
    const withBody = (body: readonly string[]): Look => ({
      ...look('題'),
      reading: { article: success(article('題')), explanations: [], sketch: sketchOf(body.join('')) },
    });
    const since = (body: readonly string[]): readonly string[] =>
      makeEntry(link, month, [withBody(paragraphs), withBody(body)], undefined).changes.map(({ kind }) => kind);
    expect(since(other)).toEqual(['text']);
    expect(since(['訂正: ', ...paragraphs.slice(1)])).toEqual([]);
  });

  it('is of a page that was cut off only until it was seen whole', () => {
    expect(titleOf([look('半分', 'truncated')])).toBe('半分');
    expect(titleOf([look('半分', 'truncated'), wall('blocked')])).toBe('半分');
    expect(titleOf([look('半分', 'truncated'), look('全部')])).toBe('全部');
    expect(makeEntry(link, month, [look('半分', 'truncated'), look('全部')], undefined).changes).toEqual([]);
    expect(titleOf([look('全部', 'unknown'), look('半分', 'truncated')])).toBe('全部');
  });

  it('without a good look says why: the last look, else the last try, else that there was none', () => {
    expect(titleOf([wall('blocked'), wall('login')])).toBe('login');
    expect(makeEntry(link, month, [], failure('dns', verbatim('x'))).article).toMatchObject({
      failure: { kind: 'dns' },
    });
    expect(titleOf([])).toBe('not-fetched');
  });
});
