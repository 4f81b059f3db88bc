import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

interface Sums {
  readonly BUILD: string;
  readonly READER: string;
  readonly summed: (
    program: Readonly<Record<string, string>>,
    others: { readonly reader: readonly string[]; readonly beside: readonly string[] },
  ) => Readonly<Record<string, string>>;
}
const { BUILD, READER, summed } = createRequire(import.meta.url)('../../bin/sums.js') as Sums;

function sumsOf(reader: string, program: string, beside: string): { readonly build: string; readonly reader: string } {
  const text = summed({ main: `${BUILD} ${READER}`, part: program }, { reader: [reader], beside: [beside] });
  const [ofAll = '', ofReader = ''] = text['main']?.split(' ') ?? [];
  return { build: ofAll, reader: ofReader };
}

describe('the sums in the program', () => {
  const before = sumsOf('reader', 'part', 'yaml');

  it('are others where the reader is another, because posts are made of what it has read', () => {
    const after = sumsOf('another', 'part', 'yaml');
    expect(after.reader).not.toBe(before.reader);
    expect(after.build).not.toBe(before.build);
  });

  it.each([
    ['a file of the program', sumsOf('reader', 'another', 'yaml')],
    ['what stands beside it', sumsOf('reader', 'part', 'another')],
  ])('leave pages read where %s is another', (_, after) => {
    expect(after.reader).toBe(before.reader);
    expect(after.build).not.toBe(before.build);
  });
});
