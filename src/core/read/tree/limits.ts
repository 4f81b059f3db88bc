/**
 * What a page may take. Far above what pages have, far below what hurts: each figure bounds a cost that grows faster than the page does.
 * Depth: Readability, cheerio's text and serialising recurse. Elements: Readability looks at each many times over; unclosed formatting and tables
 * make more of them than the page has tags. Operations: the parser moves whole lists of children when tags overlap.
 */
export const LIMITS = {
  characters: 6_000_000,
  elements: 20_000,
  nodes: 80_000,
  operations: 600_000,
  depth: 256,
  attributes: 128,
  attributeCharacters: 65_536,
} as const;

export type Limit = keyof typeof LIMITS | 'parser';

/** Thrown inside the parser only, to stop it where it is. */
export class Cut extends Error {
  readonly limit: Limit;

  constructor(limit: Limit) {
    super(limit);
    this.limit = limit;
  }
}
