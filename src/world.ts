import type {
  Backup,
  DraftCopies,
  Ended,
  FileState,
  Inspection,
  Passage,
  RecordedPost,
  RecordedPosts,
  TemplateFiles,
  Translation,
  Trust,
} from './facts.ts';
import type { Complaint } from './core/complaint.ts';
import type { LinkLine } from './core/library/links-file.ts';
import type { WrittenPosts } from './core/posts/published-post.ts';
import type { Desk } from './core/preview/served.ts';
import type { Settings } from './core/settings/settings.ts';
import type { Accounts } from './core/sync/account-access.ts';
import type {
  Link,
  LinkUrl,
  Message,
  Month,
  MonthLinks,
  Outcome,
  Page,
  PageVersion,
  Problem,
  Reading,
  Tried,
} from './model.ts';

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
  readonly archive: Archive;
  readonly articles: Articles;
  readonly network: Network;
  /** What the settings name as a translator; null where they name none. */
  readonly translator: () => Promise<Translator | null>;
  readonly accounts: () => Promise<Accounts>;
  readonly posts: Posts;
  readonly files: Files;
  readonly inspection: () => Promise<Inspection>;
  /** The author's textlint on a text that stands for this file; null where he has none, or no .textlintrc. */
  readonly textlint: (text: string, file: string) => Promise<(Ended & { readonly program: string }) | null>;
  readonly desk: () => Promise<Desk>;
  readonly screen: Screen;
  /** Aborted when the user interrupts: start nothing new, keep what there is. */
  readonly interrupted: AbortSignal;
}

/** What was made of the folder's files, kept for as long as everything that was read for it is as it was. Derived. */
export interface Memo {
  /** Null where nothing is remembered, or something has changed. */
  readonly recall: (name: string) => unknown;
  /** A value that JSON can hold, made of what this run has read so far and of nothing else. */
  readonly remember: (name: string, value: unknown) => Promise<void>;
}

/** What of a month lies beside its file and is not read (copies, placeholders) is told where that is read. */
export interface Library {
  /** The months that have a file, in order. */
  readonly months: () => Promise<readonly Month[]>;
  readonly read: (month: Month) => Promise<MonthLinks>;
  /** Every line of every month, in order. */
  readonly lines: () => Promise<readonly { readonly month: Month; readonly link: Link }[]>;
  /** The last line of every month's file: each is only ever appended to. */
  readonly lastLines: () => Promise<readonly LinkLine[]>;
  /** The candidates for "saved already": at least the Links, of any month, whose line mentions one of the host names. */
  readonly mentioning: (hosts: readonly string[]) => Promise<readonly { readonly month: Month; readonly link: Link }[]>;
  /** Durable when it resolves. One write per line. */
  readonly append: (month: Month, links: readonly Link[]) => Promise<void>;
}

export interface Archive {
  /** Every version of every Page in the month's file, in the order of fetching. Imports no WARC reader while its index is current. */
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
  /** A Translation for each passage, in their order; what is remembered is not sent again, offline nothing is. Never throws for what a translator does. */
  readonly translate: (
    passages: readonly Passage[],
    options: { readonly offline: boolean },
  ) => Promise<readonly Translation[]>;
}

/** Where the months' posts stand on the web (a record is durable when it resolves), and the posts in the author's folder. */
export interface Posts {
  readonly recorded: () => Promise<RecordedPosts>;
  readonly record: (post: RecordedPost) => Promise<void>;
  /** Those in the folder of the settings, whatever the engine. Parses only what has changed since it was parsed. */
  readonly written: () => Promise<WrittenPosts>;
}
export interface Files {
  /** The roundup folder, absolute. */
  readonly folder: string;
  readonly read: (path: string) => Promise<Uint8Array>;
  /** A file from its beginning, for one that may be too long to be held. */
  readonly pieces: (path: string) => AsyncIterable<Uint8Array>;
  readonly readText: (path: string) => Promise<FileState>;
  /** The copies and placeholders of a month's draft that stand beside it and are not read. */
  readonly copies: (path: string) => Promise<DraftCopies>;
  /** The month's draft; null where there is none. What is made of it is remembered only while it is as it was. */
  readonly draft: (month: Month) => Promise<string | null>;
  /** Atomic, durable, with a backup of what it replaces. Throws `ChangedMeanwhile` when the file is no longer as `before` says. */
  readonly replace: (before: FileState, text: string) => Promise<void>;
  /** The template's files by name, the author's over the shipped ones; `name` is that of the whole (default: `post`), or a path. */
  readonly template: (name: string | null) => Promise<TemplateFiles>;
  /** Keeps what was read of a draft as a version, where it differs from the newest one that is kept. An empty one does not count. */
  readonly keep: (state: FileState) => Promise<void>;
  /** The file that a path leads to, absolute, also where it is not there yet. */
  readonly real: (path: string) => Promise<string>;
  /** Whether standard output is this file: a shell that writes into it (`>`) has emptied it already. */
  readonly isOutput: (path: string) => Promise<boolean>;
  /** What `replace` and `keep` have kept of a file, newest first. */
  readonly backups: (path: string) => Promise<readonly Backup[]>;
  /** The files under a folder, absolute and sorted; null where it is not a folder. Throws a `Complaint` for a pipe or a device among them. */
  readonly filesUnder: (path: string) => Promise<readonly string[] | null>;
  /** Rows of an SQLite file, by the names of their columns. It is not changed. */
  readonly query: (path: string, sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** The Markdown files under a folder, absolute and sorted; none where the folder is not there. */
  readonly markdownUnder: (folder: string) => Promise<readonly string[]>;
  /** A path as the settings mean it: from the roundup folder, and `~/` is the home folder. */
  readonly pathOf: (given: string) => string;
  /** Opens the editor and waits for it. */
  readonly edit: (path: string) => Promise<void>;
  readonly lock: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface Screen {
  /** Standard output: the document. Resolves when it is written. */
  readonly out: (text: string) => Promise<void>;
  /** The sentence in the reader's language, for what goes to standard output. */
  readonly words: (message: Message) => string;
  /** Standard error: the conversation, one line, control characters removed. Not with `--quiet`; `detail`: with `--verbose`. */
  readonly tell: (message: Message) => void;
  /** Standard error, even with `--quiet`: something the author has to know. */
  readonly warn: (message: Message) => void;
  readonly detail: (message: Message) => void;
  /** A line that is written over; null removes it. Only in a terminal. */
  readonly progress: (message: Message | null) => void;
  readonly complain: (problem: Problem | Complaint) => void;
  /** Asks for a line; the preset where it is empty; null where nobody can answer: no terminal, or the end of input. */
  readonly ask: (question: Message, preset: string) => Promise<string | null>;
  /** All of standard input. Complains where it is a terminal or closed. */
  readonly stdin: () => Promise<Uint8Array>;
}
