/** What only `preview` does. */
export interface Desk {
  /** Listens on loopback until the run is ended. Throws a `Complaint` where the port is taken. */
  readonly serve: (options: ServeOptions) => Promise<Served>;
  /** Runs what reads or fetches pages so that little memory is taken for it. */
  readonly sparingly: <T>(work: () => Promise<T>) => Promise<T>;
  /** Opens the address in the user's browser; false where there is none. */
  readonly browse: (url: string) => Promise<boolean>;
  /**
   * Starts a program with a window of its own, and does not wait for its end. Throws
   * a `Complaint` where it cannot be started.
   */
  readonly launch: (words: readonly string[]) => Promise<void>;
}
export interface ServeOptions {
  /** Null: any that is free. */
  readonly port: number | null;
  /** Whether what is shown is so much that memory is to be saved rather than time. */
  readonly isLarge: boolean;
  /** Ends when the last page that listened has been closed. */
  readonly once: boolean;
  readonly answer: (asked: Asked) => Promise<Answer>;
  /** Whatever `answer` throws. */
  readonly failed: (error: unknown) => Answer;
}
export interface Served {
  /** With the token. */
  readonly url: string;
  readonly style: string;
  /** Says to the pages that listen that something has changed. */
  readonly announce: () => void;
  readonly ended: Promise<void>;
  readonly stop: () => void;
}
/** A request that may be answered. */
export interface Asked {
  readonly method: string;
  /** Below the token: `/2025-04`. */
  readonly path: string;
  /** The part in front of `path`: `/TOKEN`. */
  readonly base: string;
  /** The page's style, which stands in it: it is seen sooner than one that is asked for. */
  readonly style: string;
  /** How often a change has been told so far. */
  readonly state: number;
  /** Which version of the month the asking page shows; null where it says none. */
  readonly version: number | null;
  /** What a POST sends. */
  readonly form: ReadonlyMap<string, string>;
  /** Whether a script asks, and not a form or an address line. */
  readonly byScript: boolean;
}
export interface Answer {
  readonly status: number;
  readonly type: 'text/html' | 'text/plain' | 'application/json';
  readonly body: string;
  /** The Content-Security-Policy; null: that of the desk's own pages. */
  readonly policy: string | null;
  /** Where to go on, from `base` on; null: nowhere. */
  readonly location: string | null;
}
