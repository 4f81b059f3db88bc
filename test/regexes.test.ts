import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { patternsInSource } from './patterns.ts';

// A page's text must not be able to hang the program: every pattern of src/ by its structure. `regexes.long.test.ts`
// tries them. Two parts of a pattern that may divide a run in any way: quadratic, and harmless where the run is short.
const [SHARED, MOST_SHARED] = ['Trade', 25];

/**
 * By the pattern's structure: what it repeats that can be divided in more than one way. `exponential` where the ways
 * multiply.
 */
function ambiguities(pattern: RegExp): readonly string[] {
  return analyse(pattern, { reportTypes: { Move: false, Self: true, Trade: true } }).reports.map(
    ({ type, exponential }) => (exponential ? 'exponential' : type),
  );
}

describe('the patterns in src', () => {
  it('are found', () => {
    expect(patternsInSource().length).toBeGreaterThan(300);
  });

  it.each([/^(?:a+)+$/u, /^(?:\w+\s?)+$/u, /\s*\s*x/u])(
    'are told when what they repeat can be divided in more than one way: %s',
    (pattern) => {
      expect(ambiguities(pattern)).not.toEqual([]);
    },
  );

  it('repeat nothing that repeats the same itself, and have few parts that may share a run between them', () => {
    const all = patternsInSource().flatMap(({ where, pattern }) =>
      ambiguities(pattern).map((kind) => ({ where, kind, pattern: String(pattern).slice(0, 120) })),
    );
    expect(all.filter(({ kind }) => kind !== SHARED)).toEqual([]);
    // The long test tries these. One more wants a look, and a better pattern.
    expect(all.length).toBeLessThanOrEqual(MOST_SHARED);
  });
});
