import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendIndex, readIndex, writeIndex, type Index } from '../../../src/io/archive/index-file.ts';
import { openReadLog } from '../../../src/io/files/read-log.ts';
import type { LinkUrl, Month, PageVersion } from '../../../src/model.ts';
import { newFolder } from '../folders.ts';
import { MONTH, url } from './pages.ts';

const version: fc.Arbitrary<PageVersion> = fc.record({
  url,
  finalUrl: url,
  status: fc.integer({ min: 100, max: 599 }),
  fetchedAt: fc.constant('2025-04-30T15:30:00.000Z'),
  completeness: fc.constantFrom('whole', 'unknown', 'truncated'),
  month: fc.constant(MONTH),
  offset: fc.nat(),
  length: fc.nat(),
  digest: fc.constantFrom('sha256:0', 'sha256:1'),
});
const A = 'https://a.example/' as LinkUrl;
const ONE: PageVersion = {
  url: A,
  finalUrl: A,
  status: 200,
  fetchedAt: '2025-04-30',
  completeness: 'whole',
  month: MONTH,
  offset: 5,
  length: 7,
  digest: 'sha256:0',
};
const batch = (from: number, size: number): Index => ({
  versions: [{ ...ONE, offset: from }],
  stamp: { size, mtime: 1.5, end: size },
});

/** An index of two batches: its file, and the lines in it. */
async function twoBatches(): Promise<{ readonly file: string; readonly lines: readonly string[] }> {
  const file = join(newFolder(), 'archive', '2025-04.jsonl');
  writeIndex(file, batch(5, 12));
  extendIndex(file, 12, batch(12, 19));
  return { file, lines: readFileSync(file, 'utf8').split('\n') };
}

describe('the index of an archive', () => {
  it('gives back what was written into it, batch by batch', async () => {
    const folder = newFolder();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.array(version, { maxLength: 3 }), fc.integer({ min: 1, max: 999 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (batches) => {
          const file = join(folder, '2025-04.jsonl');
          let size = 0;
          for (const [number, [versions, more]] of batches.entries()) {
            const added = { versions, stamp: { size: size + more, mtime: number + 0.5, end: size + more - 1 } };
            if (number === 0) writeIndex(file, added);
            else extendIndex(file, size, added);
            size += more;
          }
          expect(await readIndex(file, MONTH, openReadLog())).toEqual({
            versions: batches.flatMap(([versions]) => versions),
            stamp: { size, mtime: batches.length - 0.5, end: size - 1 },
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is written as it always was, so that an older one is read', async () => {
    const { lines } = await twoBatches();
    expect(lines).toEqual([
      '{"index":3}',
      '{"url":"https://a.example/","finalUrl":"https://a.example/","status":200,"fetchedAt":"2025-04-30","completeness":"whole","offset":5,"length":7,"digest":"sha256:0"}',
      'stamp f55157b4fb952ae8 {"from":0,"size":12,"mtime":1.5,"end":12}',
      '{"url":"https://a.example/","finalUrl":"https://a.example/","status":200,"fetchedAt":"2025-04-30","completeness":"whole","offset":12,"length":7,"digest":"sha256:0"}',
      'stamp 03769c01d7ee2e9e {"from":12,"size":19,"mtime":1.5,"end":19}',
      '',
    ]);
  });

  it('speaks of the month that it is asked for', async () => {
    const { file } = await twoBatches();
    expect((await readIndex(file, '2025-05' as Month, openReadLog()))?.versions.map(({ month }) => month)).toEqual([
      '2025-05',
      '2025-05',
    ]);
  });

  it.each<[string, (lines: readonly string[]) => readonly string[]]>([
    ['is empty', () => ['']],
    ['is of another format', (lines) => lines.with(0, '{"index":1}')],
    ['has no format', (lines) => lines.slice(1)],
    ['lacks the end of its last line', (lines) => lines.slice(0, -1)],
    ['ends within a batch', (lines) => [...lines.slice(0, 4), '']],
    ['lacks its first batch', (lines) => lines.toSpliced(1, 2)],
    ['has a batch twice', (lines) => lines.toSpliced(3, 0, ...lines.slice(1, 3))],
    ['has a version too many', (lines) => lines.toSpliced(1, 0, lines[1] ?? '')],
    ['has a version too few', (lines) => lines.toSpliced(3, 1)],
    ['has another version', (lines) => lines.with(1, (lines[1] ?? '').replace('200', '404'))],
    ['has another stamp', (lines) => lines.with(2, (lines[2] ?? '').replace('"end":12', '"end":11'))],
    ['has a stamp without a sum', (lines) => lines.with(2, 'stamp ')],
    ['has batches in another order', (lines) => [lines[0] ?? '', ...lines.slice(3, 5), ...lines.slice(1, 3), '']],
  ])('is none where it %s', async (_, spoil) => {
    const { file, lines } = await twoBatches();
    expect(await readIndex(file, MONTH, openReadLog())).not.toBeNull();
    writeFileSync(file, spoil(lines).join('\n'));
    expect(await readIndex(file, MONTH, openReadLog())).toBeNull();
  });

  it('is none where it cannot be read, and empty where it has no batch', async () => {
    const folder = newFolder();
    expect(await readIndex(join(folder, 'none'), MONTH, openReadLog())).toBeNull();
    mkdirSync(join(folder, 'folder'));
    expect(await readIndex(join(folder, 'folder'), MONTH, openReadLog())).toBeNull();
    writeFileSync(join(folder, 'empty'), '{"index":3}\n');
    expect(await readIndex(join(folder, 'empty'), MONTH, openReadLog())).toEqual({
      versions: [],
      stamp: { size: 0, mtime: 0, end: 0 },
    });
  });
});
