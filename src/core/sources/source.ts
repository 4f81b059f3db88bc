import type { ImportKind } from '../library/source-kinds.ts';
import type { TableLayout } from './shapes/csv/sniff.ts';
import type { NearDay } from './shapes/text/year-near.ts';
import type { Link, LinkUrl, Message, Moment, Page, Problem } from '../../model.ts';

/**
 * The page itself, where the Source holds it: all but the URL that it is saved
 * under, and the day, which is that of saving.
 */
export type HeldPage = Omit<Page, 'url' | 'finalUrl' | 'fetchedAt'> & { readonly finalUrl?: LinkUrl };

/** A link as a Source gives it. */
export interface RawLink {
  readonly url: string;
  /** Null where the Source does not say when it was saved. */
  readonly savedAt: Moment | null;
  /** Counts from 1. */
  readonly line: number;
  readonly title?: string | undefined;
  readonly note?: string | undefined;
  readonly quote?: string | undefined;
  readonly tags: readonly string[];
  /** The names of the folders it stands in, the outermost first. */
  readonly folders?: readonly string[] | undefined;
  readonly follows?: string | undefined;
  readonly mark?: Link['mark'] | undefined;
  readonly again?: true | undefined;
  readonly apart?: true | undefined;
  /** Where the Source itself had it from. */
  readonly source?: string | undefined;
  readonly page?: HeldPage | undefined;
}

/** A RawLink of JSON, which has no lines. */
export type JsonLink = Omit<RawLink, 'line'>;

/** A RawLink with a URL that can be saved. Texts are clean. */
export interface FoundLink {
  readonly url: LinkUrl;
  /** The URL as it stands in the Source. */
  readonly given: string;
  /** What it is known by (`signOf`), where that was asked for. */
  readonly sign?: string;
  readonly savedAt: Moment | null;
  readonly line: number;
  readonly title?: string;
  readonly note?: string;
  readonly quote?: string;
  readonly tags: readonly string[];
  readonly follows?: LinkUrl;
  readonly mark?: NonNullable<Link['mark']>;
  readonly again?: true;
  readonly apart?: true;
  readonly source: string;
  readonly page?: HeldPage;
}

export interface LineProblem {
  readonly line: number;
  readonly message: Message;
}
/** A paragraph of words that stands beside no link. */
export interface LeftWords {
  /** Counts from 1. */
  readonly line: number;
}
export interface Parsed {
  /** To be gone through once: a format that may hold any number makes each when it is asked for. */
  readonly links: Iterable<RawLink>;
  readonly problems: readonly LineProblem[];
  /** The words that stand beside no link. */
  readonly left?: readonly LeftWords[];
  /** How many links stand on days without a year, which nothing but today tells. */
  readonly guessed?: number;
}
/** What is known of a file besides its links, when the last of them was read. */
export interface FoundBeside {
  readonly kind: ImportKind;
  /** How many were passed over because they are settled: they are saved already, and tell nothing new. */
  readonly settled?: number;
  readonly problems: readonly Problem[];
  /** Where words stand beside no link and were not taken: the lines of each file. */
  readonly left?: readonly { readonly file: string; readonly lines: readonly number[] }[];
  /** Where bytes are not of the charset, and no words were taken: the lines of each file. */
  readonly garbled?: readonly { readonly file: string; readonly lines: readonly number[] }[];
  /** How many do not lead to web pages: browser pages, scripts, mail addresses. */
  readonly passedOver: number;
  /** The first of them. */
  readonly passed?: readonly { readonly file: string; readonly line: number; readonly url: string }[];
  /** How many stand on days without a year, which nothing but today tells. */
  readonly guessed?: number;
  /** The files packed in it that links were read from. */
  readonly unpacked?: readonly { readonly file: string; readonly kind: ImportKind }[];
  /** The files beside them that hold links too, and were taken for the service's own. */
  readonly leftOut?: readonly string[];
}
export interface Found extends FoundBeside {
  readonly links: readonly FoundLink[];
}
/** A file whose links are not all held at once. They are gone through once, and `beside` is asked when they were. */
export interface FoundStream {
  readonly links: Iterable<FoundLink>;
  readonly beside: () => FoundBeside;
}

/** A file of which nobody knows yet what it holds. What is asked twice is made once. */
export interface Opened {
  /** For its name: `2025-04-30.md` dates what it holds. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** '' for a file that is not text. */
  readonly text: string;
  readonly isText: boolean;
  /** The lines in which bytes are not of its charset. */
  readonly garbled: () => readonly number[];
  /** What a date without an offset means. */
  readonly timeZone: string;
  /** What a day without a year is near to, where the file does not tell; null where nobody knows. */
  readonly near: NearDay | null;
  /** The text as JSON, or its lines as JSON Lines; undefined where it is neither. */
  readonly json: () => unknown;
  /** How it is written as a table; null for anything but a table with URLs in it. */
  readonly table: () => TableLayout | null;
  /** As a property list; undefined for anything else. */
  readonly plist: () => unknown;
  /** Asks it where it is a database; null where nobody can. */
  readonly query: Query | null;
}

/** Rows by the names of their columns. Rejects with a Complaint where the database cannot be read. */
export type Query = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** A way in which files are written. */
export interface Form {
  readonly fits: (opened: Opened) => boolean;
  readonly read: (opened: Opened) => Promise<Parsed>;
}

/** What is taken of a link besides its URL. */
export type Taken = 'title' | 'note' | 'quote' | 'tags' | 'folders' | 'date' | 'page' | 'everything';

/** A program or service that Links come from. */
export interface Source {
  /** As a person calls it and its files. */
  readonly about: Message;
  readonly takes: readonly Taken[];
  /** In the order in which they are tried. */
  readonly forms: readonly Form[];
}
