import type { LinkUrl, Message, Moment, Month, Problem } from './model.ts';

/** What the edges tell the core of the world, and take from it. Types only. */

export type Variables = Readonly<Record<string, string | undefined>>;
/** What named the roundup folder (`findFolder`): `--dir`, a variable, a folder above the working one, or nothing. */
export type FoundBy = 'option' | 'ROUNDUP_DIR' | 'ancestor' | 'default';

/** What the program runs in. Plain data. */
export interface Surroundings {
  /** The program's own. */
  readonly version: string;
  /** `20.19.0`. */
  readonly node: string;
  /** The environment. */
  readonly variables: Variables;
  readonly foundBy: FoundBy;
  /** Whether standard input and output are a terminal. */
  readonly terminal: boolean;
}

/** The roundup folder as it stands on the disk. Paths are absolute. */
export interface FolderFacts {
  readonly path: string;
  readonly state: 'absent' | 'folder' | 'no-folder';
  /** What has to be written and may not be; for a folder that is absent, the nearest one that is there. */
  readonly unwritable: readonly string[];
  /** Drafts that may not be written to. */
  readonly readOnly: readonly string[];
  /** Symbolic links in it that lead nowhere: to a disk that is not mounted, say. */
  readonly dangling: readonly string[];
  /** Its folders whose names cannot be read. */
  readonly unlisted: readonly string[];
  /** Bytes left on its file system; null where that cannot be told. */
  readonly free: number | null;
  /** Files of `links/` and `archive/` whose names do not name a month, and copies of drafts. */
  readonly strays: readonly StrayFacts[];
  /** The months that have an archive file and those that have a draft. */
  readonly archives: readonly Month[];
  readonly drafts: readonly Month[];
  readonly locks: readonly LockFacts[];
  /** Under `.roundup/`, what cannot be read. */
  readonly unreadable: readonly string[];
}

/** What of the folders of months is not read. */
export interface StrayFacts {
  /** Absolute. */
  readonly path: string;
  readonly kind: 'links' | 'archive' | 'drafts';
  readonly state: 'copy' | 'placeholder' | 'unknown';
}

/** What stands beside a draft and is not read. */
export interface DraftCopies {
  readonly problems: readonly Problem[];
  /** Whether what stands for the draft itself is among them: it is not on this machine. */
  readonly inCloud: boolean;
}

export interface LockFacts {
  readonly file: string;
  /** Null where the file says nothing that could be read. */
  readonly holder: { readonly pid: number; readonly host: string; readonly since: Moment } | null;
  /** False only when it is certain that the holder is gone. */
  readonly alive: boolean;
}

/** What a line of the library says of when it was written. */
export interface WrittenLine {
  readonly url: LinkUrl;
  readonly savedAt: Moment;
  readonly source: string;
  readonly decidedAt?: Moment;
  readonly undoes?: Moment;
}

/** What a month's file of links holds, counted. */
export interface MonthTally {
  readonly links: number;
  readonly problems: readonly Problem[];
}

export interface ArchiveFacts {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly pages: number;
  /** Bytes at the end that an interrupted run has left. */
  readonly torn: number;
  readonly problems: readonly Problem[];
}

/** A template's files by name. `post` is the whole; the others are its partials. */
export interface TemplateFiles {
  /** The file of each source, for messages. */
  readonly files: Readonly<Record<string, string>>;
  /** None where they are precompiled. */
  readonly sources: Readonly<Record<string, string>>;
  /** The sources as Handlebars compiled them at build time; null where a file is the author's. */
  readonly precompiled: Readonly<Record<string, unknown>> | null;
}

/** A text to be put into Japanese, and what may help to understand it. */
export interface Passage {
  readonly text: string;
  /** BCP 47, as the page says; pages are wrong about it often enough. */
  readonly from: string | null;
  readonly url: string;
  readonly title: string;
}

/** A passage in Japanese, or why there is none. */
export type Translation = { readonly ok: true; readonly text: string } | Untranslated;
export interface Untranslated {
  readonly ok: false;
  /** Half a sentence: what happened and what to do. Holds no key. */
  readonly why: Message;
}

/** The key of a service, or why there is none. */
export type Key = { readonly ok: true; readonly key: string } | { readonly ok: false; readonly why: Message };

/** How a command of the settings has ended. */
export interface Ended {
  /**
   * `0`, another status, a signal's name, the code of the error that kept it from starting, or one of `timeout`,
   * `interrupted` and `too much` (of output).
   */
  readonly how: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a month's post stands on the web: a line of posts.jsonl. A later line of a month counts. */
export interface RecordedPost {
  readonly month: Month;
  readonly url: string;
  readonly recordedAt: Moment;
}
/** What posts.jsonl says, and its lines that cannot be read. */
export interface RecordedPosts {
  readonly posts: ReadonlyMap<Month, RecordedPost>;
  readonly problems: readonly Problem[];
}

/** A file as it was read. */
export interface FileState {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** A sum of the bytes that were read; `null` where the file is not there. For compare-and-swap. */
  readonly digest: string | null;
}
/** A kept version of a file. */
export interface Backup {
  /** Absolute. */
  readonly path: string;
  /** An instant: until then it was the file. */
  readonly replacedAt: Moment;
}

/** Whether the roundup folder may name programs, key files and networks. */
export interface Trust {
  readonly isTrusted: () => boolean;
  /** Durable when it resolves. */
  readonly add: () => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Whether nothing stands in the folder yet that somebody else may have written for roundup. */
  readonly isBeingMade: () => boolean;
}

/** What only `doctor` asks. It changes nothing. */
export interface Inspection {
  readonly surroundings: Surroundings;
  /** What `edit` opens: a shell command, and the variable that names it, or null. */
  readonly editor: { readonly variable: string | null; readonly command: string };
  readonly folder: () => Promise<FolderFacts>;
  /** The links as commands read them, but what lies beside their files is among the facts of the folder. */
  readonly links: {
    readonly months: () => Promise<readonly Month[]>;
    readonly lastLines: () => Promise<readonly WrittenLine[]>;
    readonly tally: (month: Month) => Promise<MonthTally>;
  };
  /** Reads the whole file of the month. */
  readonly archive: (month: Month) => Promise<ArchiveFacts>;
  /** Where the author's templates are, and the names of the shipped ones. */
  readonly templates: () => Promise<{ readonly own: string; readonly shipped: readonly string[] }>;
  /** The program of this name or path; null where there is none that may be run. */
  readonly program: (name: string) => Promise<string | null>;
  /** The key of a service, read as a run would read it. @param given as the settings name its file */
  readonly key: (given: string) => Promise<Key>;
}

/** Whether a passage stands in a version of a page; `untold` where it was not found, and not all could be looked at. */
export type PassageVerdict = 'stands' | 'missing' | 'untold';
