import { describe, expect, it } from 'vitest';
import { onePageEach, withoutThePagesOf } from '../../../src/core/entry/one-page.ts';
import { pageAddress } from '../../../src/core/entry/page-address.ts';
import { sketchOf } from '../../../src/core/text/sketch.ts';
import { verbatim } from '../../../src/core/text/verbatim.ts';
import type { Entry, Link, LinkUrl, Month } from '../../../src/model.ts';
import { bareArticle } from '../../../src/core/read/kinds/bare-article.ts';

const TEXT =
  '県は、業務用の端末が盗まれ、個人情報が流出したおそれがあると発表した。端末には二百人分の名簿が入っていた。';
const OTHER = '市は、図書館の利用者の名簿を保存した記憶装置を職員が紛失したと発表した。見つかっていないという。';

interface Given extends Partial<Link> {
  readonly finalUrl?: string;
  readonly canonical?: string;
  readonly text?: string;
  readonly pageTitle?: string;
}

function entry(
  url: string,
  { finalUrl = url, canonical = '', text = TEXT, pageTitle = '題', ...link }: Given = {},
): Entry {
  return {
    link: { url: url as LinkUrl, savedAt: '2025-04-10T00:00:00Z', tags: [], source: 'cli', ...link },
    month: '2025-04' as Month,
    article: {
      ok: true,
      value: bareArticle('article', pageTitle, { site: '青葉通信', language: 'ja' }),
    },
    changes: [],
    found: { finalUrl: finalUrl as LinkUrl, canonical, sketch: sketchOf(text) },
  };
}

const urls = (entries: readonly Entry[]): readonly string[] => onePageEach(entries).entries.map(({ link }) => link.url);
const page = entry('https://news.example/a/1', { canonical: 'https://news.example/a/1' });

describe('Links that lead to one page', () => {
  it('are one item, under the address of the page, whichever was saved first', () => {
    const short = entry('https://short.example/x', { finalUrl: 'https://news.example/a/1?utm_source=x' });
    const query = entry('https://news.example/article.php?id=1', { canonical: 'https://news.example/a/1' });
    expect(urls([short, page, query])).toEqual(['https://news.example/a/1']);
    expect(onePageEach([short, page, query]).doubles.map(({ entry: { link } }) => link.url)).toEqual([
      'https://news.example/article.php?id=1',
      'https://short.example/x',
    ]);
  });

  it('keep the words of the author, of each', () => {
    const short = entry('https://short.example/x', {
      finalUrl: 'https://news.example/a/1',
      note: 'ひとこと',
      quote: '引用',
      tags: ['b'],
    });
    const [kept] = onePageEach([{ ...page, link: { ...page.link, note: '感想', tags: ['a'] } }, short]).entries;
    expect(kept?.link).toMatchObject({ note: '感想\n\nひとこと', quote: '引用', tags: ['a', 'b'] });
  });

  it('are followed where the other was', () => {
    const short = entry('https://short.example/x', { finalUrl: 'https://news.example/a/1' });
    const next = entry('https://news.example/b', { follows: short.link.url, text: OTHER, pageTitle: '続き' });
    expect(onePageEach([short, page, next]).entries.at(-1)?.link.follows).toBe('https://news.example/a/1');
  });

  it('are never the earlier story that one goes on from', () => {
    const short = entry('https://short.example/x', { finalUrl: 'https://news.example/a/1' });
    const other = entry('https://news.example/c', { text: OTHER, pageTitle: '別' });
    expect(withoutThePagesOf([page], [short, other])).toEqual([other]);
  });

  it('are not gone on from by a copy of their words on another site, which is a page of its own', () => {
    const copy = entry('https://portal.example/z', {});
    const onPortal: Entry = copy.article.ok
      ? { ...copy, article: { ok: true, value: { ...copy.article.value, site: '白鳥ポータル' } } }
      : copy;
    expect(urls([page, onPortal])).toHaveLength(2);
    expect(withoutThePagesOf([onPortal], [page])).toEqual([]);
  });
});

describe('Links that lead to two pages', () => {
  it.each([
    ['a canonical that names another text', { canonical: 'https://news.example/a/1', text: OTHER, pageTitle: '別' }],
    ['a canonical that is the top page', { canonical: 'https://news.example/', text: OTHER, pageTitle: '別' }],
    ['the same title over another text', { text: OTHER }],
  ])('stay two: %s', (_, given) => {
    expect(urls([page, entry('https://news.example/a/2', given)])).toHaveLength(2);
  });

  it('stay two where one address serves both', () => {
    const at = (route: string): Entry =>
      entry(`https://groups.example/g${route}`, { finalUrl: 'https://groups.example/g' });
    expect(urls([at('#!msg/A'), at('#!msg/B')])).toHaveLength(2);
  });
});

describe('the address that is printed', () => {
  it.each([
    ['https://short.example/x', 'https://news.example/a/1?utm_source=x', 'https://news.example/a/1'],
    ['https://www.google.com/amp/s/news.example/a/1', 'https://news.example/a/1', 'https://news.example/a/1'],
    [
      'https://news-example.cdn.ampproject.org/c/s/news.example/a/1?utm_medium=m',
      'https://news.example/a/1',
      'https://news.example/a/1',
    ],
    [
      'https://news.yahoo.co.jp/articles/abc?source=sns&dv=pc&mid=other&date=20250410&ctg=dom&bt=tw_up',
      'https://news.yahoo.co.jp/articles/abc',
      'https://news.yahoo.co.jp/articles/abc',
    ],
    [
      'https://youtu.be/shorts01?si=x',
      'https://www.youtube.com/watch?v=shorts01',
      'https://www.youtube.com/watch?v=shorts01',
    ],
    [
      'https://www.youtube.com/live/abcdefg?t=3',
      'https://www.youtube.com/live/abcdefg',
      'https://www.youtube.com/live/abcdefg',
    ],
    [
      'https://news-example.translate.goog/a/1?id=2&_x_tr_sl=en&_x_tr_tl=ja',
      'https://news.example/a/1?id=2',
      'https://news.example/a/1?id=2',
    ],
    ['https://speakerdeck.com/u/talk?slide=3', 'https://speakerdeck.com/u/talk', 'https://speakerdeck.com/u/talk'],
    ['https://news.example/old?page=2', 'https://news.example/new', 'https://news.example/old?page=2'],
  ])('of %s', (url, finalUrl, printed) => {
    expect(pageAddress(entry(url, { finalUrl }))).toBe(printed);
  });

  it('is that of the article where its form for a viewer was saved, and says so', () => {
    const amp = 'https://amp.news.example/story-2025/amp?x=1';
    const canonical = 'https://www.news.example/story-2025?x=1';
    expect(pageAddress(entry(amp, { finalUrl: amp, canonical }))).toBe(canonical);
    expect(pageAddress(entry(amp, { finalUrl: amp, canonical: 'https://news.example/' }))).toBe(amp);
  });

  it('is the saved one where no page was read', () => {
    const unread = entry('https://short.example/x');
    const failed: Entry = {
      link: unread.link,
      month: unread.month,
      article: { ok: false, failure: { kind: 'dns', detail: verbatim('') } },
      changes: [],
    };
    expect(pageAddress(failed)).toBe('https://short.example/x');
  });
});
