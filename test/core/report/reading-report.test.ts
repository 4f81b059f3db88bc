import { describe, expect, it } from 'vitest';
import { verbatim } from '../../../src/core/text/verbatim.ts';
import { readingJson, readingText, type ReadingLook } from '../../../src/core/report/reading-report.ts';
import type { Article, Reading } from '../../../src/model.ts';
import { bareArticle } from '../../../src/core/read/kinds/bare-article.ts';

const ARTICLE: Article = bareArticle('article', '電子カルテが停止', {
  summary: '県内の病院で停止した。',
  site: '例の新聞',
  published: '2025-04-02',
  language: 'ja',
  links: ['https://a.example/1', 'https://a.example/2'],
  permalink: { url: 'https://a.example/?oldid=1', date: '2025-04-01' },
});
const READING: Reading = {
  article: { ok: true, value: ARTICLE },
  explanations: [
    {
      field: 'title',
      rule: 'og:title',
      value: '電子カルテが停止',
      rejected: [{ rule: 'h1', value: '例の新聞', why: "the site's name" }],
    },
    { field: 'author', rule: 'none', value: '', rejected: [] },
  ],
};

const JAPANESE: ReadingLook = { explain: false, words: ({ ja }) => ja };

describe('a reading for a person', () => {
  it('has a line for each field that the page gives, and its links', () => {
    expect(readingText(READING, JAPANESE)).toBe(
      'タイトル: 電子カルテが停止\n要約: 県内の病院で停止した。\nサイト: 例の新聞\n公開日: 2025-04-02\n言語: ja\n種類: article\n固定URL: https://a.example/?oldid=1（2025-04-01）\nリンク: 2 件\n    https://a.example/1\n    https://a.example/2\n',
    );
  });

  it('has them in the language of its reader', () => {
    expect(readingText(READING, { explain: false, words: ({ en }) => en })).toBe(
      'title: 電子カルテが停止\nsummary: 県内の病院で停止した。\nsite: 例の新聞\npublished: 2025-04-02\nlanguage: ja\nkind: article\npermalink: https://a.example/?oldid=1 (2025-04-01)\nlinks: 2\n    https://a.example/1\n    https://a.example/2\n',
    );
  });

  it('explains below each field which rule won and what lost', () => {
    const text = readingText(READING, { ...JAPANESE, explain: true });
    expect(text).toContain("タイトル: 電子カルテが停止\n    ○ og:title\n    × h1: 例の新聞（the site's name）\n要約");
    expect(text).toContain('著者: —\n    ○ none\n');
  });

  it('says why there is no article, and what is known all the same', () => {
    const text = readingText(
      {
        article: {
          ok: false,
          failure: { kind: 'login', detail: verbatim('会員限定'), partial: { title: '会員だけの話' } },
        },
        explanations: [],
      },
      JAPANESE,
    );
    expect(text).toMatch(/^読み取れません: .+（会員限定）（login）\nタイトル: 会員だけの話\n$/u);
  });

  it('shows twenty links and counts the others', () => {
    const links = Array.from({ length: 25 }, (_, n) => `https://a.example/${n}`);
    expect(readingText({ ...READING, article: { ok: true, value: { ...ARTICLE, links } } }, JAPANESE)).toMatch(
      /リンク: 25 件\n(?: {4}https.+\n){20} {4}…ほか 5 件\n$/u,
    );
  });

  it('is JSON that parses back to itself, with what a terminal would obey escaped', () => {
    const hostile = { ...READING, article: { ok: true as const, value: { ...ARTICLE, title: 'a\u202eb\u009bc' } } };
    expect(JSON.parse(readingJson(hostile))).toEqual(hostile);
    expect(readingJson(hostile)).not.toMatch(/[\u202e\u009b]/u);
  });
});
