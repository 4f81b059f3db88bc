import { inDialect } from '../body.ts';
import { NEUTRAL, type Dialect } from '../dialect.ts';
import type { BlogEngine, PostToPublish } from '../engine.ts';
import { FOOTNOTE, INLINE_FOOTNOTE } from '../footnote-traps.ts';
import { frontMatter, otherFields, textList } from '../post-front-matter.ts';
import { zennRules } from '../rules.ts';
import { HTML_SHOWN } from '../html-traps.ts';
import { BOLD, FORMULA, LINK_DEFINITION, EXCESS_CELL } from '../traps.ts';

const DIALECT: Dialect = {
  ...NEUTRAL,
  literal: [
    { find: /\$/gu, put: '\\$' },
    { find: /\^/gu, put: '\\^' },
  ],
  lineStart: [{ find: /^:/gu, put: '\\:' }],
  addresses: 'glued',
};

/** Zenn, by its repository (zenn-cli): `articles/slug.md`. */
export const zenn: BlogEngine = {
  name: 'zenn',
  file: ({ slug }) => `${slug}.md`,
  frontMatter: (post) => frontMatter(zennFields(post)),
  body: (markdown) => inDialect(markdown, DIALECT),
  card: (url) => url,
  rules: (post) => zennRules(post.slug, zennFields(post)),
  traps: [LINK_DEFINITION, EXCESS_CELL, BOLD, FORMULA, HTML_SHOWN, FOOTNOTE, INLINE_FOOTNOTE],
  kept: [],
};

function zennFields({ title, fields }: PostToPublish): Readonly<Record<string, unknown>> {
  return {
    title,
    emoji: '📰',
    type: 'idea',
    topics: textList(fields['topics'] ?? fields['tags']) ?? [],
    published: true,
    ...otherFields(fields, ['title', 'topics', 'tags', 'date', 'slug']),
  };
}
