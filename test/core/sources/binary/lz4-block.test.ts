import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMozLz4, unpackMozLz4 } from '../../../../src/core/sources/binary/lz4-block.ts';

/** Literals only, which any text can be packed as. */
function packed(content: Uint8Array): Uint8Array {
  const length = content.length;
  const more: number[] = [];
  if (length >= 15) for (let rest = length - 15; ; rest -= 255) if (more.push(Math.min(rest, 255)) && rest < 255) break;
  return file(length, [Math.min(length, 15) << 4, ...more, ...content]);
}

function file(size: number, block: readonly number[]): Uint8Array {
  const header = new Uint8Array(12);
  header.set(new TextEncoder().encode('mozLz40'));
  new DataView(header.buffer).setUint32(8, size, true);
  return new Uint8Array([...header, ...block]);
}

describe('unpackMozLz4', () => {
  it('gives back what was packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (content) => {
        expect(isMozLz4(packed(content))).toBe(true);
        expect(unpackMozLz4(packed(content))).toEqual(content);
      }),
    );
  });

  it('repeats what stands before, over itself too', () => {
    // "ab", then eight bytes from two back, then "c".
    const text = unpackMozLz4(file(11, [0x24, 0x61, 0x62, 2, 0, 0x10, 0x63]));
    expect(new TextDecoder().decode(text ?? undefined)).toBe('ababababab' + 'c');
  });

  it('takes a file that is cut, too long or wrong inside for damaged', () => {
    const whole = packed(new Uint8Array(100).fill(7));
    expect(unpackMozLz4(whole.subarray(0, 60))).toBeNull();
    expect(unpackMozLz4(file(3, [0x10, 0x61]))).toBeNull();
    expect(unpackMozLz4(file(9, [0x14, 0x61, 9, 0]))).toBeNull();
    expect(unpackMozLz4(whole, 99)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(1000), (block, size) => {
        unpackMozLz4(file(size, [...block]));
      }),
    );
  });
});
