import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, sketchOf } from '../../../src/core/text/sketch.ts';

const sentence = (n: number): string => `${n}番目の倉庫では、${n * 37}台の端末が見つかり、担当者が${n % 28}日に確認した。`;
const article = (from: number, count: number): string => Array.from({ length: count }, (_, at) => sentence(from + at)).join('\n');

describe('the sketch of a text', () => {
  it('is that of the same text, however it is set', () => {
    fc.assert(fc.property(fc.string({ minLength: 40 }), (text) => {
      expect(sketchOf(text.split('').join(' '))).toEqual(sketchOf(text));
      const itself = likeness(sketchOf(text), sketchOf(text));
      expect(itself === null || itself === 1).toBe(true);
    }));
  });

  it('tells a corrected sentence from another article', () => {
    const before = article(0, 40);
    const corrected = before.replace(sentence(7), 'この段落は訂正した。');
    expect(likeness(sketchOf(before), sketchOf(corrected))).toBeGreaterThan(0.75);
    const other = '記事は公開を終了しました。新しい制度の説明と、窓口の一覧を掲載しています。'.repeat(3) + Array.from({ length: 60 }, (_, n) => `別件${n ** 3}についての案内。`).join('');
    expect(likeness(sketchOf(before), sketchOf(other))).toBeLessThan(0.2);
  });

  it('says nothing of texts too short to tell', () => {
    expect(likeness(sketchOf('短い文。'), sketchOf(article(0, 9)))).toBeNull();
  });
});
