import type { Article, Page } from '../../../model.ts';
import { hostName } from '../../url/host-name.ts';
import { bareArticle } from './bare-article.ts';
import { fileTitle } from './file-title.ts';

/** A picture says nothing but its file's name. */
export function imageArticle(page: Page): Article {
  return bareArticle('image', fileTitle(page.url), { site: hostName(page.finalUrl) });
}
