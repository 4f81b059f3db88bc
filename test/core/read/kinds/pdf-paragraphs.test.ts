import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../../src/core/read/fields/summary/sentences.ts';
import { fromSentence } from '../../../../src/core/read/kinds/lead.ts';
import type { PdfLine } from '../../../../src/core/read/kinds/pdf-lines.ts';
import { paragraphsOf } from '../../../../src/core/read/kinds/pdf-paragraphs.ts';
import { lawRuns } from '../../../counts.ts';

const SIZE = 10;
const sentence = fc
  .tuple(
    fc.constantFrom('架空市', '情報処理の担当者', '株式会社ミナト電子', '同社'),
    fc.constantFrom('利用者の名簿', '装置の欠陥（版1.2.3より前）', '「鍵の当番」の記録'),
    fc.constantFrom('が流出したと発表した。', 'の数は公表していない。', 'を改めるよう求めた。'),
  )
  .map(([who, what, did]) => `${who}は、${what}${did}`);

/**
 * Paragraphs set in a column: so many letters a line, so wide a pitch, so deep an indent of the first line or of the
 * others, so many lines a column.
 */
const setting = fc.record({
  paragraphs: fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  letters: fc.integer({ min: 12, max: 44 }),
  pitch: fc.double({ min: 1.2, max: 3.4, noNaN: true }),
  indent: fc.constantFrom(-2, 0, 1),
  depth: fc.integer({ min: 5, max: 30 }),
  pages: fc.boolean(),
});

function linesOf({
  paragraphs,
  letters,
  pitch,
  indent,
  depth,
  pages,
}: typeof setting extends fc.Arbitrary<infer T> ? T : never): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  for (const paragraph of paragraphs) {
    const text = [...paragraph.join('')];
    for (let at = 0; at < text.length;) {
      const room = letters - (at === 0 ? Math.max(indent, 0) : Math.max(-indent, 0));
      const part = text.slice(at, at + room);
      const start = at === 0 ? Math.max(indent, 0) : Math.max(-indent, 0);
      const [column, row] = [Math.floor(lines.length / depth), lines.length % depth];
      const left = 60 + (pages ? 0 : column * (letters + 4) * SIZE);
      lines.push({
        text: part.join(''),
        size: SIZE,
        y: 700 - row * pitch * SIZE,
        indent: left + start * SIZE,
        end: left + (start + part.length) * SIZE,
        page: pages ? column + 1 : 1,
      });
      at += room;
    }
  }
  return lines;
}

describe('the paragraphs of a PDF', () => {
  it('never give a part of a sentence for a whole one', () => {
    fc.assert(
      fc.property(setting, (given) => {
        const known = new Set(given.paragraphs.flat());
        for (const { text, begins } of paragraphsOf(linesOf(given))) {
          const found = sentencesOf(begins ? text : fromSentence(text, 'ja'), 'ja').filter((one) => one.endsWith('。'));
          for (const one of found) expect(known).toContain(one.replaceAll(' ', ''));
        }
      }),
      { numRuns: lawRuns(2_000) },
    );
  });
});
