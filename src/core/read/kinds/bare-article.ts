import type { Article, ArticleKind } from '../../../model.ts';

/** An Article that says no more than what is given. */
export function bareArticle(
  kind: ArticleKind,
  title: string,
  more: Partial<Omit<Article, 'kind' | 'title'>> = {},
): Article {
  return {
    kind,
    title,
    summary: '',
    site: '',
    author: '',
    published: null,
    language: null,
    links: [],
    permalink: null,
    ...more,
  };
}

/** A summary that the file shows. */
export function summarised(summary: string): Pick<Article, 'summary' | 'summaryFrom'> {
  return { summary, ...(summary !== '' && { summaryFrom: 'body' as const }) };
}
