import type {
  Ended,
  Inspection,
  MonthTally,
  Passage,
  PassageVerdict,
  RecordedPost,
  RecordedPosts,
  Translation,
  Trust,
} from './facts.ts';
import type { Files, Screen } from './edges.ts';
import type { LinkLine } from './core/library/links-file.ts';
import type { SettledBefore } from './core/library/settled.ts';
import type { WrittenPosts } from './core/posts/published-post.ts';
import type { Desk } from './core/preview/served.ts';
import type { Settings } from './core/settings/settings.ts';
import type { Accounts } from './core/sync/account-access.ts';
import type { Link, LinkUrl, Month, MonthLinks, Outcome, Page, PageVersion, Reading, Tried } from './model.ts';

/** What a command may touch outside itself: a plain object of functions, built from node in `main`. Types only. */
export interface World {
  readonly now: () => Date;
  /** roundup.yaml over the defaults; read once. Throws a `Complaint` (exit 2) that names the line. */
  readonly settings: () => Promise<Settings>;
  /** The settings' time zone. Parses nothing while roundup.yaml is as it was. */
  readonly timeZone: () => Promise<string>;
  readonly trust: Trust;
  readonly memo: Memo;
  readonly library: Library;
  readonly imported: Imported;
  readonly archive: Archive;
  readonly articles: Articles;
  readonly network: Network;
  /** What the settings name as a translator; null where they name none. */
  readonly translator: () => Promise<Translator | null>;
  readonly accounts: () => Promise<Accounts>;
  readonly posts: Posts;
  readonly files: Files;
  readonly inspection: () => Promise<Inspection>;
  /** The author's textlint on a text that stands for this file; null where there is none, or no .textlintrc. */
  readonly textlint: (text: string, file: string) => Promise<(Ended & { readonly program: string }) | null>;
  readonly desk: () => Promise<Desk>;
  readonly screen: Screen;
  /** Aborted when the user interrupts: start nothing new, keep what there is. */
  readonly interrupted: AbortSignal;
}

/** One look at the disk: what was looked at, and a sum of what was there; `home`: at what `~/` stands for. */
export interface DiskLook {
  readonly kind: 'bytes' | 'state' | 'names' | 'home';
  /** Absolute. */
  readonly path: string;
  readonly sum: string;
}

/** What was made of the folder's files, kept for as long as everything that was read for it is as it was. Derived. */
export interface Memo {
  /** Null where nothing is remembered, or something has changed. */
  readonly recall: (name: string) => unknown;
  /** What was kept under the name, whatever has changed; null where nothing is, or by another build. */
  readonly kept: (name: string) => unknown;
  /**
   * A value that JSON can hold, made of what this run has read so far and of nothing else; and what to keep beside it,
   * which tells itself what it was made of.
   */
  readonly remember: (name: string, value: unknown, kept?: unknown) => Promise<void>;
  /** Without a value. */
  readonly keep: (name: string, kept: unknown) => Promise<void>;
  /** What this run goes by so far; null where that does not tell one state of the disk. */
  readonly looks: () => readonly DiskLook[] | null;
  /** What this run makes goes by more than the disk: nothing of it is to be kept. */
  readonly forgo: () => void;
  /** Whether each of them would find today what it found. */
  readonly stillFinds: (looks: readonly DiskLook[]) => boolean;
}

/** What of a month lies beside its file and is not read (copies, placeholders) is told where that is read. */
export interface Library {
  /** The months that have a file, in order. */
  readonly months: () => Promise<readonly Month[]>;
  readonly read: (month: Month) => Promise<MonthLinks>;
  /** What `read` would give, counted. */
  readonly tally: (month: Month) => Promise<MonthTally>;
  /** Every line of every month, in order. */
  readonly lines: () => Promise<readonly { readonly month: Month; readonly link: Link }[]>;
  /** The last line of every month's file: each is only ever appended to. */
  readonly lastLines: () => Promise<readonly LinkLine[]>;
  /**
   * The candidates for "saved already": at least the Links, of any month, whose line mentions one of the host names.
   */
  readonly mentioning: (hosts: readonly string[]) => Promise<readonly { readonly month: Month; readonly link: Link }[]>;
  /** Durable when it resolves. One write per line. */
  readonly append: (month: Month, links: readonly Link[]) => Promise<void>;
}

/** What is remembered of links that were imported. Derived. */
export interface Imported {
  /** @param basis what else the reading of a file goes by */
  readonly recall: (basis: string) => Promise<SettledBefore>;
  /** Holds for the library as `recall` found it and this run has gone on with it. */
  readonly remember: (basis: string, rows: Uint8Array) => Promise<void>;
}

export interface Archive {
  /**
   * Every version of every Page in the month's file, in the order of fetching. Imports no WARC reader while its index
   * is current.
   */
  readonly versions: (month: Month) => Promise<readonly PageVersion[]>;
  readonly read: (version: PageVersion) => Promise<Page>;
  readonly append: (month: Month, page: Page) => Promise<PageVersion>;
  /** What the last tries of links that gave no Page ended in (derived; forgotten with `.roundup/`). */
  readonly failures: (month: Month) => Promise<ReadonlyMap<LinkUrl, Tried>>;
  readonly recordFailure: (month: Month, url: LinkUrl, tried: Tried) => Promise<void>;
}

/** Pages read, and remembered by digest. */
export interface Articles {
  /** What is remembered of a month's Pages, by `digest url`. Empty when another version of the reader wrote it. */
  readonly remembered: (month: Month) => Promise<ReadonlyMap<string, Reading>>;
  readonly remember: (month: Month, readings: ReadonlyMap<string, Reading>) => Promise<void>;
  /** What was found of the passages that were looked for, by `passageSign`. */
  readonly recallPassages: () => Promise<ReadonlyMap<string, PassageVerdict>>;
  readonly rememberPassages: (looked: ReadonlyMap<string, PassageVerdict>) => Promise<void>;
  /** Pages will come that are to be read. */
  readonly prepare: () => Promise<void>;
  /** Reads in the forked child, started now at the latest. Never throws for what a page does. */
  readonly read: (
    page: Page,
    wanted?: { readonly paragraphs?: boolean; readonly passages?: readonly string[] },
  ) => Promise<Reading>;
  /** Ends the child. */
  readonly close: () => Promise<void>;
}

export interface Network {
  /**
   * Within the limits of the settings; `each` is called once for every URL, as they arrive, and the next ones do not
   * wait for it. Rejects with what `each` throws.
   */
  readonly fetchPages: (
    urls: readonly LinkUrl[],
    each: (url: LinkUrl, outcome: Outcome<Page>) => Promise<void>,
    signal: AbortSignal,
  ) => Promise<void>;
}

export interface Translator {
  /** As the post names it: 「DeepL」. */
  readonly name: string;
  /**
   * A Translation for each passage, in their order; what is remembered is not sent again, offline nothing is. Never
   * throws for what a translator does.
   */
  readonly translate: (
    passages: readonly Passage[],
    options: { readonly offline: boolean },
  ) => Promise<readonly Translation[]>;
}

/**
 * Where the months' posts stand on the web (a record is durable when it resolves), and the posts in the author's
 * folder.
 */
export interface Posts {
  readonly recorded: () => Promise<RecordedPosts>;
  readonly record: (post: RecordedPost) => Promise<void>;
  /** Those in the folder of the settings, whatever the engine. Parses only what has changed since it was parsed. */
  readonly written: () => Promise<WrittenPosts>;
}
