/** The nouns of roundup. Types only: every other file may import this one, and it imports nothing. */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** An http(s) URL without credentials, as `canonicalUrl` returns it: what is fetched, shown and stored. */
export type LinkUrl = Branded<'LinkUrl'>;
/** What two URLs of the same page have in common (`pageKey`). For comparing only, never shown or fetched. */
export type PageKey = Branded<'PageKey'>;
/** `2025-04`, in the author's time zone. */
export type Month = Branded<'Month'>;
/** An ISO 8601 instant with its offset (`2025-04-30T15:30:00Z`), or a day in the author's zone (`2025-04-30`). */
export type Moment = string;

/** A sentence in both languages; the screen shows one of them. */
export interface Message {
  readonly en: string;
  readonly ja: string;
}
/** Where something that was read stands, for messages. `line` and `column` (in characters) count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}
export type Problem = { readonly place: Place; readonly message: Message };

/** Every way in which a link can end without an Article. The vocabulary is closed. */
export type FailureKind =
  | 'bad-url'
  | 'ssrf-blocked'
  | 'dns'
  | 'tls'
  | 'refused'
  | 'reset'
  | 'timeout'
  | 'truncated'
  | 'bad-http'
  | 'bad-encoding'
  | 'too-large'
  | 'redirect-loop'
  | 'too-many-redirects'
  | 'downgrade'
  | 'http-4xx'
  | 'http-5xx'
  | 'rate-limited'
  | 'blocked'
  | 'login'
  | 'consent'
  | 'soft-404'
  | 'top-page'
  | 'not-html'
  | 'parse-limited'
  | 'empty'
  | 'not-fetched'
  | 'interrupted';

/** A named reason why there is no value. `detail` is the particular (status, host, limit…), one line; '' for none. */
export interface Failure {
  readonly kind: FailureKind;
  readonly detail: Message;
  /** The status of the answer that says so, where there was one. */
  readonly status?: number;
  /** Not worth another try before this instant (Retry-After). */
  readonly notBefore?: Moment;
  /** What is known of the page all the same (a wall's own metadata, a page cut by its deadline). */
  readonly partial?: Partial<Article>;
}
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** What the author has decided about a Link: leave it out, put it into next month, put it first. */
export type Mark = 'skip' | 'later' | 'lead';

/** A URL the author saved. */
export interface Link {
  readonly url: LinkUrl;
  readonly savedAt: Moment;
  readonly title?: string;
  /** The author's own words about it. */
  readonly note?: string;
  /** A passage of the page that the author chose. */
  readonly quote?: string;
  readonly tags: readonly string[];
  /** The Link this one continues (続報). */
  readonly follows?: LinkUrl;
  /** It stands alone, whatever its title and its links say. */
  readonly apart?: true;
  /** Where it came from: `cli`, `hatena`, `raindrop`… */
  readonly source: string;
  readonly mark?: Mark;
  /** Saved into this month although an earlier one has the page too. */
  readonly again?: true;
}

/** What a Month's file says of its Links: a later line for the same page has overridden earlier fields. */
export interface MonthLinks {
  readonly month: Month;
  readonly links: readonly Link[];
  readonly problems: readonly Problem[];
}

/** What the server sent. Header names are lower-case; `body` is as it came (`decodeBody` undoes content-encoding). */
export interface Page {
  readonly url: LinkUrl;
  readonly finalUrl: LinkUrl;
  /** The URLs passed on the way, `url` first, `finalUrl` not among them. Empty without redirects. */
  readonly redirects: readonly LinkUrl[];
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  readonly fetchedAt: Moment;
  /** `unknown`: the body ended with the connection, so nobody can tell whether it is all there. */
  readonly completeness: 'whole' | 'unknown' | 'truncated';
  /** The answers on the way, of one just fetched. */
  readonly hops?: readonly Pick<Page, 'url' | 'status' | 'headers'>[];
  /** It comes from a file of the author's: what the server sent is not known. */
  readonly handedOver?: true;
}
/** One Page in the Archive, without its body. `offset` and `length` are bytes of its response record in the file. */
export interface PageVersion extends Pick<
  Page,
  'url' | 'finalUrl' | 'status' | 'fetchedAt' | 'completeness' | 'handedOver'
> {
  readonly month: Month;
  readonly offset: number;
  readonly length: number;
  /** `sha256:…` of the body; equal digests mean that nothing has changed. */
  readonly digest: string;
}
/** How the last try to fetch a Link ended that gave no Page. */
export interface Tried {
  readonly at: Moment;
  readonly outcome: Outcome<never>;
}

export type ArticleKind = 'article' | 'pdf' | 'text' | 'image' | 'video' | 'post' | 'repository' | 'slides';

/** What a Page says. Strings are plain text on one line; empty or null where the page does not say. */
export interface Article {
  readonly kind: ArticleKind;
  readonly title: string;
  /** One to three whole sentences, or ''; and whether the page shows them, or only says them of itself in its head. */
  readonly summary: string;
  readonly summaryFrom?: 'body' | 'description';
  readonly site: string;
  readonly author: string;
  /** `2025-04-30`, the day in the page's own zone; or with the time and offset where the page gives them. */
  readonly published: Moment | null;
  /** BCP 47, primary subtag at least: `ja`, `en`, `zh-TW`. */
  readonly language: string | null;
  /** Absolute http(s) URLs the text links to, without duplicates. */
  readonly links: readonly string[];
  /** The address of exactly this version, and its day, where the site has one (an encyclopaedia's `oldid`). */
  readonly permalink: { readonly url: string; readonly date: Moment | null } | null;
}
/** Why a field has its value: the rule that won and the candidates that lost, with the reason. */
export interface Explanation {
  readonly field: keyof Article;
  readonly rule: string;
  readonly value: string;
  readonly rejected: readonly { readonly rule: string; readonly value: string; readonly why: string }[];
}
/** What reading one Page gives: kept whole in the cache, so that a warm run explains as a cold one does. */
export interface Reading {
  readonly article: Outcome<Article>;
  readonly explanations: readonly Explanation[];
  /** The paragraphs of the body in order, where they were asked for. */
  readonly paragraphs?: readonly { readonly sign: string; readonly text: string }[];
  /** The body's text in little (`sketchOf`), and the address that the page calls its own, where there is one. */
  readonly sketch?: readonly number[];
  readonly canonical?: string;
  /** What became of the passages that were asked for, where the page has text. */
  readonly looked?: LookedFor;
}
export interface LookedFor {
  readonly missing: readonly string[];
  /** Whether all that the page says was looked through: else what is missing may stand in it all the same. */
  readonly whole: boolean;
}

/** A Link with the Outcome of reading it. */
export interface Entry {
  readonly link: Link;
  /** The month whose file holds the Link. */
  readonly month: Month;
  readonly article: Outcome<Article>;
  /** What a later look at the page found otherwise than at saving; and where it was found, if it was read. */
  readonly changes: readonly Change[];
  readonly found?: Pick<PageVersion, 'finalUrl'> & Pick<Reading, 'canonical' | 'sketch'>;
  /** Passages of the Link's quote that no archived version has. */
  readonly absent?: readonly string[];
}
/** What has happened to a page since it was saved. */
export type Change = { readonly seenAt: Moment } & (
  | { readonly kind: 'title'; readonly now: string }
  | { readonly kind: 'moved'; readonly now: LinkUrl }
  | { readonly kind: 'gone'; readonly why: Message }
  | { readonly kind: 'text' }
);
