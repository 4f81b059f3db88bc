import { inDialect } from '../body.ts';
import { NEUTRAL, type Dialect } from '../dialect.ts';
import type { BlogEngine } from '../engine.ts';
import { FOOTNOTE, HATENA_FOOTNOTE } from '../footnote-traps.ts';
import { HTML_TAKES_ALONG, HTML_UNKNOWN } from '../html-traps.ts';
import { partQuotations } from '../part-quotations.ts';
import { frontMatter, otherFields, textList } from '../post-front-matter.ts';
import { plainSlug } from '../rules.ts';
import { HATENA_ID, LETTERED_LIST, LOOSE_LINK_DEFINITION, SUPERSCRIPT } from '../traps.ts';

const WRITTEN_BY_BLOGSYNC = ['Date', 'URL', 'EditURL', 'PreviewURL', 'Draft', 'Scheduled'];

// Discount, generate.c: the signs of `\\` in `text()`. はてなMarkdown is
// Text::Markdown::Discount (はてなブログ開発ブログ, 19 September 2012).
const DIALECT: Dialect = {
  ...NEUTRAL,
  escapes: '>#.-+{}]![*_()`^:|',
  instead: { '&': '&amp;', '<': '&lt;', '~': '&#126;', '=': '&#61;', '\\': '&#92;' },
  own: [{ find: /^<$/gu, put: '&lt;' }],
  literal: [
    { find: /^\\$/gu, put: '&#92;' },
    { find: /\^/gu, put: '\\^' },
    { find: /</gu, put: '&lt;' },
    // The footnotes and the names of はてな.
    { find: /^\(\(/gu, put: '(&#40;' },
    { find: /\bid:(?=[a-z])/giu, put: 'id&#58;' },
  ],
  lineStart: [
    { find: /^[a-z]\.(?=\s|$)/giu, put: (found) => `${found[0]}\\.` },
    { find: /^%/gu, put: '&#37;' },
    { find: /^-(?=>)/gu, put: '\\-' },
  ],
};

/** はてなブログ in Markdown mode, by blogsync. */
export const hatena: BlogEngine = {
  name: 'hatena',
  file: ({ slug }) => `${slug}.md`,
  frontMatter: ({ title, fields, midnight, slug, standing }) =>
    frontMatter({
      Title: title,
      Category: textList(fields['Category'] ?? fields['categories'] ?? fields['tags']),
      Date: midnight,
      CustomPath: slug,
      ...Object.fromEntries(WRITTEN_BY_BLOGSYNC.flatMap((key) => (key in standing ? [[key, standing[key]]] : []))),
      ...otherFields(fields, ['title', 'Category', 'categories', 'tags', 'date', 'slug']),
    }),
  body: (markdown) => partQuotations(inDialect(markdown, DIALECT)),
  card: (url) => `[${url}:embed:cite]`,
  rules: plainSlug,
  traps: [
    LOOSE_LINK_DEFINITION,
    HATENA_FOOTNOTE,
    HATENA_ID,
    SUPERSCRIPT,
    LETTERED_LIST,
    FOOTNOTE,
    HTML_TAKES_ALONG,
    HTML_UNKNOWN,
  ],
  kept: WRITTEN_BY_BLOGSYNC,
};
