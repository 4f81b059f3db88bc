import type { Article, Outcome } from '../../model.ts';

const NOTHING: Partial<Article> = {};

/** What was read of a page: its Article, or as much of it as a failure has left. */
export function readPart(article: Outcome<Article>): Partial<Article> {
  return article.ok ? article.value : (article.failure.partial ?? NOTHING);
}
