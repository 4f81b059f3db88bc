import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { partQuotations } from '../../../src/core/publish/part-quotations.ts';
import { lawRuns } from '../../counts.ts';

const markdown = fc.array(fc.constantFrom('', '> 引用', '>', '  > 引用', '私', '```', '- 項', '    > コード'), {
  maxLength: 16,
});

describe('quotations that are apart', () => {
  it('stay apart for a reader who goes on over blank lines, and nothing else changes', () => {
    fc.assert(
      fc.property(markdown, (lines) => {
        const parted = partQuotations(lines);
        const isAdded = (index: number): boolean => parted[index] === '<br>';
        expect(parted.filter((_, index) => !isAdded(index) && !isAdded(index - 1))).toEqual(lines);
      }),
      { numRuns: lawRuns(500) },
    );
  });

  it('that CommonMark shows as two have something between them', () => {
    const quotations = (lines: readonly string[]): number =>
      new MarkdownIt().render(lines.join('\n')).split('<blockquote>').length - 1;
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', '> 引用', '私'), { maxLength: 10 }), (lines) => {
        const parted = partQuotations(lines);
        // What goes on over blank lines is one with what stands behind them.
        const joined = parted.filter((line) => line !== '');
        const runs = joined.filter((line, at) => line.startsWith('>') && !(joined[at - 1] ?? '').startsWith('>'));
        expect(runs.length).toBeGreaterThanOrEqual(quotations(lines));
      }),
      { numRuns: lawRuns(500) },
    );
  });

  it.each([
    [
      ['> 一', '', '> 二'],
      ['> 一', '', '<br>', '', '> 二'],
    ],
    [
      ['> 一', '> 二', ''],
      ['> 一', '> 二', ''],
    ],
    [
      ['> 一', '', '私', '', '> 二'],
      ['> 一', '', '私', '', '> 二'],
    ],
    [
      ['> 一', '', '', '> 二', '', '> 三'],
      ['> 一', '', '', '<br>', '', '> 二', '', '<br>', '', '> 三'],
    ],
    [
      ['```', '> 一', '', '> 二', '```'],
      ['```', '> 一', '', '> 二', '```'],
    ],
  ])('%j', (lines, parted) => {
    expect(partQuotations(lines)).toEqual(parted);
  });
});
