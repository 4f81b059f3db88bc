import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentsIn } from '../../../src/core/merge/comments.ts';
import { wholeLines } from '../../../src/core/text/whole-lines.ts';
import { lawRuns } from '../../counts.ts';

const markdown = fc
  .array(fc.constantFrom('<!--', '-->', '`', '``', '```\n', '\\', 'ことば', ' ', '\n', '\n\n', '    ', '>', '-'), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));
const none = (): boolean => false;
const told = (text: string, passed: (index: number) => boolean = none): readonly string[] =>
  commentsIn(wholeLines(text), passed).comments.map(({ from, to }) => text.slice(from, to));

describe('the comments of Markdown', () => {
  it('are each whole, in order, apart from each other, and hold no second opening', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { comments, unclosed } = commentsIn(wholeLines(text), none);
        for (const { from, to } of comments) {
          // The shortest one is `<!-->` (HTML Standard, 13.2.5.43).
          expect(text.slice(from, from + 4)).toBe('<!--');
          expect(text.slice(to - 3, to)).toBe('-->');
          expect(text.slice(from + 4, to)).not.toContain('<!--');
        }
        const edges = comments.flatMap(({ from, to }) => [from, to]);
        expect(edges).toEqual(edges.toSorted((one, other) => one - other));
        for (const at of unclosed) {
          expect(text.slice(at, at + 4)).toBe('<!--');
          expect(comments.some(({ from, to }) => from <= at && at < to)).toBe(false);
        }
      }),
      { numRuns: lawRuns(1000) },
    );
  });

  it('never go over a line that is left out, and none stands in one', () => {
    fc.assert(
      fc.property(markdown, fc.nat({ max: 9 }), (text, which) => {
        const lines = wholeLines(text);
        const from = lines.slice(0, which).join('').length;
        const to = from + (lines[which]?.length ?? 0);
        const { comments, unclosed } = commentsIn(lines, (index) => index === which);
        for (const one of comments) expect(one.to <= from || one.from >= to).toBe(true);
        for (const at of unclosed) expect(at < from || at >= to).toBe(true);
      }),
      { numRuns: lawRuns(1000) },
    );
  });

  it.each<[string, string, readonly string[], number]>([
    ['several lines', 'a <!-- b\nc --> d\n', ['<!-- b\nc -->'], 0],
    ['two on a line', '<!-- a --><!-- b -->\n', ['<!-- a -->', '<!-- b -->'], 0],
    ['the shortest there is', '<!-->\nx -->\n', ['<!-->'], 0],
    ['code', '`<!-- a -->` <!-- b -->\n', ['<!-- b -->'], 0],
    ['code of two ticks', '`` ` <!-- a --> `` <!-- b -->\n', ['<!-- b -->'], 0],
    ['a tick that closes nothing', '` <!-- a -->\n', ['<!-- a -->'], 0],
    ['a fence', '```\n<!-- a -->\n```\n<!-- b -->\n', ['<!-- b -->'], 0],
    ['a fence of tildes', '~~~\n<!-- a -->\n~~~\n<!-- b -->\n', ['<!-- b -->'], 0],
    ['indented code', '私\n\n    <!-- a -->\n\n<!-- b -->\n', ['<!-- b -->'], 0],
    ['an escaped sign', '\\<!-- a -->\n', [], 0],
    ['an opening that is forgotten', '<!-- a\n<!-- b -->\n', ['<!-- b -->'], 1],
    ['an opening at the end', 'a\n<!-- b\nc\n', [], 1],
  ])('are found with %s', (_, text, comments, unclosed) => {
    expect(told(text)).toEqual(comments);
    expect(commentsIn(wholeLines(text), none).unclosed).toHaveLength(unclosed);
  });

  it('that go on behind a line left out are two halves, and only the opening is told', () => {
    const lines = wholeLines('a <!-- b\nmarker\nc -->\n<!-- d -->\n');
    expect(commentsIn(lines, (index) => index === 1)).toEqual({ comments: [{ from: 22, to: 32 }], unclosed: [2] });
  });
});
