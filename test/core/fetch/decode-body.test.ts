import { randomBytes } from 'node:crypto';
import { brotliCompressSync, crc32, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBody, type DecodedBody } from '../../../src/core/fetch/decode-body.ts';

const LIMIT = 1_000_000;
const ENCODERS = {
  gzip: gzipSync,
  'x-gzip': gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
} as const;
const PAGE = Buffer.from(`<!doctype html><title>港の記録</title>${'<p>古い端末が見つかった。</p>'.repeat(300)}`);

function decoded(body: Uint8Array, encoding: string, limit = LIMIT): DecodedBody {
  const outcome = decodeBody(body, encoding, limit);
  if (!outcome.ok) throw new Error(`${outcome.failure.kind}: ${outcome.failure.detail.en}`);
  return outcome.value;
}
const kindOf = (body: Uint8Array, encoding: string, limit = LIMIT): string => {
  const outcome = decodeBody(body, encoding, limit);
  return outcome.ok ? 'ok' : outcome.failure.kind;
};

describe('decoding a body', () => {
  const encoding = fc.constantFrom(...(Object.keys(ENCODERS) as (keyof typeof ENCODERS)[]));
  const bytes = fc.uint8Array({ maxLength: 3000 }).map((array) => Buffer.from(array));

  it('gives back what was encoded, up to twice', () => {
    fc.assert(
      fc.property(bytes, fc.array(encoding, { maxLength: 2 }), (body, names) => {
        const wire = names.reduce((inner, name) => ENCODERS[name](inner), body);
        const result = decoded(wire, names.join(', '));
        expect(Buffer.from(result.bytes).equals(body)).toBe(true);
        expect(result.truncated).toBe(false);
      }),
    );
  });

  it('gives a beginning of the body when the stream is cut anywhere, and says so', () => {
    fc.assert(
      fc.property(encoding, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (name, share) => {
        const wire = ENCODERS[name](PAGE);
        const length = Math.max(1, Math.floor(share * wire.length));
        const result = decoded(wire.subarray(0, length), name);
        expect(result.truncated || result.bytes.length === PAGE.length).toBe(true);
        expect(PAGE.subarray(0, result.bytes.length).equals(result.bytes)).toBe(true);
      }),
    );
  });

  it.each(Object.entries(ENCODERS))(
    'does so when all that came is the first byte or the first few of %s',
    (name, encode) => {
      for (const length of [1, 2, 3, 4, 5])
        expect([length, decoded(encode(PAGE).subarray(0, length), name)]).toEqual([
          length,
          { bytes: Buffer.alloc(0), truncated: true },
        ]);
    },
  );

  it('knows no coding by the name of what every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(decodeBody(Buffer.from([120, 156, 3, 0]), name, 100)).toMatchObject({
        ok: false,
        failure: { kind: 'bad-encoding' },
      });
    }
  });

  it('never throws and never exceeds the limit, whatever the bytes are', () => {
    const anyEncoding = fc.oneof(
      encoding,
      fc.string(),
      fc.array(encoding).map((names) => names.join(',')),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          bytes,
          fc.tuple(encoding, bytes).map(([name, body]) => ENCODERS[name](body)),
        ),
        anyEncoding,
        fc.integer({ min: 0, max: 500 }),
        (body, name, limit) => {
          const outcome = decodeBody(body, name, limit);
          if (outcome.ok) expect(outcome.value.bytes.length).toBeLessThanOrEqual(limit);
          else expect(['too-large', 'bad-encoding']).toContain(outcome.failure.kind);
        },
      ),
    );
  });

  it.each(Object.keys(ENCODERS))('takes a page as it is that only claims to be %s', (name) => {
    expect(decoded(PAGE, name)).toEqual({ bytes: PAGE, truncated: false });
  });

  it.each(Object.entries(ENCODERS))('ignores bytes after a whole %s stream', (name, encode) => {
    expect(
      Buffer.from(decoded(Buffer.concat([encode(PAGE), Buffer.from('trailing\0garbage')]), name).bytes).equals(PAGE),
    ).toBe(true);
  });

  it('reads a gzip member with every optional header field', () => {
    const member = gzipSync(PAGE);
    const header = Buffer.from([
      0x1f,
      0x8b,
      8,
      0x04 | 0x08 | 0x10 | 0x02,
      0,
      0,
      0,
      0,
      0,
      3,
      3,
      0,
      1,
      2,
      3,
      0x61,
      0,
      0x62,
      0,
    ]);
    const checksum = Buffer.alloc(2);
    checksum.writeUInt16LE(crc32(header) & 0xffff);
    const raw = Buffer.concat([header, checksum, member.subarray(10), Buffer.from('garbage')]);
    expect(Buffer.from(decoded(raw, 'gzip').bytes).equals(PAGE)).toBe(true);
  });

  it('reads deflate without the zlib wrapper, and gzip that is called something else', () => {
    expect(Buffer.from(decoded(deflateRawSync(PAGE), 'deflate').bytes).equals(PAGE)).toBe(true);
    expect(Buffer.from(decoded(gzipSync(PAGE), 'deflate').bytes).equals(PAGE)).toBe(true);
    expect(Buffer.from(decoded(gzipSync(PAGE), 'br').bytes).equals(PAGE)).toBe(true);
  });

  it('reads a body that was compressed once and claims twice', () => {
    expect(Buffer.from(decoded(gzipSync(PAGE), 'gzip, gzip').bytes).equals(PAGE)).toBe(true);
  });

  it.each(['', 'identity', 'UTF-8', 'none'])('takes "%s" for no coding', (name) => {
    expect(decoded(PAGE, name).bytes).toBe(PAGE);
  });

  it('names what it cannot read', () => {
    expect(kindOf(PAGE, 'zstd')).toBe('bad-encoding');
    expect(kindOf(PAGE, 'gzip, gzip, gzip')).toBe('bad-encoding');
    expect(kindOf(PAGE, 'nonsense')).toBe('bad-encoding');
    const broken = gzipSync(PAGE);
    broken[broken.length - 6]! ^= 1;
    expect(kindOf(broken, 'gzip')).toBe('bad-encoding');
  });

  it.each(Object.entries(ENCODERS))('refuses more than the limit in %s', (name, encode) => {
    const large = encode(Buffer.alloc(10 * LIMIT));
    expect(kindOf(large, name)).toBe('too-large');
    expect(kindOf(encode(large), `${name}, ${name}`)).toBe('too-large');
    expect(kindOf(encode(randomBytes(20_000)).subarray(0, -2), name, 10_000)).toBe('too-large');
  });
});
