import type { Article } from '../../../model.ts';
import type { PageView } from '../view.ts';
import { described, linked } from './described.ts';

const VIDEO = /^VideoObject$/u;

/**
 * Its title, its channel as author. A description under a video is mostly links and
 * slogans: only the sentences read from it stay.
 */
export async function videoArticle(article: Article, view: PageView): Promise<Article> {
  return {
    ...article,
    kind: 'video',
    title: described(view, 'og:title') || linked(view, VIDEO, 'name', 'headline') || article.title,
    author:
      linked(view, VIDEO, 'author', 'creator') ||
      (await channelOf(view)) ||
      article.author ||
      described(view, 'author', 'video:director'),
  };
}

/** Microdata inside the page: `<span itemprop="author"><link itemprop="name" content="…">`. */
async function channelOf({ document }: PageView): Promise<string> {
  // Few pages need it, and it takes as long to load as three are read in.
  const { load } = await import('cheerio/slim');
  const name = load(document)('[itemprop="author"] [itemprop="name"], [itemprop="creator"] [itemprop="name"]').first();
  return (name.attr('content') ?? name.text()).trim().slice(0, 200);
}
