import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutChunks } from '../../../src/core/fetch/chunked.ts';

const bytes = fc.uint8Array({ maxLength: 40 });

function chunked(parts: readonly Uint8Array[], extension: string): Uint8Array {
  const chunks = parts.map((part) =>
    Buffer.concat([Buffer.from(`${part.length.toString(16)}${extension}\r\n`), part, Buffer.from('\r\n')]),
  );
  return new Uint8Array(Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')]));
}

it('chunks are joined to what was sent, however it was cut', () =>
  fc.assert(
    fc.property(
      fc.array(bytes.filter(({ length }) => length > 0)),
      fc.constantFrom('', ';name=value', ' '),
      (parts, extension) => {
        expect(Buffer.from(withoutChunks(chunked(parts, extension)))).toEqual(Buffer.concat(parts));
      },
    ),
  ));

it('what ends within a chunk is kept as far as it came', () => {
  const whole = chunked([Buffer.from('あいう'), Buffer.from('えお')], '');
  expect(new TextDecoder().decode(withoutChunks(whole.subarray(0, 22)))).toContain('あいう');
});

it('a body that has no chunks stays as it is', () => {
  const page = new TextEncoder().encode('<html><body>308\r\nworking days</body></html>');
  expect(withoutChunks(page)).toEqual(page);
});
