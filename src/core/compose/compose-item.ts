import type { Item, Story } from '../../issue.ts';
import type { ArticleKind, LinkUrl, Entry, Failure, Message, Month } from '../../model.ts';
import { headingOf } from '../entry/heading.ts';
import { pageAddress } from '../entry/page-address.ts';
import { copiedFrom } from '../url/archived-copy.ts';
import { dayText, japaneseDay, japaneseMonth } from '../month/japanese.ts';
import { dayOf } from '../month/month.ts';
import type { Settings } from '../settings/settings.ts';
import { hostName } from '../url/host-name.ts';
import { encyclopaediaOf } from '../url/wikipedia.ts';
import { originOf } from '../url/page-origin.ts';
import { firstSourcesOf, type KnownPages } from './first-sources.ts';
import type { PostMemory } from './post-memory.ts';
import { noticesOf } from './notices.ts';
import { passagesOf } from './translations.ts';
import { quotationsOf, summaryOf } from './quotations.ts';

const KIND_TEXT: Readonly<Record<ArticleKind, string>> = {
  article: '',
  text: '',
  post: '',
  repository: '',
  pdf: 'PDF',
  image: '画像',
  video: '動画',
  slides: 'スライド',
};

interface Around {
  /** For a follow-up: why it is one. */
  readonly why: Message | null;
  /** For a lead: the story of an earlier month that it continues. */
  readonly continues: Story['continues'];
  /** What it may go on from. */
  readonly perhaps: Entry | null;
  readonly settings: Settings;
  /** Hex digits that no other Entry of the Issue has. */
  readonly idOf: (entry: Entry) => string;
  readonly failureText: (failure: Failure) => string;
  readonly memory: PostMemory;
  /** The pages that need no hint, because they have items of their own. */
  readonly known: KnownPages;
}

/** One Entry as the post presents it. */
export function composeItem(entry: Entry, around: Around): Item {
  const { why, continues, perhaps, settings, idOf, failureText, memory, known } = around;
  const { link, article } = entry;
  const read = article.ok
    ? article.value
    : {
        kind: 'article' as const,
        title: '',
        site: '',
        author: '',
        published: null,
        language: null,
        ...article.failure.partial,
      };
  const isReference = encyclopaediaOf(link.url) !== null;
  const publishedDay = read.published ? dayText(read.published, settings.timeZone) : '';
  const summary = summaryOf(entry);
  const url = pageAddress(entry);
  const quotations = quotationsOf(entry, {
    timeZone: settings.timeZone,
    excerpt: isReference || (why === null && settings.draft.summary === 'quote'),
  });
  return {
    id: idOf(entry),
    url,
    savedUrl: link.url,
    form: formOf(entry, why !== null, settings),
    savedAt: dayOf(link.savedAt, settings.timeZone),
    title: headingOf(entry) || url,
    kind: read.kind,
    kindText: KIND_TEXT[read.kind],
    site: read.site || hostName((copiedFrom(url) ?? url) as LinkUrl),
    author: read.author,
    published: read.published,
    publishedDay,
    publishedText: publishedDay === '' ? '' : japaneseDay(publishedDay),
    language: read.language,
    translation:
      article.ok && isForeign(read.language)
        ? { text: '', by: '', url: webTranslator(url), passages: passagesOf(quotations) }
        : null,
    summary,
    hint: why === null && settings.draft.summary === 'comment' && !link.quote && !isReference ? summary : '',
    quotations,
    note: link.note ?? '',
    tags: link.tags,
    failure: article.ok ? null : { kind: article.failure.kind, message: failureText(article.failure) },
    why: why?.ja ?? '',
    ranIn: continues && ranIn(continues.entry, settings, memory),
    perhapsFollows: perhaps && perhapsFollows(perhaps, entry.month),
    paragraphs: [],
    origin: originOf(url, read.site),
    firstSources: firstSourcesOf(entry, url, known),
    explained: memory.explained([headingOf(entry), summary, link.quote ?? ''].join('\n')),
    reference: why !== null && isReference,
    notices: noticesOf(entry, settings.timeZone),
  };
}

/** What has words of the author's, or a chosen passage, stands as a block of its own in any case. */
function formOf({ link }: Entry, follows: boolean, { draft }: Settings): Item['form'] {
  if (!follows) return 'lead';
  if (encyclopaediaOf(link.url) !== null) return 'passage';
  if (link.note || link.quote || draft.followUps === 'heading') return 'heading';
  return draft.followUps === 'list' ? 'line' : 'hint';
}

function isForeign(language: string | null): boolean {
  return language !== null && !/^ja\b/iu.test(language);
}

function webTranslator(url: string): string {
  return `https://translate.google.com/translate?sl=auto&tl=ja&u=${encodeURIComponent(url)}`;
}

function perhapsFollows(entry: Entry, own: Month): Item['perhapsFollows'] {
  const { month, link } = entry;
  return {
    title: headingOf(entry) || link.url,
    url: pageAddress(entry),
    monthText: month === own ? '' : japaneseMonth(month),
  };
}

function ranIn(entry: Entry, { posts }: Settings, memory: PostMemory): Item['ranIn'] {
  const { month, link } = entry;
  const post = memory.postWith([link.url, pageAddress(entry)]);
  return {
    month,
    monthText: japaneseMonth(month),
    title: headingOf(entry) || link.url,
    url: posts.from[month] ?? pageAddress(entry),
    post: { title: post?.title ?? '', url: post?.url ?? (post === null ? '' : (posts.from[month] ?? '')) },
  };
}
