import type { Article, ArticleKind } from '../../../model.ts';
import { shortenedAtWord } from '../../text/shortened.ts';
import type { PageView } from '../view.ts';
import { postArticle } from './post.ts';
import { repositoryArticle } from './repository.ts';
import { slidesArticle } from './slides.ts';
import { videoArticle } from './video.ts';

/** An Article read as any page, corrected by what its kind knows better. */
export async function asKind(kind: ArticleKind, article: Article, view: PageView): Promise<Article> {
  const known = await corrected(kind, article, view);
  return {
    ...known,
    title: shortenedAtWord(known.title, LONGEST_TITLE),
    author: shortenedAtWord(known.author, LONGEST_AUTHOR),
  };
}

/** In characters; what is longer is cut. */
export const LONGEST_TITLE = 400;
const LONGEST_AUTHOR = 200;

async function corrected(kind: ArticleKind, article: Article, view: PageView): Promise<Article> {
  switch (kind) {
    case 'video':
      return videoArticle(article, view);
    case 'post':
      return postArticle(article, view);
    case 'repository':
      return repositoryArticle(article, view);
    case 'slides':
      return slidesArticle(article, view);
    default:
      return { ...article, kind };
  }
}
