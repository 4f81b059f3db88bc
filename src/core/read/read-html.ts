import type { Body } from './body/article-body.ts';
import { ownBody } from './body/own-text.ts';
import type { Article, LookedFor, Moment, Reading } from '../../model.ts';
import { success } from '../outcome.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { shortenedAtWord } from '../text/shortened.ts';
import { sketchOf } from '../text/sketch.ts';
import { readAuthor } from './fields/author.ts';
import { tight } from './fields/compare.ts';
import { isListing } from './fields/listing.ts';
import { readLanguage } from './fields/language.ts';
import { readLinks } from './fields/article-links.ts';
import { readPermalink } from './fields/permalink.ts';
import { isWrittenAsJapanese } from './fields/scripts.ts';
import { readPublished } from './fields/published/published.ts';
import { allNames } from './fields/site/names.ts';
import { readSite } from './fields/site/site.ts';
import { aboutTables } from './fields/summary/about-tables.ts';
import { proseBelow, sentenceLines } from './fields/summary/lead.ts';
import { topicsIn, type Topics } from './fields/summary/described.ts';
import { summaryReader, type ReadSummary } from './fields/summary/summary.ts';
import { teaserBoxes } from './fields/summary/teaser-boxes.ts';
import { subjects } from './fields/title/subject.ts';
import { readTitle } from './fields/title/title.ts';
import { blockOf } from './fields/title/title-block.ts';
import { titleVoices } from './fields/title/voices.ts';
import type { Chosen } from './fields/rule.ts';
import { LONGEST_TITLE } from './kinds/as-kind.ts';
import type { ReadOptions } from './options.ts';
import { absentFrom } from './absent-from.ts';
import { textLimits } from './tree/limits.ts';
import type { PageView } from './view.ts';

/** What is known of a page beside its tree. */
export interface PageContext {
  /** When it was fetched: no page is published later. */
  readonly fetchedAt?: Moment;
}

/** An HTML page as an Article; fields are empty where the page does not say. Throws only what Readability throws. */
export async function readHtml(head: PageHead): Promise<Reading> {
  const body = ownBody(await head.view.body(), head.view, head.title.value);
  const summary = head.summary(body);
  const article = { ...articleOf(head), ...summarised(summary), links: readLinks(body, head.view.url) };
  const { title, site, author, published, language } = head;
  return {
    article: success(article),
    explanations: [
      title.explanation,
      summary.explanation,
      site.explanation,
      author.explanation,
      published.explanation,
      language.explanation,
    ],
    ...(body && head.options.paragraphs === true && { paragraphs: body.paragraphs }),
    ...(body && { sketch: sketchOf(body.text) }),
    ...canonicalOf(head.view),
    ...(head.options.passages && { looked: lookedIn(head.view, body, head.options.passages) }),
  };
}

/** A passage may go over what is no part of the text, such as buttons, or stand beside the text, as captions do. */
function lookedIn({ blocks, limits }: PageView, body: Body | null, passages: readonly string[]): LookedFor {
  const [shown, text] = [blocks, body?.paragraphs ?? []].map((parts) => parts.map((one) => one.text));
  const missing = absentFrom(text ?? [], absentFrom(shown ?? [], passages));
  return { missing, whole: body !== null && textLimits(limits).length === 0 };
}

/** A Reading without the body: what a page says in its head and its headings, where its body cannot be read. */
export function readMetadata(head: PageHead): Partial<Article> {
  return { ...articleOf(head), ...summarised(head.summary(null)) };
}

function canonicalOf({ linkTags, meta, url }: PageView): Pick<Reading, 'canonical'> {
  const given = linkTags.find(({ rel, href }) => rel === 'canonical' && href !== '')?.href ?? meta.get('og:url')?.[0];
  const address = given !== undefined && URL.canParse(given, url) ? canonicalUrl(new URL(given, url).href) : null;
  return address?.ok ? { canonical: address.value } : {};
}

function summarised({ value, from }: ReadSummary): Pick<Article, 'summary' | 'summaryFrom'> {
  return { summary: value, ...(from && { summaryFrom: from }) };
}

/** What a page says without its body. */
export interface PageHead {
  readonly view: PageView;
  readonly options: ReadOptions;
  readonly language: Chosen;
  readonly site: Chosen;
  readonly title: Chosen;
  readonly summary: (body: Body | null) => ReadSummary;
  readonly author: Chosen;
  readonly published: ReturnType<typeof readPublished>;
}

/** Characters that tell what a page is about. */
const PROSE = 6000;

/** What a page says in its head and around its title; nothing of it waits for the body. */
export function readHead(view: PageView, options: ReadOptions, context: PageContext = {}): PageHead {
  const language = readLanguage(view);
  const voices = titleVoices(view);
  const page = { view, voices, subjects: subjects(view, voices) };
  const site = readSite(page);
  const siteNames = [...new Set([site.value, ...allNames(page)])].filter((name) => name !== '');
  const title = readTitle({ ...page, siteNames });
  const titleBlock = blockOf(view, title.value);
  // The language by which sentences are told: where none is known, Japanese if a Japanese letter is there.
  const written = language.value || (hasJapanese(view) ? 'ja' : 'en');
  const japanese = isWrittenAsJapanese(written);
  const listing = isListing(view, titleBlock, japanese);
  // A list's text is that of other pages.
  const text = listing ? { ...view, blocks: [], marks: [] } : view;
  const published = readPublished({
    view: text,
    title: listing ? -1 : titleBlock,
    language: language.value || null,
    options,
    fetchedAt: context.fetchedAt ?? null,
  });
  const author = readAuthor({ view, site: site.value });
  const own = tight(title.value);
  // Nothing much longer is a title written otherwise.
  const below = proseBelow(text.blocks, titleBlock, japanese, teaserBoxes(text, titleBlock)).filter(
    (text) => text.length > title.value.length * 4 + 40 || tight(text) !== own,
  );
  const allProse = (): string =>
    (below.length >= 8 ? below : [...below, ...proseBelow(view.blocks, -1, japanese)]).join('\n');
  let about: Topics | undefined;
  const topics = (): Topics => (about ??= topicsIn(allProse().slice(0, PROSE), japanese));
  const summary = summaryReader({
    view: text,
    options,
    language: { value: written },
    siteNames,
    title,
    below,
    lines: () => sentenceLines(text.blocks, titleBlock),
    tables: () => aboutTables(text.blocks, titleBlock),
    topics,
  });
  return {
    view,
    options,
    language,
    site,
    title,
    summary: (body) => summary(listing ? null : body),
    author,
    published,
  };
}

function hasJapanese({ blocks, titleElement }: PageView): boolean {
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
  return isJapanese.test(titleElement) || blocks.slice(0, 200).some(({ text }) => isJapanese.test(text));
}

function articleOf({ view, title, site, author, published, language }: PageHead): Article {
  return {
    kind: 'article',
    title: shortenedAtWord(title.value, LONGEST_TITLE),
    summary: '',
    site: site.value,
    author: author.value,
    published: published.value,
    language: language.value || null,
    links: [],
    permalink: readPermalink(view),
  };
}
