import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, sketchOf } from '../../../src/core/text/sketch.ts';

const sentence = (n: number): string =>
  `${n}番目の倉庫では、${n * 37}台の端末が見つかり、担当者が${n % 28}日に確認した。`;
const article = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => sentence(from + at)).join('\n');

describe('the sketch of a text', () => {
  it('is that of the same text, however it is set', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 40 }), (text) => {
        expect(sketchOf(text.split('').join(' '))).toEqual(sketchOf(text));
        const itself = likeness(sketchOf(text), sketchOf(text));
        expect(itself === null || itself === 1).toBe(true);
      }),
    );
  });

  it('tells a corrected sentence from another article', () => {
    const before = article(0, 40);
    const corrected = before.replace(sentence(7), 'この段落は訂正した。');
    expect(likeness(sketchOf(before), sketchOf(corrected))).toBeGreaterThan(0.75);
    const other =
      '記事は公開を終了しました。新しい制度の説明と、窓口の一覧を掲載しています。'.repeat(3) +
      Array.from({ length: 60 }, (_, n) => `別件${n ** 3}についての案内。`).join('');
    expect(likeness(sketchOf(before), sketchOf(other))).toBeLessThan(0.2);
  });

  it('is the smallest hashes of its runs of eight characters, each of which has one', () => {
    const short = fc.string({
      unit: fc.constantFrom('あ', 'い', 'a', 'b', 'c', ' ', '\n'),
      minLength: 8,
      maxLength: 90,
      size: 'max',
    });
    fc.assert(
      fc.property(short, (text) => {
        const dense = text.replaceAll(/\s/gu, '');
        const runs = Array.from({ length: Math.max(0, dense.length - 7) }, (_, at) =>
          sketchOf(dense.slice(at, at + 8)),
        );
        expect(runs.every((run) => run.length === 1)).toBe(true);
        expect(sketchOf(text)).toEqual([...new Set(runs.flat())].toSorted((one, other) => one - other).slice(0, 32));
      }),
    );
    expect(sketchOf(article(0, 40))).toHaveLength(32);
    expect(sketchOf('七文字の文章。')).toEqual([]);
  });

  it('are alike by what share of the smallest of both stands in both', () => {
    const hashes = fc
      .uniqueArray(fc.nat({ max: 60 }), { minLength: 16, maxLength: 32 })
      .map((all) => all.toSorted((one, other) => one - other));
    fc.assert(
      fc.property(hashes, hashes, (one, other) => {
        const smallest = [...new Set([...one, ...other])]
          .toSorted((a, b) => a - b)
          .slice(0, Math.max(one.length, other.length));
        const both = smallest.filter((hash) => one.includes(hash) && other.includes(hash));
        expect(likeness(one, other)).toBe(both.length / smallest.length);
      }),
    );
  });

  it('says nothing of texts too short to tell', () => {
    expect(likeness(sketchOf('短い文。'), sketchOf(article(0, 9)))).toBeNull();
    expect(likeness(numbers(0, 16), numbers(0, 16))).toBe(1);
    expect(likeness(numbers(0, 15), numbers(0, 16))).toBeNull();
    expect(likeness(numbers(0, 16), numbers(0, 15))).toBeNull();
  });
});

/** A sketch made up: ascending numbers. */
const numbers = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, at) => from + at);

describe('the likeness of two texts', () => {
  it.each([
    ['none in common', numbers(0, 32), numbers(40, 32), 0],
    ['half of the smallest in common', numbers(0, 32), numbers(16, 32), 0.5],
    ['half of a short text in common', numbers(0, 16), numbers(8, 16), 0.5],
    ['a short text that is the beginning of a long one', numbers(0, 16), numbers(0, 32), 0.5],
    [
      'only large hashes in common, which say nothing',
      [...numbers(0, 16), ...numbers(100, 16)],
      [...numbers(20, 16), ...numbers(100, 16)],
      0,
    ],
  ])('with %s', (_, one, other, share) => {
    expect(likeness(one, other)).toBe(share);
    expect(likeness(other, one)).toBe(share);
  });
});
