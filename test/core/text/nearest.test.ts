import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/core/text/nearest.ts';

/** Levenshtein as it is defined: nothing is remembered, so words are short. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const replaced = distance(one.slice(1), other.slice(1)) + (one[0] === other[0] ? 0 : 1);
  return Math.min(replaced, distance(one.slice(1), other) + 1, distance(one, other.slice(1)) + 1);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'C'), maxLength: 6 });

describe('the nearest name', () => {
  it('is the first of those with the fewest letters wrong', () =>
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 4 }), (misspelt, names) => {
        const [low, distances] = [
          misspelt.toLowerCase(),
          new Map(names.map((name) => [name, distance(misspelt.toLowerCase(), name.toLowerCase())])),
        ];
        const fewest = Math.min(...distances.values());
        const allowed = low.length < 4 ? 1 : 2;
        expect(nearest(misspelt, names)).toBe(
          fewest <= allowed ? names.find((name) => distances.get(name) === fewest) : '',
        );
      }),
    ));

  it.each([
    ['tiemZone', 'timeZone'],
    ['TIMEZONE', 'timeZone'],
    ['timezoen', 'timeZone'],
    ['titel', 'title'],
    ['titlesss', ''],
    ['xyzmeZone', 'timeZone'],
    ['tt', ''],
    ['tag', 'tags'],
    ['teg', ''],
    ['tex', ''],
    ['concurent', 'concurrency'],
    ['concurrencyxyz', 'concurrency'],
    ['concurrencyvwxyz', 'concurrency'],
    ['concurrencyuvwxyz', ''],
    ['何か', ''],
  ])('to %s is %j', (misspelt, name) => {
    expect(nearest(misspelt, ['title', 'tags', 'timeZone', 'concurrency'])).toBe(name);
  });

  it('is none where there are no names', () => {
    expect(nearest('', [])).toBe('');
  });
});
