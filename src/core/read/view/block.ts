import type { Element } from 'domhandler';

/** A run of visible text between two block boundaries, in document order. */
export interface TextBlock {
  /**
   * White space folded; `\n` where the page breaks the line. Never empty. Ruby readings and hidden text are not in it.
   */
  readonly text: string;
  /** The block-level element it stands in. */
  readonly element: Element;
  /** The name of that element: `p`, `td`, `h1`, `figcaption`… */
  readonly tag: string;
  /** 1 to 6 inside a heading, else 0. */
  readonly heading: number;
  /** What part of the text is links, 0 to 1. */
  readonly linkShare: number;
  /** In navigation, a footer, a side bar, a list of related pages… */
  readonly furniture: boolean;
  /** In a quotation of another page or an embedded post. */
  readonly quoted: boolean;
}

/** A small element that may say when, who or where: by its own name, class, id or address. */
export interface SeenMark {
  readonly kind: 'time' | 'date' | 'author' | 'home' | 'logo';
  readonly element: Element;
  /** Its class, id, itemprop and role, in lower case. */
  readonly names: string;
  /** The index of the first block that begins at or after it. */
  readonly block: number;
  readonly furniture: boolean;
  /** In a quotation of another page or an embedded post. */
  readonly quoted: boolean;
  /** Where the link that it stands in leads, as written; '' outside of links. */
  readonly linked: string;
}

/** A `link` element with an address. */
export interface LinkTag {
  readonly rel: string;
  readonly href: string;
  readonly title: string;
  readonly hreflang: string;
}
