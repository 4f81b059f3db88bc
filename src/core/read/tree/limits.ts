/**
 * What a page may take: far above what pages have, and little enough for everything that reads the tree. Each
 * figure bounds a cost that may grow faster than the page does: depth that of walking, elements that of
 * judging them, operations that of making the tree.
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

export type Bounds = Readonly<Record<keyof typeof LIMITS, number>>;
export type Limit = keyof typeof LIMITS | 'parser';

const TRIMS: ReadonlySet<Limit> = new Set(['depth', 'attributes', 'attributeCharacters']);

/** Those of the limits at which text of the page is lost. */
export function textLimits(limits: readonly Limit[]): readonly Limit[] {
  return limits.filter((limit) => !TRIMS.has(limit));
}

/** Thrown inside the parser only, to stop it where it is. */
export class Cut extends Error {
  readonly limit: Limit;

  constructor(limit: Limit) {
    super(limit);
    this.limit = limit;
  }
}
