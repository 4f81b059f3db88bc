import { inDialect } from '../body.ts';
import { NEUTRAL, type Dialect } from '../dialect.ts';
import type { BlogEngine, PostToPublish } from '../engine.ts';
import { FOOTNOTE } from '../footnote-traps.ts';
import { HTML_TAKES_ALONG, HTML_UNKNOWN } from '../html-traps.ts';
import { frontMatter, otherFields, textList } from '../post-front-matter.ts';
import { qiitaRules } from '../rules.ts';
import { BOLD, EMOJI, FORMULA, LINK_DEFINITION, EXCESS_CELL, MENTION } from '../traps.ts';

const WRITTEN_BY_QIITA = ['private', 'updated_at', 'id', 'organization_url_name', 'slide', 'ignorePublish'];

const DIALECT: Dialect = {
  ...NEUTRAL,
  literal: [{ find: /\$/gu, put: '\\$' }],
  lineStart: [{ find: /^:/gu, put: '\\:' }],
  addresses: 'glued',
};

/** Qiita, by its command (qiita-cli): `public/slug.md`. */
export const qiita: BlogEngine = {
  name: 'qiita',
  file: ({ slug }) => `${slug}.md`,
  frontMatter: (post) => frontMatter(qiitaFields(post)),
  body: (markdown) => inDialect(markdown, DIALECT),
  card: (url) => url,
  rules: (post) => qiitaRules(qiitaFields(post)),
  traps: [LINK_DEFINITION, EXCESS_CELL, BOLD, EMOJI, MENTION, FORMULA, FOOTNOTE, HTML_TAKES_ALONG, HTML_UNKNOWN],
  kept: WRITTEN_BY_QIITA,
};

function qiitaFields({ title, fields, standing }: PostToPublish): Readonly<Record<string, unknown>> {
  const kept = Object.fromEntries(WRITTEN_BY_QIITA.flatMap((key) => (key in standing ? [[key, standing[key]]] : [])));
  return {
    title,
    tags: textList(fields['tags']) ?? [],
    private: false,
    updated_at: '',
    id: null,
    organization_url_name: null,
    slide: false,
    ignorePublish: false,
    ...kept,
    ...otherFields(fields, ['title', 'tags', 'date', 'slug']),
  };
}
