import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../src/core/check/draft-sections.ts';
import { shareOf } from '../../../src/core/check/rules/share.ts';
import { draftView } from '../../../src/core/merge/draft-view.ts';

const shares = (quoted: string, own: string): readonly [quoted: number, own: number] => {
  const story = sectionsOf(draftView(`## 題\n\n> ${quoted}\n>\n> 出典: [A](https://a.example/)\n\n${own}\n`)).at(-1);
  const { quoted: of, own: beside } = story ? shareOf(story) : { quoted: NaN, own: NaN };
  return [of, beside];
};

describe('how much is quotation', () => {
  it('goes by characters', () => {
    expect(shares('港が閉まった。', 'そうらしい。')).toEqual([7, 6]);
  });

  it('goes by words where they are written in letters: each is as much as two characters', () => {
    expect(shares('The harbour authority closed its terminals.', '港湾公社が窓口を閉めました。')).toEqual([13, 14]);
    expect(shares('Гавань закрыта.', '港が休み。')).toEqual([5, 5]);
    expect(shares('A is B.', 'PDFをOSで開く。')).toEqual([5, 9]);
  });

  it('counts Korean by characters, and numbers as words', () => {
    expect(shares('항구가 닫혔다.', '2025年です。')).toEqual([7, 6]);
  });
});
