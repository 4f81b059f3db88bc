import type { Item } from '../../issue.ts';
import type { LinkUrl } from '../../model.ts';
import { japaneseDay } from '../month/japanese.ts';
import { hasWord } from '../posts/named-in.ts';
import type { PublishedPost } from '../posts/published-post.ts';
import { usesByPage, usesOf } from '../posts/used-before.ts';
import { folded } from '../text/folded.ts';

/** What the author's earlier posts tell about a month's items. */
export interface PostMemory {
  /** The names in a text that a post has explained, each with the latest post that did; a few at most. */
  readonly explained: (text: string) => Item['explained'];
  /** The latest post that links one of these addresses of a page. */
  readonly postWith: (urls: readonly LinkUrl[]) => PublishedPost | null;
}

const MOST_NAMES = 3;

/** What published posts tell; drafts of posts do not count. */
export function memoryOf(posts: readonly PublishedPost[]): PostMemory {
  const uses = usesByPage(posts);
  const names = [...namesExplained(posts)].map(([name, post]) => ({ name, word: folded(name), post }));
  return {
    explained: (text) => {
      const whole = names.length === 0 ? '' : folded(text);
      return names
        .filter(({ word }) => hasWord(whole, word))
        .slice(0, MOST_NAMES)
        .map(({ name, post: { title, day } }) => ({ name, title, dayText: day === null ? '' : japaneseDay(day) }));
    },
    postWith: (urls) => urls.flatMap((url) => usesOf(url, uses))[0]?.post ?? null,
  };
}

/** Each name once, with the latest post; a name within another one (「CVE」 in 「CVE番号」) stays, as it may stand alone. */
function namesExplained(posts: readonly PublishedPost[]): ReadonlyMap<string, PublishedPost> {
  const found = new Map<string, PublishedPost>();
  const latest = posts
    .filter(({ published }) => published)
    .toSorted((one, other) => (other.day ?? '').localeCompare(one.day ?? ''));
  for (const post of latest)
    for (const { names } of post.explanations) for (const name of names) if (!found.has(name)) found.set(name, post);
  return found;
}
