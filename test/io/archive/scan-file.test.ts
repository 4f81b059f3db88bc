import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { scanFile } from '../../../src/io/archive/scan-file.ts';
import { scan, type Stretch } from '../../../src/core/warc/scan.ts';
import { newFolder } from '../folders.ts';

const reads = vi.hoisted(() => ({ parts: [] as { readonly offset: number; readonly length: number }[] }));
vi.mock('../../../src/io/archive/archive-file.ts', async (original) => {
  const real = await original<{ readPart: (file: string, offset: number, length: number) => Promise<Buffer> }>();
  return {
    ...real,
    readPart: async (file: string, offset: number, length: number) => {
      reads.parts.push({ offset, length });
      return real.readPart(file, offset, length);
    },
  };
});
beforeEach(() => void reads.parts.splice(0));

const record = (size: number): Buffer => gzipSync(Buffer.concat([Buffer.from('WARC/1.1\r\n'), randomBytes(size)]));

async function scanned(bytes: Buffer, size: number, window: number): Promise<readonly Stretch[]> {
  const file = join(newFolder(), 'file');
  writeFileSync(file, bytes);
  const found: Stretch[] = [];
  for await (const stretch of scanFile(file, size, window)) found.push(stretch);
  return found;
}

describe('a file that is read in windows', () => {
  it('is never held in memory as a whole: several records to a window, a larger one for a larger record, and then the first again', async () => {
    const bytes = Buffer.concat([
      ...Array.from({ length: 9 }, () => record(60)),
      record(3000),
      ...Array.from({ length: 9 }, () => record(60)),
    ]);
    expect(await scanned(bytes, bytes.length, 400)).toEqual([...scan(bytes)]);
    const lengths = reads.parts.map(({ length }) => length);
    expect(Math.max(...lengths)).toBe(400 * 8);
    expect(lengths.slice(0, 3)).toEqual([400, 400, 400]);
    expect(lengths.slice(lengths.indexOf(400 * 8) + 1, -1).every((length) => length === 400)).toBe(true);
    expect(reads.parts.every(({ offset, length }) => offset + length <= bytes.length)).toBe(true);
    expect(lengths.length).toBeLessThan(15);
  });

  it('is read once where the window holds it', async () => {
    const bytes = Buffer.concat([record(60), Buffer.from('damage'), record(60), record(60).subarray(0, 40)]);
    expect((await scanned(bytes, bytes.length, bytes.length)).map(({ state }) => state)).toEqual([
      'whole',
      'damaged',
      'whole',
      'torn',
    ]);
    expect(reads.parts).toEqual([{ offset: 0, length: bytes.length }]);
  });

  it('has nothing in it where it is empty', async () => {
    expect([await scanned(Buffer.alloc(0), 0, 100), reads.parts]).toEqual([[], []]);
  });

  it('is read as far as it was when its size was looked at, though it may have grown or been cut since', async () => {
    const [one, other] = [record(60), record(60)];
    const both = Buffer.concat([one, other]);
    expect(await scanned(both, one.length, 1000)).toEqual([...scan(one)]);
    expect(await scanned(both.subarray(0, -1), both.length, 1000)).toEqual([...scan(both.subarray(0, -1))]);
    expect(await scanned(both.subarray(0, -1), both.length, one.length)).toEqual([...scan(both.subarray(0, -1))]);
    expect(await scanned(one, both.length, one.length)).toEqual([...scan(one)]);
  });
});
