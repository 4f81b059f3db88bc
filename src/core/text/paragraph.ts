/** One paragraph of a page's body, on one line. */
export interface Paragraph {
  /** What it stands as in Markdown: `## `, `- `, `> `, or '' for prose. */
  readonly sign: string;
  readonly text: string;
}
