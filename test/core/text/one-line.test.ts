import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../src/core/text/one-line.ts';

describe('a text for a message', () => {
  it('is one line, also of a file whose lines end as those of the first Macintosh', () => {
    expect(oneLine(' 一\r二\n\n三 ', 10)).toBe('一 二 三');
    expect(oneLine('あ'.repeat(300_000), 10)).toBe(`${'あ'.repeat(10)}…`);
  });
});
