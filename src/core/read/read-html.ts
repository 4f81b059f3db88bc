import type { Article, Explanation, Moment, Reading } from '../../model.ts';
import { success } from '../outcome.ts';
import type { Body } from './body/body.ts';
import { readAuthor } from './fields/author.ts';
import { overlap, tight } from './fields/compare.ts';
import { readLanguage } from './fields/language.ts';
import { readLinks } from './fields/links.ts';
import { readPermalink } from './fields/permalink.ts';
import { readPublished } from './fields/published/published.ts';
import { allNames } from './fields/site/names.ts';
import { readSite } from './fields/site/site.ts';
import { readSummary } from './fields/summary/summary.ts';
import { subjects } from './fields/title/subject.ts';
import { readTitle } from './fields/title/title.ts';
import { titleVoices } from './fields/title/voices.ts';
import type { ReadOptions } from './options.ts';
import type { PageView } from './view.ts';

/** What is known of a page beside its tree. */
export interface PageContext {
  /** When it was fetched: no page is published later. */
  readonly fetchedAt?: Moment;
}

/** An HTML page as an Article; fields are empty where the page does not say. Throws only what Readability throws. */
export function readHtml(view: PageView, options: ReadOptions, context: PageContext = {}): Reading {
  const { article, explanations } = readFields(view, options, context, view.body());
  return { article: success(article), explanations };
}

/** The same without the body: what a page says in its head and its headings, where its body cannot be read. */
export function readMetadata(view: PageView, options: ReadOptions, context: PageContext = {}): Partial<Article> {
  return readFields(view, options, context, null).article;
}

function readFields(view: PageView, options: ReadOptions, context: PageContext, body: Body | null): { readonly article: Article; readonly explanations: readonly Explanation[] } {
  const language = readLanguage(view);
  const voices = titleVoices(view);
  const page = { view, voices, subjects: subjects(view, voices) };
  const site = readSite(page);
  const siteNames = [...new Set([site.value, ...allNames(page)])].filter((name) => name !== '');
  const title = readTitle({ ...page, siteNames });
  const titleBlock = blockOf(view, title.value);
  const published = readPublished({ view, title: titleBlock, language: language.value || null, options, fetchedAt: context.fetchedAt ?? null });
  const summary = readSummary({ view, title: title.value, titleBlock, siteNames, language: language.value || null, options, body });
  const author = readAuthor({ view, site: site.value, byline: body?.byline ?? '' });
  const links = readLinks(body, view.url);
  return {
    article: {
      kind: 'article',
      title: title.value,
      summary: summary.value,
      site: site.value,
      author: author.value,
      published: published.value,
      language: language.value || null,
      links,
      permalink: readPermalink(view),
    },
    explanations: [title.explanation, summary.explanation, site.explanation, author.explanation, published.explanation, language.explanation],
  };
}

/** The index of the block that shows the title: a heading before other text, the page's before its furniture's. Where none does, the block most like it. */
function blockOf(view: PageView, title: string): number {
  const wanted = tight(title);
  if (wanted === '') return -1;
  const holding = [...view.blocks.entries()].filter(([, { text }]) => text.length < 400 && tight(text).includes(wanted));
  const best = holding.find(([, { heading, furniture }]) => heading > 0 && !furniture) ?? holding.find(([, { furniture, linkShare }]) => !furniture && linkShare < 0.5) ?? holding[0];
  return best?.[0] ?? view.blocks.findIndex(({ text, furniture, linkShare }) => !furniture && linkShare < 0.5 && text.length >= title.length / 2 && text.length <= title.length * 2 && overlap(text, title) >= 0.7);
}
