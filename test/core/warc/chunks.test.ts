import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedChunks } from '../../../src/core/warc/chunks.ts';
import { readHead } from '../../../src/core/warc/http-head.ts';
import { lawRuns } from '../../counts.ts';

const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 6 });

function chunked(parts: readonly Uint8Array[], extension = ''): Buffer {
  const chunks = parts.flatMap((part) => [
    Buffer.from(`${part.length.toString(16)}${extension}\r\n`),
    part,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')]);
}

describe('a body in chunks', () => {
  it('is what was cut into them', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom('', ';name=value', ' '), (parts, extension) => {
        expect(joinedChunks(chunked(parts, extension))).toEqual({ body: Buffer.concat(parts), whole: true });
      }),
      { numRuns: lawRuns() },
    );
  });

  it('that was cut off is what came of it', () => {
    const bytes = chunked([Buffer.from('first'), Buffer.from('second')]);
    expect(joinedChunks(bytes.subarray(0, 16))).toEqual({ body: Buffer.from('firstsec'), whole: false });
  });

  it.each([
    ['<html>'],
    ['<html>308\r\nworking days</html>'],
    ['5\r\nhello and more than was said\r\n0\r\n\r\n'],
    ['zz\r\n'],
    [''],
  ])('is none where its sizes do not fit: %j', (text) => expect(joinedChunks(Buffer.from(text))).toBeNull());

  it('is joined where the own head of the message says that there are chunks, and nowhere else', () => {
    const message = (name: string): string =>
      readHead(Buffer.from(`HTTP/1.1 200 OK\r\n${name}: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n`))?.body.toString() ?? '';
    expect(message('Transfer-Encoding')).toBe('ab');
    expect(message('x-archive-orig-transfer-encoding')).toBe('2\r\nab\r\n0\r\n\r\n');
  });
});
