import type { Paragraph } from '../../text/paragraph.ts';

/** The main text of a page. Strings are plain text. */
export interface Body {
  readonly title: string;
  /** The page's own description, else the first paragraph. Untrimmed: not yet a summary. */
  readonly excerpt: string;
  readonly text: string;
  /** The text in its paragraphs, with what each stands as. */
  readonly paragraphs: readonly Paragraph[];
  /** The article's paragraphs, headings and list items in order, white space folded. */
  readonly blocks: readonly string[];
  readonly byline: string;
  readonly siteName: string;
  /** Absolute http(s) URLs in the text, without duplicates. */
  readonly links: readonly string[];
}
