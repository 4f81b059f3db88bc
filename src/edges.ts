import type { Complaint } from './core/complaint.ts';
import type { Backup, DraftCopies, FileState, TemplateFiles } from './facts.ts';
import type { Message, Month, Problem } from './model.ts';

/** The files of the roundup folder and others that the author names. Types only. */
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
  /**
   * Atomic, durable, with a backup of what it replaces. Throws `ChangedMeanwhile` when the file is no longer as
   * `before` says.
   */
  readonly replace: (before: FileState, text: string) => Promise<void>;
  /**
   * The template's files by name, the author's over the shipped ones; `name` is that of the whole (default: `post`), or
   * a path.
   */
  readonly template: (name: string | null) => Promise<TemplateFiles>;
  /**
   * Keeps what was read of a draft as a version, where it differs from the newest one that is kept. An empty one does
   * not count.
   */
  readonly keep: (state: FileState) => Promise<void>;
  /** The file that a path leads to, absolute, also where it is not there yet. */
  readonly real: (path: string) => Promise<string>;
  /** Whether standard output is this file: a shell that writes into it (`>`) has emptied it already. */
  readonly isOutput: (path: string) => Promise<boolean>;
  /** What `replace` and `keep` have kept of a file, newest first. */
  readonly backups: (path: string) => Promise<readonly Backup[]>;
  /**
   * The files under a folder, absolute and sorted; null where it is not a folder. Throws a `Complaint` for a pipe or a
   * device among them.
   */
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

/** The terminal, a pipe or a file: what is printed and asked. */
export interface Screen {
  /** Standard output: the document. Resolves when it is written. */
  readonly out: (text: string) => Promise<void>;
  /** The width of the terminal that shows standard output; null where that is a pipe or a file. */
  readonly columns: number | null;
  /** The sentence in the reader's language, for what goes to standard output; a terminal's paths are near ones. */
  readonly words: (message: Message) => string;
  /**
   * Standard error: the conversation, one line, control characters removed. Not with `--quiet`; `detail`: with
   * `--verbose`.
   */
  readonly tell: (message: Message) => void;
  /** Standard error, even with `--quiet`: something the author has to know. */
  readonly warn: (message: Message) => void;
  readonly detail: (message: Message) => void;
  /** Whether `detail` is told: of a hundred thousand links none has to be made for nothing. */
  readonly tellsDetails: boolean;
  /** A line that is written over; null removes it. Only in a terminal. */
  readonly progress: (message: Message | null) => void;
  readonly complain: (problem: Problem | Complaint) => void;
  /** Asks for a line; the preset where it is empty; null where nobody can answer: no terminal, or the end of input. */
  readonly ask: (question: Message, preset: string) => Promise<string | null>;
  /** All of standard input. Complains where it is a terminal or closed. */
  readonly stdin: () => Promise<Uint8Array>;
}
