import { inDialect } from '../body.ts';
import { NEUTRAL, backslashed, type Dialect } from '../dialect.ts';
import type { BlogEngine } from '../engine.ts';
import { FOOTNOTE } from '../footnote-traps.ts';
import { HTML_TAKES_ALONG, HTML_UNKNOWN } from '../html-traps.ts';
import { partQuotations } from '../part-quotations.ts';
import { plainSlug } from '../rules.ts';
import { LINK_DEFINITION, EXCESS_CELL } from '../traps.ts';

// showdown, which the block editor reads pasted Markdown with (packages/blocks, raw-handling/markdown-converter.js):
// subParsers/makehtml/encodeBackslashEscapes.
const DIALECT: Dialect = {
  ...NEUTRAL,
  escapes: '\\`*_{}[]()>#+.!~=|:-',
  instead: { '<': '&lt;', '&': '&amp;', '\\': '&#92;' },
  own: [{ find: /^<$/gu, put: '&lt;' }],
  literal: [
    { find: /<$/gu, put: '&lt;' },
    { find: /&/gu, put: '&amp;' },
    { find: /\.{3,}/gu, put: backslashed },
  ],
};

/** WordPress: Markdown to paste into the block editor. The title goes into its own field. */
export const wordpress: BlogEngine = {
  name: 'wordpress',
  file: ({ slug }) => `${slug}.md`,
  frontMatter: () => '',
  body: (markdown) => partQuotations(inDialect(markdown, DIALECT)),
  card: (url) => url,
  rules: plainSlug,
  traps: [LINK_DEFINITION, EXCESS_CELL, FOOTNOTE, HTML_TAKES_ALONG, HTML_UNKNOWN],
  kept: [],
};
