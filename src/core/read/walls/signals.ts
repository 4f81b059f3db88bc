import type { Message } from '../../../model.ts';

/**
 * What the detectors of walls judge by: taken from a Page once; functions where looking takes long and few ask. Texts
 * are NFKC, one line, each at most a few thousand characters.
 */
export interface Signals {
  /** As saved, and where the redirects ended. */
  readonly saved: URL;
  readonly final: URL;
  readonly redirected: boolean;
  readonly status: number;
  /** The `<title>`. */
  readonly title: string;
  /** h1 and h2, the first of them, in the order of the page. */
  readonly headings: readonly string[];
  /**
   * Blocks of text outside links, navigation, forms, footers and dialogs: what a reader would read. The
   * first of them, as far as walls can matter.
   */
  readonly prose: readonly string[];
  /** The width of `prose`, in half-width characters: a Japanese one says as much as two Latin ones. */
  readonly proseWidth: number;
  /** What part of everything visible is links, 0 to 1. */
  readonly linkShare: number;
  /**
   * The page says that it is an article: og:type, JSON-LD, a publication date,
   * `<article>` with paragraphs. How many of these.
   */
  readonly articleMarks: number;
  readonly hasPasswordField: () => boolean;
  readonly noindex: boolean;
  /** Absolute, or ''. */
  readonly canonical: string;
  readonly description: string;
  /** Sources of scripts and frames, and the beginnings of scripts in the page. */
  readonly scripts: () => string;
  /** Where a refresh within five seconds leads, absolute; '' without one. */
  readonly refresh: string;
}

/** A page that stands in the place of the one that was meant. */
export interface Wall {
  readonly kind: 'blocked' | 'login' | 'consent' | 'soft-404' | 'top-page' | 'http-5xx' | 'empty';
  readonly detail: Message;
}
export type Detector = (signals: Signals) => Wall | null;
