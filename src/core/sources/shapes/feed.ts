import { readMoment } from '../../month/read-moment.ts';
import type { Form, Opened, Parsed, RawLink } from '../source.ts';
import { feedAddresses } from './feed-addresses.ts';
import { withoutOwnTags } from './hatena-search.ts';
import { lineCounter } from './line-counter.ts';
import { textBelow } from './tree-walk.ts';

interface FeedItem {
  readonly url: string;
  readonly title: string;
  readonly comment: string;
  readonly date: string;
  readonly tags: readonly string[];
}

const HEAD = 4000;
const FEED = /<(?:\w+:)?(?:rss|feed|RDF)[\s>]/u;
const HATENA = /b\.hatena\.ne\.jp/u;

/**
 * A user's bookmarks at はてなブックマーク, as its feed (RSS 1.0) or its export (Atom 0.3):
 * an item's text is the author's comment.
 */
export const hatenaFeed: Form = {
  fits: ({ text }) => isFeed(text) && isOfUser(text.slice(0, HEAD)),
  read: (opened) =>
    parseItems(opened, ({ url, title, tags, comment }) => ({
      url,
      title,
      tags,
      note: withoutOwnTags(comment, tags),
    })),
};

/** An RSS or Atom file. The item's date counts as that of saving; its description is the page's, not the author's. */
export const anyFeed: Form = {
  fits: ({ text }) => isFeed(text),
  read: (opened) => parseItems(opened, ({ url, title, tags }) => ({ url, title, tags })),
};

function isFeed(text: string): boolean {
  return FEED.test(text.slice(0, HEAD)) && /^\s*</u.test(text);
}

/** The feeds of はてな's own lists have pictures, which those of its users have not. */
function isOfUser(head: string): boolean {
  return HATENA.test(head) && !/<hatena:(?:imageurl|bookmarkCommentListPageUrl)>/u.test(head);
}

async function parseItems(
  { text, timeZone }: Opened,
  read: (item: FeedItem) => Omit<RawLink, 'savedAt' | 'line'>,
): Promise<Parsed> {
  const items = await itemsOf(text);
  if (items === null)
    return {
      links: [],
      problems: [
        {
          line: 1,
          message: {
            en: 'this feed is damaged: nothing was read from it',
            ja: 'フィードが壊れているため読み取れません',
          },
        },
      ],
    };
  const { starts, addressOf } = feedAddresses(text);
  const lineAt = lineCounter(text);
  let at = 0;
  const titles = await Promise.all(items.map(({ title }) => plainTitle(title)));
  const links = items.map((item, index) => {
    at = starts[index] ?? at;
    return {
      ...read({ ...item, url: addressOf(index, item.url), title: titles[index] ?? '' }),
      savedAt: readMoment(item.date, timeZone),
      line: lineAt(at),
    };
  });
  return { links, problems: [] };
}

/** A title may be HTML: `R&amp;D` and `<b>` are its spelling, not its words. */
async function plainTitle(title: string): Promise<string> {
  if (!/&#?\w+;|<\/?[a-z]/iu.test(title)) return title;
  const { parseFragment } = await import('parse5');
  return textBelow(parseFragment(title), new Set());
}

async function itemsOf(text: string): Promise<readonly FeedItem[] | null> {
  const { parseFeed, DetectError, MalformedError, ParseError } = await import('feedsmith');
  try {
    return itemsOfFeed(parseFeed<string>(text));
  } catch (error) {
    if (error instanceof DetectError || error instanceof MalformedError || error instanceof ParseError) return null;
    throw error;
  }
}

type AnyFeed = ReturnType<typeof import('feedsmith').parseFeed<string>>;

interface AtomLink {
  readonly rel?: string | undefined;
  readonly href?: string | undefined;
}

/** An entry about another page names it and itself, in either order: its own address is on the feed's site. */
function pageOf(links: readonly AtomLink[], ofFeed: readonly AtomLink[]): string {
  const addressOf = (rel: string): string =>
    links.find((link) => (link.rel ?? 'alternate') === rel)?.href?.trim() ?? '';
  const [related, alternate] = [addressOf('related'), addressOf('alternate')];
  const own = ofFeed.map(({ href }) => hostOf(href ?? '')).filter((host) => host !== '');
  const isOwn = own.includes(hostOf(related)) && !own.includes(hostOf(alternate));
  return related === '' || (isOwn && alternate !== '') ? alternate : related;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

function itemsOfFeed(parsed: AnyFeed): readonly FeedItem[] {
  if (parsed.format === 'atom') {
    return (parsed.feed.entries ?? []).map((entry) => ({
      url: pageOf(entry.links ?? [], parsed.feed.links ?? []),
      title: entry.title?.value ?? '',
      comment: entry.summary?.value ?? '',
      date: entry.published ?? entry.updated ?? entry.dc?.dates?.[0] ?? '',
      tags: [...(entry.dc?.subjects ?? []), ...(entry.categories ?? []).flatMap(({ term }) => term ?? [])],
    }));
  }
  if (parsed.format === 'json') return [];
  return (parsed.feed.items ?? []).map((item) => ({
    url:
      item.link?.trim() || ('guid' in item && item.guid?.isPermaLink !== false ? (item.guid?.value?.trim() ?? '') : ''),
    title: ('title' in item ? item.title : '') ?? '',
    comment: item.description ?? '',
    date: ('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0] ?? '',
    tags: [
      ...(item.dc?.subjects ?? []),
      ...('categories' in item ? (item.categories ?? []) : []).flatMap(({ name }) => name ?? []),
    ],
  }));
}
