import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextMember, readMember, readWholeMember } from '../../../src/core/warc/member.ts';

/** What a header may have behind its ten bytes (RFC 1952, 2.3), by flag and in this order. */
interface Optional {
  readonly extra: Buffer | null;
  readonly name: string | null;
  readonly comment: string | null;
  readonly checksum: boolean;
}

function memberOf(
  content: Uint8Array,
  { extra, name, comment, checksum }: Optional,
  trailer?: { readonly crc?: number; readonly size?: number },
): Buffer {
  const flags = (checksum ? 2 : 0) | (extra ? 4 : 0) | (name === null ? 0 : 8) | (comment === null ? 0 : 16);
  const [length, end] = [Buffer.alloc(2), Buffer.alloc(8)];
  length.writeUInt16LE(extra?.length ?? 0);
  end.writeUInt32LE(trailer?.crc ?? crc32(content));
  end.writeUInt32LE(trailer?.size ?? content.length, 4);
  const texts = [name, comment].flatMap((text) => (text === null ? [] : [Buffer.from(`${text}\0`)]));
  return Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, flags, 1, 2, 3, 4, 0, 3]),
    ...(extra ? [length, extra] : []),
    ...texts,
    ...(checksum ? [Buffer.from([9, 9])] : []),
    deflateRawSync(content),
    end,
  ]);
}

const text = fc.option(fc.stringMatching(/^[ -~]{0,8}$/u));
const optional: fc.Arbitrary<Optional> = fc.record({
  extra: fc.option(fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))),
  name: text,
  comment: text,
  checksum: fc.boolean(),
});
const PLAIN: Optional = { extra: null, name: null, comment: null, checksum: false };
const content = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes));

describe('a gzip member', () => {
  it('is read with whatever its header holds, wherever it stands, and not a byte further', () => {
    fc.assert(
      fc.property(optional, content, content, content, (header, inside, before, after) => {
        const member = memberOf(inside, header);
        const read = readMember(Buffer.concat([before, member, gzipSync(after), after]), before.length);
        expect(read).toEqual({ state: 'whole', length: member.length, content: inside });
      }),
    );
  });

  it('is torn where its bytes end too soon, at any of them', () => {
    fc.assert(
      fc.property(optional, content, content, (header, inside, before) => {
        const bytes = Buffer.concat([before, memberOf(inside, header)]);
        for (let size = before.length + 1; size < bytes.length; size += 1)
          expect(readMember(bytes.subarray(0, size), before.length)).toEqual({ state: 'torn' });
      }),
      { numRuns: 20 },
    );
  });

  it('is damaged where its checksum, its size or its first bytes are not right', () => {
    const inside = Buffer.from('中身');
    const good = memberOf(inside, PLAIN);
    const damaged = [
      memberOf(inside, PLAIN, { crc: 1 }),
      memberOf(inside, PLAIN, { size: 7 }),
      memberOf(inside, PLAIN, { crc: 1, size: 7 }),
      Buffer.from('\u001f\u008c\u0008 none', 'latin1'),
      Buffer.from('none'),
    ];
    // A block of deflate has three kinds; this is the fourth.
    damaged.push(Buffer.concat([good.subarray(0, 10), Buffer.from([0x07]), Buffer.alloc(20)]));
    for (const one of damaged) expect(readMember(one, 0)).toEqual({ state: 'damaged' });
    expect(readMember(Buffer.from([0x1f, 0x8c]), 0)).toEqual({ state: 'damaged' });
  });

  it('may be large, and says its own size', () => {
    const inside = Buffer.alloc(3_000_000, 'roundup');
    const member = gzipSync(inside);
    const read = readMember(member, 0);
    expect(read.state === 'whole' && read.length === member.length && inside.equals(read.content)).toBe(true);
    expect(member.length).toBeLessThan(inside.length / 100);
  });

  it('is read alone as among others, whatever its last bytes say of its size', () => {
    const sizes = fc.constantFrom(undefined, 0, 1, 16_383, 16_384, 2 ** 22, 2 ** 32 - 1);
    const inside = fc.oneof(
      content,
      fc.constantFrom(0, 16_383, 16_384, 5_000_000).map((size) => Buffer.alloc(size, 'a')),
    );
    fc.assert(
      fc.property(optional, inside, sizes, fc.nat(20), (header, bytes, size, missing) => {
        const whole = memberOf(bytes, header, size === undefined ? {} : { size });
        for (const part of [whole, whole.subarray(0, Math.max(0, whole.length - missing))])
          expect(isDeepStrictEqual(readWholeMember(part), readMember(part, 0))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('may start where its first three bytes stand, behind the offset', () => {
    const bytes = Buffer.from([0x1f, 0x8b, 8, 0x1f, 0x8b, 7, 0x1f, 0x8b, 8]);
    expect([-1, 0, 5, 6].map((offset) => nextMember(bytes, offset))).toEqual([0, 6, 6, -1]);
  });
});
