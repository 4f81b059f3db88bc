import type { BlogEngine } from '../engine.ts';
import { FOOTNOTE } from '../footnote-traps.ts';
import { HTML_TAKES_ALONG, HTML_UNKNOWN } from '../html-traps.ts';
import { frontMatter } from '../post-front-matter.ts';
import { plainSlug } from '../rules.ts';
import { BOLD, LINK_DEFINITION, EXCESS_CELL, SINGLE_TILDE } from '../traps.ts';

/** Markdown by CommonMark and GFM: the draft without markers and comments. */
export const plain: BlogEngine = {
  name: 'plain',
  file: ({ slug }) => `${slug}.md`,
  frontMatter: ({ title, fields }) => frontMatter({ title, ...fields }),
  body: (markdown) => markdown,
  card: null,
  rules: plainSlug,
  traps: [LINK_DEFINITION, EXCESS_CELL, BOLD, SINGLE_TILDE, FOOTNOTE, HTML_TAKES_ALONG, HTML_UNKNOWN],
  kept: [],
};
