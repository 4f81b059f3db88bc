import { failure, success } from '../../../src/core/outcome.ts';
import { bareArticle } from '../../../src/core/read/kinds/bare-article.ts';
import { verbatim } from '../../../src/core/text/verbatim.ts';
import type { Article, Entry, Link, LinkUrl, Month } from '../../../src/model.ts';

/** An Entry with what a test wants different; `article` null: the page could not be reached. */
export function entryWith(link: Partial<Link> = {}, article: Partial<Article> | null = {}): Entry {
  return {
    link: {
      url: 'https://news.example/a' as LinkUrl,
      savedAt: '2025-04-04T15:30:00Z',
      tags: [],
      source: 'cli',
      ...link,
    },
    month: '2025-04' as Month,
    article:
      article === null
        ? failure('dns', verbatim('news.example'))
        : success(
            bareArticle('article', '港の倉庫で見つかった古い端末', {
              summary: '端末が見つかった。',
              summaryFrom: 'body',
              site: '試験新聞',
              published: '2025-04-03',
              language: 'ja',
              ...article,
            }),
          ),
    changes: [],
  };
}
