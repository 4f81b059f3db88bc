import type { Link, LinkUrl, Message, Moment, Problem } from '../../model.ts';

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
  readonly follows?: string | undefined;
  readonly mark?: Link['mark'] | undefined;
  /** Where the Source itself had it from. */
  readonly source?: string | undefined;
}

/** A RawLink of JSON, which has no lines. */
export type JsonLink = Omit<RawLink, 'line'>;

/** The same with a URL that can be saved. Texts are clean. */
export interface FoundLink {
  readonly url: LinkUrl;
  /** The URL as it stands in the Source. */
  readonly given: string;
  readonly savedAt: Moment | null;
  readonly line: number;
  readonly title?: string;
  readonly note?: string;
  readonly quote?: string;
  readonly tags: readonly string[];
  readonly follows?: LinkUrl;
  readonly mark?: NonNullable<Link['mark']>;
  readonly source: string;
}

export interface SourceText {
  readonly text: string;
  /** For its name: `2025-04-30.md` dates what it holds. */
  readonly file: string;
  readonly timeZone: string;
}
export interface LineProblem {
  readonly line: number;
  readonly message: Message;
}
export interface Parsed {
  readonly links: readonly RawLink[];
  readonly problems: readonly LineProblem[];
}
export interface Found {
  readonly kind: string;
  readonly links: readonly FoundLink[];
  readonly problems: readonly Problem[];
  /** How many are no web pages: browser pages, scripts, mail addresses. */
  readonly passedOver: number;
}

/** A way in which files are written; one or several kinds of Source share it. */
export interface Format {
  /** What `--from` takes and what a Link remembers as its source. */
  readonly kinds: readonly string[];
  /** Of which kind a file is, by its content; null for none of these. */
  readonly detect: (text: string) => string | null;
  readonly parse: (source: SourceText) => Promise<Parsed>;
}
