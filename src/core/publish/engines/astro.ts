import { inDialect } from '../body.ts';
import { NEUTRAL, NO_SMART_SIGNS, type Dialect } from '../dialect.ts';
import type { BlogEngine } from '../engine.ts';
import { FOOTNOTE } from '../footnote-traps.ts';
import { HTML_TAKES_ALONG, HTML_UNKNOWN } from '../html-traps.ts';
import { frontMatter, otherFields } from '../post-front-matter.ts';
import { plainSlug } from '../rules.ts';
import { BOLD, DASHES_AND_DOTS, LINK_DEFINITION, EXCESS_CELL, SINGLE_TILDE } from '../traps.ts';

const DIALECT: Dialect = { ...NEUTRAL, literal: NO_SMART_SIGNS, addresses: 'glued' };

/** Astro with a content collection as its blog starter has it: `src/content/blog/slug.md`. */
export const astro: BlogEngine = {
  name: 'astro',
  file: ({ slug }) => `${slug}.md`,
  frontMatter: ({ title, excerpt, day, fields }) =>
    frontMatter({
      title,
      description: excerpt === '' ? title : excerpt,
      pubDate: day,
      ...otherFields(fields, ['title', 'date', 'slug']),
    }),
  body: (markdown) => withStart(withoutAutolinks(inDialect(markdown, DIALECT))),
  card: null,
  rules: plainSlug,
  traps: [LINK_DEFINITION, EXCESS_CELL, BOLD, SINGLE_TILDE, FOOTNOTE, DASHES_AND_DOTS, HTML_TAKES_ALONG, HTML_UNKNOWN],
  kept: [],
};

/** Astro takes the white space away with which a post begins, and with it what makes its first lines code. */
function withStart(lines: readonly string[]): readonly string[] {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return /^(?: {4}| {0,3}\t)/u.test(first) ? ['<wbr>', '', ...lines] : lines;
}

/**
 * Astro looks for addresses after it has taken the backslashes away; an empty element between them
 * parts an address for it, and for nobody else.
 */
function withoutAutolinks(lines: readonly string[]): readonly string[] {
  return lines.map((line) =>
    line
      .replaceAll(/(https?|ftp)\\:(?=\/\/)/giu, '$1:<wbr>')
      .replaceAll(/(www)\\\./giu, '$1<wbr>.')
      .replaceAll('&#64;', '<wbr>@'),
  );
}
