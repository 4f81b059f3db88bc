import { inDialect } from '../body.ts';
import { NEUTRAL, NO_GUILLEMETS, NO_SMART_SIGNS, type Dialect } from '../dialect.ts';
import type { BlogEngine } from '../engine.ts';
import { FOOTNOTE } from '../footnote-traps.ts';
import { frontMatter, otherFields } from '../post-front-matter.ts';
import { plainSlug } from '../rules.ts';
import { HTML_DROPPED, HTML_LOST, SHORTCODE } from '../html-traps.ts';
import { BOLD, DASHES_AND_DOTS, DEFINITION, HEADING_ID, LINK_DEFINITION, EXCESS_CELL, SINGLE_TILDE } from '../traps.ts';

const DIALECT: Dialect = {
  ...NEUTRAL,
  literal: [...NO_SMART_SIGNS, ...NO_GUILLEMETS, { find: /\{\{/gu, put: '&#123;{' }],
  lineStart: [{ find: /^:/gu, put: '\\:' }],
  addresses: 'glued',
};

/** Hugo with goldmark in its default settings: `content/posts/slug.md`. */
export const hugo: BlogEngine = {
  name: 'hugo',
  file: ({ slug }) => `${slug}.md`,
  frontMatter: (post) =>
    frontMatter({
      title: post.title,
      date: post.midnight,
      slug: post.slug,
      isCJKLanguage: true,
      description: post.excerpt === '' ? undefined : post.excerpt,
      ...otherFields(post.fields, ['title', 'date', 'slug']),
    }),
  body: (markdown) => inDialect(markdown, DIALECT),
  card: null,
  rules: plainSlug,
  traps: [
    LINK_DEFINITION,
    EXCESS_CELL,
    BOLD,
    SHORTCODE,
    HTML_LOST,
    HTML_DROPPED,
    DEFINITION,
    FOOTNOTE,
    HEADING_ID,
    SINGLE_TILDE,
    DASHES_AND_DOTS,
  ],
  kept: [],
};
