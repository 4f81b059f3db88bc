import type { Article } from '../../../model.ts';
import type { PageView } from '../view.ts';
import { described, linked } from './described.ts';

const SLIDES = /^(?:PresentationDigitalDocument|DigitalDocument|CreativeWork)$/u;

/** Its title and who gave the talk. Slides are not written in sentences, so only a description makes a summary. */
export function slidesArticle(article: Article, view: PageView): Article {
  const about = described(view, 'og:description', 'description');
  return {
    ...article,
    kind: 'slides',
    title: article.title || described(view, 'og:title'),
    author:
      linked(view, SLIDES, 'author', 'creator') ||
      described(view, 'author', 'slideshare:author', 'speakerdeck:author') ||
      article.author,
    summary: about === '' ? '' : article.summary,
  };
}
