import { COMMONMARK_ESCAPES, NO_GUILLEMETS, NO_SMART_SIGNS, type Dialect } from '../dialect.ts';
import type { BlogEngine, PostToPublish } from '../engine.ts';
import { KRAMDOWN_FOOTNOTE, LOST_FOOTNOTE } from '../footnote-traps.ts';
import { HTML_HOLDS_MARKDOWN, HTML_TAKES_ALONG, HTML_UNKNOWN } from '../html-traps.ts';
import { frontMatter, otherFields } from '../post-front-matter.ts';
import { inDialect } from '../body.ts';
import { plainSlug } from '../rules.ts';
import {
  ABBREVIATION,
  ATTRIBUTES,
  BRACKETED_STARS,
  DASHES_AND_DOTS,
  DEFINITION,
  FORMULA_BLOCK,
  LOOSE_LINK_DEFINITION,
  PIPES,
} from '../traps.ts';

// kramdown 2.4, parser/kramdown/escaped_chars.rb, and `~` by kramdown-parser-gfm.
const NOT_ESCAPED = '%&,/;?@^';

const DIALECT: Dialect = {
  escapes: [...COMMONMARK_ESCAPES].filter((sign) => !NOT_ESCAPED.includes(sign)).join(''),
  instead: { '^': '&#94;', '@': '&#64;', '&': '&amp;', '\\': '&#92;' },
  literal: [
    ...NO_SMART_SIGNS,
    ...NO_GUILLEMETS,
    { find: /\|/gu, put: '\\|' },
    { find: /\^/gu, put: '&#94;' },
    { find: /\${2,}/gu, put: (found) => found.replaceAll('$', '\\$') },
    { find: /\{(?=:)/gu, put: '\\{' },
  ],
  lineStart: [{ find: /^:/gu, put: '\\:' }],
  // What looks like an element swallows its brackets.
  own: [{ find: /^<$/gu, put: '\\<' }],
  destination: [
    { find: /\\([()])/gu, put: (found) => (found === '\\(' ? '%28' : '%29') },
    { find: /\|/gu, put: '%7C' },
  ],
  addresses: 'all',
};

/** Jekyll 4 with kramdown (GFM): `_posts/2025-05-11-slug.md`. */
export const jekyll: BlogEngine = {
  name: 'jekyll',
  file: ({ day, slug }) => `${day}-${slug}.md`,
  frontMatter: (post) =>
    frontMatter({
      layout: 'post',
      title: post.title,
      date: momentOf(post),
      excerpt: asHtml(post.excerpt),
      render_with_liquid: false,
      ...otherFields(post.fields, ['title', 'date']),
    }),
  body: (markdown) => inDialect(markdown, DIALECT),
  card: null,
  rules: plainSlug,
  traps: [
    LOOSE_LINK_DEFINITION,
    PIPES,
    FORMULA_BLOCK,
    KRAMDOWN_FOOTNOTE,
    LOST_FOOTNOTE,
    ATTRIBUTES,
    ABBREVIATION,
    DEFINITION,
    DASHES_AND_DOTS,
    HTML_HOLDS_MARKDOWN,
    HTML_TAKES_ALONG,
    HTML_UNKNOWN,
    BRACKETED_STARS,
  ],
  kept: [],
};

/**
 * The moment of that day at which it is the same day in UTC: a machine whose zone is another one files the post under
 * its day. Jekyll leaves out posts of the future, so it is the earliest one.
 */
function momentOf({ day, midnight }: PostToPublish): string {
  const [, sign, hours = '00', minutes = '00'] = /([+-])(\d\d):(\d\d)$/u.exec(midnight) ?? [];
  return `${day} ${sign === '+' ? `${hours}:${minutes}` : '00:00'}:00 ${sign}${hours}${minutes}`;
}

/** Themes print an excerpt as it is. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
