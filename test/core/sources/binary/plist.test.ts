import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isBinaryPlist, readBinaryPlist } from '../../../../src/core/sources/binary/plist.ts';

const WEBLOC = new Uint8Array(
  readFileSync(new URL('../../../../fixtures/sources/webloc-binary/b.webloc', import.meta.url)),
);

describe('readBinaryPlist', () => {
  it('reads a dictionary', () => {
    expect(isBinaryPlist(WEBLOC)).toBe(true);
    expect(readBinaryPlist(WEBLOC)).toEqual({ URL: 'https://sec-nippo.example/a?x=1&y=2' });
  });

  it('takes a cut file for damaged', () => {
    expect(readBinaryPlist(WEBLOC.subarray(0, WEBLOC.length - 3))).toBeUndefined();
    expect(readBinaryPlist(WEBLOC.subarray(0, 20))).toBeUndefined();
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(WEBLOC.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
        const bytes = WEBLOC.slice();
        for (const [at, value] of changes) bytes[at] = value;
        readBinaryPlist(bytes);
      }),
    );
  });
});
