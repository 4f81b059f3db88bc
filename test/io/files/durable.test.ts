import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { open } from '../../../src/io/files/disk.ts';
import { makeFolder, syncFolder, writeAll } from '../../../src/io/files/durable.ts';
import { disk, setDisk, watchDisk, type Fault } from '../disk.ts';
import { newFolder } from '../folders.ts';

vi.mock('../../../src/io/files/disk.ts', async (original) => {
  const { failing } = await import('../disk.ts');
  return failing(await original());
});
afterEach(() => setDisk());

/** Every call of this name fails with the code. */
function failAt(name: string, code: string): void {
  watchDisk((called) => {
    if (called === name) throw Object.assign(new Error(`${code}: made to fail`), { code });
  });
}

describe('writing all of the bytes', () => {
  it('goes on where a write took only half of them', async () => {
    const file = join(newFolder(), 'file');
    const handle = await open(file, 'w');
    setDisk(0, 'short');
    await writeAll(handle, Buffer.from('すべて'));
    await handle.close();
    expect(readFileSync(file, 'utf8')).toBe('すべて');
    expect(disk.names).toEqual(['write', 'write']);
  });

  it('ends where a write takes nothing', async () => {
    const took = { write: async () => ({ bytesWritten: 0 }) };
    await expect(writeAll(took as never, Buffer.from('x'))).rejects.toThrow(
      expect.objectContaining({ code: 'ENOSPC', message: 'the write took no bytes' }),
    );
    await writeAll(took as never, Buffer.alloc(0));
  });
});

describe('flushing a folder', () => {
  it.each(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])('is content where the file system says %s', (code) => {
    const folder = newFolder();
    failAt('sync', code);
    syncFolder(folder);
    expect(disk.open).toBe(0);
  });

  it('says when the disk fails', () => {
    const folder = newFolder();
    failAt('sync', 'EIO');
    expect(() => syncFolder(folder)).toThrow('EIO');
    expect(disk.open).toBe(0);
  });
});

describe('making a folder', () => {
  it('makes what is missing above it, each on the disk, and is content with what is there', () => {
    const folder = join(newFolder(), 'a', 'b', 'c');
    setDisk();
    makeFolder(folder);
    expect(disk.names).toEqual(['mkdir', 'mkdir', 'mkdir', 'sync', 'mkdir', 'sync', 'mkdir', 'sync']);
    setDisk();
    makeFolder(folder);
    expect(disk.names).toEqual(['mkdir']);
    expect(existsSync(folder)).toBe(true);
  });

  it('says why it cannot', () => {
    const folder = join(newFolder(), 'a');
    setDisk(0, 'EACCES' satisfies Fault);
    expect(() => makeFolder(folder)).toThrow('EACCES: made to fail');
  });

  it('fails where there is not even a topmost folder', () => {
    failAt('mkdir', 'ENOENT');
    expect(() => makeFolder('/a/b')).toThrow(
      expect.objectContaining({ code: 'ENOENT', message: '/: there is no such folder' }),
    );
  });

  it('fails where a folder that has been made is gone at once', () => {
    const folder = join(newFolder(), 'a', 'b');
    watchDisk((name) => {
      if (name === 'sync') rmSync(dirname(folder), { recursive: true });
    });
    expect(() => makeFolder(folder)).toThrow(
      expect.objectContaining({ code: 'EACCES', message: `${folder}: no folder can be made in ${dirname(folder)}` }),
    );
  });
});
