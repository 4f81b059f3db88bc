import fc from 'fast-check';
import { cleanLines, cleanText, cleanWords } from '../../src/core/text/clean.ts';
import { canonicalUrl } from '../../src/core/url/canonical-url.ts';
import type { Link, LinkUrl, Moment } from '../../src/model.ts';

/** URLs of the web as people paste them: queries, fragments, ports, Japanese paths, percent signs. */
export const linkUrl: fc.Arbitrary<LinkUrl> = fc
  .oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true, validSchemes: ['http', 'https'] }),
    fc
      .record({
        host: fc.domain(),
        path: fc.array(
          fc.oneof(
            fc.string({ maxLength: 8 }),
            fc.constantFrom('港', 'index.html', 'amp', '%E6%B8%AF', 'a+b', '%', '..'),
          ),
          { maxLength: 3 },
        ),
        query: fc.string({ maxLength: 12 }),
      })
      .map(
        ({ host, path, query }) =>
          `https://${host}/${path.map((part) => part.replaceAll(/[?#]/gu, '')).join('/')}?${query}`,
      ),
  )
  .map((text) => canonicalUrl(text))
  .filter((outcome) => outcome.ok)
  .map((outcome) => (outcome as { value: LinkUrl }).value);

const words = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('題「名」', '一行目\n二行目', '"quoted"', '<!-- x -->'),
);
const optional = (name: keyof Link, text: fc.Arbitrary<string>): fc.Arbitrary<Partial<Link>> =>
  fc
    .option(
      text.filter((one) => one !== ''),
      { nil: undefined },
    )
    .map((one) => (one === undefined ? {} : { [name]: one }));

export const instant: fc.Arbitrary<Moment> = fc
  .date({ min: new Date('2000-01-02'), max: new Date('2099-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString());
export const day: fc.Arbitrary<Moment> = instant.map((moment) => moment.slice(0, 10));

/** Links in the form in which they are stored. */
export const link: fc.Arbitrary<Link> = fc.oneof(instant, day).chain(linkWithMoment);

export function linkWithMoment(savedAt: Moment): fc.Arbitrary<Link> {
  return fc
    .tuple(
      linkUrl,
      optional('title', words.map(cleanText)),
      optional('note', words.map(cleanWords)),
      optional('quote', words.map(cleanLines)),
      fc.uniqueArray(
        words.map(cleanText).filter((tag) => tag !== '' && !tag.startsWith('#')),
        { maxLength: 3 },
      ),
      fc.option(linkUrl, { nil: undefined }),
      fc.constantFrom('cli', 'hatena', 'raindrop'),
      fc.constantFrom(undefined, 'skip' as const, 'later' as const, 'lead' as const),
    )
    .map(([url, title, note, quote, tags, follows, source, mark]) => ({
      url,
      savedAt,
      ...title,
      ...note,
      ...quote,
      tags,
      ...(follows && { follows }),
      source,
      ...(mark && { mark }),
    }));
}
