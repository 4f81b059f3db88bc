import type { Found } from '../../../src/core/sources/source.ts';

/** What a source gave, as `expected.json` holds it: a page's bytes are shown as Latin 1, and what is passed over is counted. */
export function shownParsed(read: Found): unknown {
  const links = read.links.map((link) =>
    link.page ? { ...link, page: { ...link.page, body: Buffer.from(link.page.body).toString('latin1') } } : link,
  );
  const { passed: _, ...shown } = read;
  return { ...shown, links };
}
