import { describe, expect, it } from 'vitest';
import { keyIn } from '../../../src/core/api/key.ts';

const why = (text: string, mode: number | null, path = '/home/me/key'): string => {
  const read = keyIn(text, path, mode);
  return read.ok ? `key ${read.key}` : read.why.en;
};

describe('the key in a file', () => {
  it.each([
    ['\ufeff\n  k1\r\n', 'k1'],
    ['k2\nsecond line', 'k2'],
  ])('is the first line of %j that is not empty', (text, key) => {
    expect(keyIn(text, '/k', 0o100600)).toEqual({ ok: true, key });
  });

  it.each(['', '\n \n'])('is missing in %j', (text) => {
    expect(why(text, null)).toMatch(/is empty/u);
  });

  it.each(['two words', 'k\u0000', '鍵', 'x'.repeat(501)])('is not %j', (text) => {
    expect(why(text, null)).toMatch(/does not look like a key/u);
  });

  it.each([0o604, 0o640, 0o660, 0o601, 0o620])('is not read where others can use the file (%o)', (mode) => {
    expect(why('k', 0o100000 | mode)).toMatch(/Run: chmod 600 \/home\/me\/key$/u);
  });

  it.each([0o600, 0o400, 0o700])('is read where nobody else can (%o)', (mode) => {
    expect(why('k', 0o100000 | mode)).toBe('key k');
  });

  it('is mended by a command that a shell takes as it is meant', () => {
    expect(why('k', 0o644, "/home/me/my key's")).toMatch(/chmod 600 '\/home\/me\/my key'\\''s'$/u);
  });
});
