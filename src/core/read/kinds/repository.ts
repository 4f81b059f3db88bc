import type { Article } from '../../../model.ts';
import { shortenedAtWord } from '../../text/shortened.ts';
import type { PageView } from '../view.ts';
import { described } from './described.ts';
import { decodedPath } from '../../url/decoded.ts';

/** `owner/name: what it is`. The summary is what the README begins with, where the reading found that. */
export function repositoryArticle(article: Article, view: PageView): Article {
  const [owner = '', name = ''] = new URL(view.url).pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map(decodedPath);
  const repository = `${owner}/${name.replace(/\.git$/u, '')}`;
  const description = descriptionOf(
    described(view, 'og:description', 'description', 'twitter:description'),
    repository,
  );
  return {
    ...article,
    kind: 'repository',
    title: description === '' ? repository : `${repository}: ${shortenedAtWord(description, 160)}`,
    author: owner,
    summary: article.summary,
  };
}

/**
 * Forges add their own words: `owner/name: description`, `description. Contribute to owner/name
 * development by …`, `description - owner/name`.
 */
function descriptionOf(text: string, repository: string): string {
  const own = text
    .replace(/(?:^|\s)Contribute to \S{1,200} development by creating an account on .{1,40}$/u, '')
    .replace(/\s[-–—·]\s\S{1,100}\/\S{1,100}$/u, '')
    .trim();
  const rest = own.toLowerCase().startsWith(`${repository.toLowerCase()}:`)
    ? own.slice(repository.length + 1).trim()
    : own;
  return rest.toLowerCase() === repository.toLowerCase() ? '' : rest;
}
