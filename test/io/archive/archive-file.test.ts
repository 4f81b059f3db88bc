import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { appendChunks, cutTail, readPart, readPartSync, stateOf } from '../../../src/io/archive/archive-file.ts';
import { disk, setDisk, type Fault } from '../disk.ts';
import { newFolder } from '../folders.ts';

vi.mock('../../../src/io/files/disk.ts', async (original) => {
  const { failing } = await import('../disk.ts');
  return failing(await original());
});
afterEach(() => setDisk());

function fileWith(text: string): string {
  const file = join(newFolder(), 'file');
  writeFileSync(file, text);
  setDisk();
  return file;
}

const chunks = ['一二', '三'].map((text) => Buffer.from(text));

describe('adding chunks to a file', () => {
  it('makes it, in its folder, says where they stand, and flushes both', async () => {
    const file = join(newFolder(), 'archive', 'file');
    setDisk();
    const written = await appendChunks(file, 0, chunks);
    expect(written).toEqual({ offsets: [0, 6], size: 9, mtime: statSync(file).mtimeMs });
    expect([readFileSync(file, 'utf8'), disk.open]).toEqual(['一二三', 0]);
    expect(disk.names).toEqual(['mkdir', 'sync', 'open a', 'write', 'sync', 'sync']);
  });

  it('goes on where it ended, and flushes the file', async () => {
    const file = fileWith('abc');
    expect(await appendChunks(file, 3, chunks)).toEqual({ offsets: [3, 9], size: 12, mtime: statSync(file).mtimeMs });
    expect(disk.names).toEqual(['mkdir', 'open a', 'write', 'sync']);
    expect([readFileSync(file, 'utf8'), disk.open]).toEqual(['abc一二三', 0]);
  });

  it('leaves a file alone that another program has written to', async () => {
    const file = fileWith('abcd');
    await expect(appendChunks(file, 3, chunks)).rejects.toThrow(`${file}: another program writes to this file`);
    expect([readFileSync(file, 'utf8'), disk.open]).toEqual(['abcd', 0]);
  });

  it.each<[Fault, number]>([
    ['full', 2],
    ['EIO', 2],
    ['EIO', 3],
  ])('takes back what it wrote when the disk meets %s at call %s', async (fault, at) => {
    const file = fileWith('abc');
    setDisk(at, fault);
    await expect(appendChunks(file, 3, chunks)).rejects.toThrow(/ENOSPC|EIO/u);
    expect([readFileSync(file, 'utf8'), disk.open]).toEqual(['abc', 0]);
  });

  it('says what went wrong first where it cannot even take it back', async () => {
    const file = fileWith('abc');
    setDisk(3, 'kill');
    await expect(appendChunks(file, 3, chunks)).rejects.toThrow('KILLED');
    expect([readFileSync(file, 'utf8'), disk.open]).toEqual(['abc一二三', 0]);
  });
});

describe('cutting off a tail', () => {
  it('keeps it in a folder that is made for it, flushed before anything is cut', async () => {
    const file = fileWith('abcdef');
    const folder = join(file, '..', 'torn');
    await cutTail(file, 4, folder);
    expect([readFileSync(file, 'utf8'), readFileSync(join(folder, 'file.4'), 'utf8'), disk.open]).toEqual([
      'abcd',
      'ef',
      0,
    ]);
    expect(disk.names).toEqual(['open r+', 'mkdir', 'sync', 'open w', 'write', 'sync', 'truncate', 'sync']);
  });

  it.each([1, 3, 4, 5])('cuts nothing when the disk fails at call %s, before it is kept', async (at) => {
    const file = fileWith('abcdef');
    setDisk(at, 'EIO');
    await expect(cutTail(file, 4, join(file, '..', 'torn'))).rejects.toThrow('EIO');
    expect([readFileSync(file, 'utf8'), disk.open]).toEqual(['abcdef', 0]);
  });
});

describe('the state of a file', () => {
  it('is its size and time, and nothing where it is not there', async () => {
    const file = fileWith('abc');
    expect(await stateOf(file)).toEqual({ size: 3, mtime: statSync(file).mtimeMs });
    expect(await stateOf(`${file}.none`)).toEqual({ size: 0, mtime: 0 });
    await expect(stateOf(join(file, 'none'))).rejects.toThrow('ENOTDIR');
    expect(disk.open).toBe(0);
  });
});

describe('a part of a file', () => {
  it('is what there is of it', async () => {
    const file = fileWith('abcdef');
    const parts = [
      [1, 3],
      [4, 9],
      [9, 2],
      [2, 0],
    ] as const;
    const read = await Promise.all(parts.map(([offset, length]) => readPart(file, offset, length)));
    expect(read.map(String)).toEqual(['bcd', 'ef', '', '']);
    expect(parts.map(([offset, length]) => String(readPartSync(file, offset, length)))).toEqual(read.map(String));
    expect(disk.open).toBe(0);
    expect(() => readPartSync(`${file}.none`, 0, 1)).toThrow('ENOENT');
    await expect(readPart(`${file}.none`, 0, 1)).rejects.toThrow('ENOENT');
    expect(existsSync(`${file}.none`)).toBe(false);
  });
});
