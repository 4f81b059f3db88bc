import { describe, expect, it } from 'vitest';
import { headingOf } from '../../../src/core/entry/heading.ts';
import { verbatim } from '../../../src/core/text/verbatim.ts';
import { failure, success } from '../../../src/core/outcome.ts';
import type { Article, LinkUrl } from '../../../src/model.ts';
import { bareArticle } from '../../../src/core/read/kinds/bare-article.ts';

const TITLE = '港の倉庫で古い端末が見つかる';
const page: Article = bareArticle('article', TITLE, { site: '試験新聞', language: 'ja' });
const heading = (saved: string | undefined, source = 'hatena', read: Partial<Article> = {}): string =>
  headingOf({
    link: {
      url: 'https://news.example/a' as LinkUrl,
      savedAt: '2025-04-02',
      tags: [],
      source,
      ...(saved !== undefined && { title: saved }),
    },
    article: success({ ...page, ...read }),
  });

describe('the heading of an entry', () => {
  it.each([
    `${TITLE} | 試験新聞`,
    `${TITLE}｜試験新聞`,
    `${TITLE} - 社会 - 試験新聞`,
    `${TITLE}：試験新聞デジタル`,
    `${TITLE}（試験新聞） - ニュース`,
    `試験新聞 | ${TITLE}`,
    ` ${TITLE}  `,
    TITLE,
  ])("is the page's where a bookmark has its title and the name of its site: %s", (saved) =>
    expect(heading(saved)).toBe(TITLE),
  );

  const LONG =
    '小さな基板で暗号通信をしてみて天気予報の情報を取得するところまでを最初から最後まで丁寧に説明する連載の第三回';
  it.each([
    ['with a counter of what is unread', `(50) ${TITLE} - 試験新聞`, TITLE],
    ['with a counter alone', `(3) ${TITLE}`, TITLE],
    ['cut without a word', LONG.slice(0, 46), LONG],
    ['cut with an ellipsis', `${TITLE.slice(0, 10)}…`, TITLE],
    ['cut within the name of the site', `${LONG} - 試験`, LONG],
    ['that begins with a number of its own', '(500)日の記録', '(500)日の記録'],
  ])("is the page's where a program has copied it %s", (_, saved, title) =>
    expect(heading(saved, 'pocket', { title })).toBe(title),
  );

  it.each([
    ['his own words', '倉庫の端末の話'],
    ['the title and his own words behind it', `${TITLE}、これは必読`],
    ['the title and a remark behind a bar', `${TITLE} | 必読`],
    ['the title as it was, before the page changed it', '港の倉庫で端末 | 試験新聞'],
    ['a short form of the title', TITLE.slice(0, 8)],
    ['his own words in front of the title, and the site', `必読: ${TITLE} | 試験新聞`],
  ])('is what the bookmark says where that is %s', (_, saved) => expect(heading(saved)).toBe(saved));

  it.each(['cli', 'text', 'roundup', 'jser'])('is what he wrote himself, by %s, whatever it is', (source) => {
    for (const saved of [`${TITLE} | 試験新聞`, TITLE, 'x']) expect(heading(saved, source)).toBe(saved);
  });

  it('is what the bookmark says of a page that gives no title or no site', () => {
    expect(heading(`${TITLE} | 試験新聞`, 'hatena', { title: '' })).toBe(`${TITLE} | 試験新聞`);
    expect(heading(`${TITLE} | 試験新聞`, 'hatena', { site: '' })).toBe(`${TITLE} | 試験新聞`);
    const unread = {
      link: {
        url: 'https://news.example/a' as LinkUrl,
        savedAt: '2025-04-02',
        tags: [],
        source: 'hatena',
        title: 'しおり',
      },
      article: failure('timeout', verbatim('')),
    };
    expect(headingOf(unread)).toBe('しおり');
    expect(headingOf({ ...unread, link: { ...unread.link, title: '' } })).toBe('');
  });

  it("is the page's where he gave none", () => {
    expect(heading(undefined)).toBe(TITLE);
    expect(heading('')).toBe(TITLE);
  });
});
