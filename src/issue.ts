import type { ArticleKind, Entry, FailureKind, LinkUrl, Message, Moment, Month } from './model.ts';

/** A lead Entry and the follow-ups under it. `why` explains each follow-up, in their order. */
export interface Story {
  readonly lead: Entry;
  readonly followUps: readonly { readonly entry: Entry; readonly why: Message }[];
  /**
   * The Entry of an earlier month that this story goes on from (続報); `said`: by the author, else by a link between the
   * pages.
   */
  readonly continues: { readonly entry: Entry; readonly why: Message; readonly said: boolean } | null;
  /** An Entry of it that may go on from one of another story or of an earlier month: too little says so. */
  readonly perhaps: { readonly entry: Entry; readonly follows: Entry } | null;
}

/** One month's stories in order (今月号): what a template sees and `--json` prints. Types only. */
export interface Issue {
  /** Raised when a reader of `--json` would have to change. */
  readonly version: 1;
  readonly month: Month;
  readonly year: number;
  /** 1 to 12. */
  readonly monthNumber: number;
  readonly title: string;
  /** What a greeting in the month of publishing could speak of. Japanese. */
  readonly greetingHints: readonly string[];
  /** Front matter that the settings add. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** In the order of the settings; without settings one Group with the heading ''. No Group is empty. */
  readonly groups: readonly Group[];
}

export interface Group {
  readonly heading: string;
  readonly stories: readonly IssueStory[];
}

export interface IssueStory {
  readonly lead: Item;
  readonly followUps: readonly Item[];
}

/** One Link as the post presents it. Strings are plain text, one line, unescaped. */
export interface Item {
  /** Eight hex digits from the page's key: what the draft's last marker remembers. */
  readonly id: string;
  /** Where readers are sent: the page's own address where the saved one only leads on (a short link, a viewer). */
  readonly url: LinkUrl;
  /** As it was saved: what the draft's markers remember. */
  readonly savedUrl?: LinkUrl;
  /**
   * How the draft shows it: a lead; a follow-up as a heading of its own, a line of a list, a
   * hint that is never published, or a passage.
   */
  readonly form: 'lead' | 'heading' | 'line' | 'hint' | 'passage';
  /** The day on which the author saved it, in the author's time zone: `2025-04-03`. */
  readonly savedAt: string;
  /** The author's title, else the page's as it was at saving, else the URL. */
  readonly title: string;
  readonly kind: ArticleKind;
  /** 「PDF」「動画」…, or '' for an ordinary page. */
  readonly kindText: string;
  readonly site: string;
  readonly author: string;
  readonly published: Moment | null;
  /** The day of publishing, `2025-04-03`; '' where `published` is null. */
  readonly publishedDay: string;
  /** 「2025年4月3日」, or '' where `published` is null. */
  readonly publishedText: string;
  readonly language: string | null;
  /**
   * For a page in another language than the post's: the paragraphs that are quoted, and their translation, paragraph by
   * paragraph; `text` is '' while nobody has translated them.
   */
  readonly translation: {
    readonly text: string;
    readonly by: string;
    readonly url: string;
    readonly passages: readonly string[];
  } | null;
  /** One to three whole sentences of the page, or ''. */
  readonly summary: string;
  /** The summary where it is to be a hint that is never published, else ''. */
  readonly hint: string;
  /** The passages to print as quotations, in order. */
  readonly quotations: readonly Quotation[];
  readonly note: string;
  readonly tags: readonly string[];
  readonly failure: { readonly kind: FailureKind; readonly message: string } | null;
  /** For a follow-up: why it is one; '' for a lead. Japanese. */
  readonly why: string;
  /** For a story that goes on: where it ran before. `url` is the post's, else that of the page it was about. */
  readonly ranIn: {
    readonly month: Month;
    readonly monthText: string;
    readonly title: string;
    readonly url: string;
    /** The post itself, where the posts' folder has it; both '' where it is not known. */
    readonly post: { readonly title: string; readonly url: string };
  } | null;
  /**
   * What it may go on from, for a hint that is never published: the title, the URL, and the month where
   * that is an earlier one, else ''. Japanese.
   */
  readonly perhapsFollows: { readonly title: string; readonly url: string; readonly monthText: string } | null;
  /** The paragraphs of the page's body, without headings; read only for a template that names them, else empty. */
  readonly paragraphs: readonly string[];
  /**
   * Who speaks on the page: an authority or a company in its own cause, the press, somebody in a blog; null: unknown.
   */
  readonly origin: 'official' | 'press' | 'blog' | null;
  /** What the page links to as the first that said it (`kindText` in Japanese), for a hint that is never published. */
  readonly firstSources: readonly {
    readonly url: string;
    readonly kind: 'cve' | 'paper' | 'authority' | 'vendor';
    readonly kindText: string;
  }[];
  /** Names in it that an earlier post has explained, for a hint; `title` is the post's, `dayText` '' where unknown. */
  readonly explained: readonly { readonly name: string; readonly title: string; readonly dayText: string }[];
  /** A page of an encyclopaedia: shown as a passage, not as a story of its own. */
  readonly reference: boolean;
  /** Sentences offered to the author about what has happened to the page since it was saved. Japanese. */
  readonly notices: readonly string[];
}

export interface Quotation {
  readonly kind: 'excerpt' | 'quote' | 'encyclopaedia' | 'translation';
  readonly text: string;
  /** The source's name: the site, the encyclopaedia's article, the translator. */
  readonly source: string;
  readonly url: string;
  readonly dateText: string;
  /** The address of exactly the version that is quoted, where an encyclopaedia has one; else ''. */
  readonly versionUrl: string;
  /** Whether the page shows an excerpt, or only says it of itself in its head. */
  readonly from?: 'body' | 'description';
  /** The licence's name, which has to be printed, and its address; or ''. */
  readonly licence: string;
  readonly licenceUrl: string;
}

/**
 * The text just rendered, cut into the blocks that merging compares. Joining the texts gives the post without markers.
 */
export interface Fresh {
  readonly blocks: readonly FreshBlock[];
}
export interface FreshBlock {
  readonly kind: 'head' | 'heading' | 'item' | 'closing';
  /** The Item's id; `head`, `closing`; for a heading the heading's text. */
  readonly id: string;
  readonly url: LinkUrl | null;
  /** For a follow-up: the id of its lead. */
  readonly under: string | null;
  /** Ends with a newline. */
  readonly text: string;
  /** The author's own words that the text ends with, as they are printed: not there where it has none. */
  readonly own?: string;
  /** Whether the page could not be read. */
  readonly unread?: boolean;
}

/** What merging did with one block, for stderr and `--json`. */
export interface BlockChange {
  readonly kind:
    | 'added'
    | 'refreshed'
    | 'moved'
    | 'moved-short'
    | 'taken-out'
    | 'kept-edited'
    | 'kept-in-place'
    | 'kept-as-read'
    | 'kept-gone-from-library'
    | 'linked-in-text'
    | 'removed-by-author'
    | 'restored'
    | 'draft-not-ours'
    | 'damaged-marker';
  readonly id: string;
  readonly url: LinkUrl | null;
  readonly title: string;
  /** For kept-edited: what the fresh text would change, as lines with `-` and `+`. */
  readonly difference: readonly string[];
  readonly place: { readonly file: string; readonly line: number } | null;
}
