import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../../src/core/merge/difference.ts';
import { isSubsequence } from './subsequence.ts';

/** How many lines two texts have in common, in order, at most: as it is defined, so for short texts. */
function common(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  if (one[0] === other[0]) return 1 + common(one.slice(1), other.slice(1));
  return Math.max(common(one.slice(1), other), common(one, other.slice(1)));
}

/**
 * Whether the changes, read from the first to the last, lead from the one to the other with lines that stay in between.
 */
function leads(before: readonly string[], after: readonly string[], changes: readonly string[]): boolean {
  const [change] = changes;
  if (change === undefined) return before.join('\n') === after.join('\n') && before.length === after.length;
  if (change.startsWith('- ') && before[0] === change.slice(2) && leads(before.slice(1), after, changes.slice(1)))
    return true;
  if (change.startsWith('+ ') && after[0] === change.slice(2) && leads(before, after.slice(1), changes.slice(1)))
    return true;
  return before.length > 0 && before[0] === after[0] && leads(before.slice(1), after.slice(1), changes);
}

const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 7 });
const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${name}${at}`);

describe('the difference of two blocks', () => {
  it('leads from the one to the other, with as few lines as can be', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = difference(before, after);
        expect(changes).toHaveLength(before.length + after.length - 2 * common(before, after));
        expect(leads(before, after, changes)).toBe(true);
        expect(
          isSubsequence(
            changes.flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : [])),
            before,
          ),
        ).toBe(true);
      }),
    );
  });

  it.each([
    [
      ['a', 'b', 'c'],
      ['a', 'x', 'c'],
      ['- b', '+ x'],
    ],
    [['a'], ['a'], []],
    [[], [], []],
    [[], ['a', 'b'], ['+ a', '+ b']],
    [['a', 'b'], [], ['- a', '- b']],
    [['a', ''], ['a'], ['- ']],
    [['a', 'a'], ['a'], ['- a']],
    [['a'], ['a', 'a'], ['+ a']],
    [
      ['a', 'b', 'a', 'b'],
      ['b', 'a', 'b', 'a'],
      ['- a', '+ a'],
    ],
    [
      ['x', 'a', 'y', 'b', 'z'],
      ['p', 'a', 'q', 'b', 'r'],
      ['- x', '+ p', '- y', '+ q', '- z', '+ r'],
    ],
  ])('of %j and %j is %j', (before, after, expected) => {
    expect(difference(before, after)).toEqual(expected);
  });

  it('names sixty lines at most, and says that there are more', () => {
    expect(difference(numbered('a', 60), [])).toEqual(numbered('- a', 60));
    expect(difference(numbered('a', 61), [])).toEqual([...numbered('- a', 60), '…']);
  });

  it('does not look for lines in common where that would take a product of more than 40,000', () => {
    const edges = (middle: number): readonly [readonly string[], readonly string[]] => [
      ['p', ...numbered('a', middle), 'q'],
      ['r', ...numbered('a', middle), 's'],
    ];
    expect(difference(...edges(198))).toEqual(['- p', '+ r', '- q', '+ s']);
    expect(difference(...edges(199))).toEqual(['- p', ...numbered('- a', 59), '…']);
    // What is the same at both ends does not count.
    const same = numbered('same', 300);
    expect(difference([...same, 'x', ...same], [...same, 'y', ...same])).toEqual(['- x', '+ y']);
    expect(
      difference(
        [...numbered('a', 29), ...numbered('same', 9000)],
        [...numbered('b', 30), ...numbered('same', 9000).slice(1)],
      ),
    ).toHaveLength(60);
  });
});
