import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutComments } from '../../../src/core/text/without-comments.ts';
import { lawRuns } from '../../counts.ts';

describe('markup without its comments', () => {
  it('is what a pattern makes of it, for any markup', () =>
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('<!--', '-->', '<!-', '->', '-', '>', '!', '<p>', 'あ', '\n'))
          .map((parts) => parts.join('')),
        (markup) => {
          expect(withoutComments(markup)).toBe(markup.replaceAll(/<!--[\s\S]*?-->/gu, ''));
        },
      ),
      { numRuns: lawRuns(2000) },
    ));

  it('takes no time where comments are opened again and again', { tags: ['timed'] }, () => {
    const markup = '<!--'.repeat(500_000);
    const before = process.cpuUsage();
    expect(withoutComments(markup)).toBe(markup);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(500);
  });
});
