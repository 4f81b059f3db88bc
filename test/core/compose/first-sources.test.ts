import { describe, expect, it } from 'vitest';
import { firstSourcesOf } from '../../../src/core/compose/first-sources.ts';
import { pageKey } from '../../../src/core/url/page-key.ts';
import type { Article, LinkUrl } from '../../../src/model.ts';
import { entryWith } from './entries.ts';

const PAGE = 'https://news.example/a' as LinkUrl;

function sourcesOf(
  links: readonly string[],
  article: Partial<Article> | null = {},
  {
    page = PAGE,
    known = [],
    title,
  }: { readonly page?: LinkUrl; readonly known?: readonly string[]; readonly title?: string } = {},
): readonly string[] {
  const entry = entryWith(
    { url: page, ...(title !== undefined && { title }) },
    article && { title: '脆弱性の話', ...article, links },
  );
  return firstSourcesOf(entry, page, new Set(known.map((url) => pageKey(url as LinkUrl)))).map(
    ({ kind, kindText, url }) => `${kind} ${kindText} ${url}`,
  );
}

describe('where an article’s news comes from', () => {
  it.each([
    ['https://www.cve.org/CVERecord?id=CVE-2025-1', 'cve 脆弱性情報'],
    ['https://arxiv.org/abs/2504.00001', 'paper 論文'],
    ['https://www.ipa.go.jp/security/alert.html', 'authority 公的機関'],
    ['https://www.example.com/security-advisory/1', 'vendor 当事者の発表'],
  ])('is told of %s: %s', (url, told) => {
    expect(sourcesOf([url])).toEqual([`${told} ${url}`]);
  });

  it.each([
    'https://news.example/security-advisory/1',
    'https://www.news.example/security-advisory/1',
    'https://www.ipa.go.jp/',
    'https://other.example/a',
    'mailto:a@example.com',
    'not a url',
  ])('is not told of %s', (url) => {
    expect(sourcesOf([url])).toEqual([]);
  });

  it('is a company that the title names, in Latin letters or as Japanese write it, and no other', () => {
    const page = 'https://www.oracle.com/statement';
    expect(sourcesOf([page], { title: 'Oracle が認める' })).toHaveLength(1);
    expect(sourcesOf([page], { title: 'ＯＲＡＣＬＥが認める' })).toHaveLength(1);
    expect(sourcesOf([page], { title: 'オラクルが認める' })).toHaveLength(1);
    expect(sourcesOf([page], { title: '認める' })).toEqual([]);
    expect(sourcesOf(['https://www.ibm.com/statement'], { title: 'ibm' })).toEqual([]);
  });

  it('goes by the title of the link where the page has none', () => {
    expect(sourcesOf(['https://www.oracle.com/statement'], { title: '' }, { title: 'Oracle が認める' })).toHaveLength(
      1,
    );
  });

  it('is at most two pages, in the order of the article, each once', () => {
    const [one, two, three] = [
      'https://www.cve.org/CVERecord?id=1',
      'https://arxiv.org/abs/2',
      'https://www.ipa.go.jp/3',
    ];
    expect(sourcesOf([two, `${two}#part`, one, three]).map((told) => told.split(' ').at(-1))).toEqual([two, one]);
  });

  it('is not told where the page is known, is official itself, or could not be read', () => {
    const page = 'https://www.ipa.go.jp/3';
    expect(sourcesOf([page], {}, { known: [page] })).toEqual([]);
    expect(sourcesOf([page], {}, { page: 'https://www.jpcert.or.jp/at/2025.html' as LinkUrl })).toEqual([]);
    expect(sourcesOf([page], { site: '株式会社試験' })).toEqual([]);
    expect(sourcesOf([page], null)).toEqual([]);
  });
});
