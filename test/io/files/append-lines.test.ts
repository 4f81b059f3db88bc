import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { appendLines } from '../../../src/io/files/append-lines.ts';
import { disk, setDisk, watchDisk, type Fault } from '../disk.ts';
import { newFolder } from '../folders.ts';

vi.mock('node:fs/promises', async (original) => {
  const { failing } = await import('../disk.ts');
  return failing(await original());
});
afterEach(() => setDisk());

function fileWith(text: string): string {
  const file = join(newFolder(), 'file');
  writeFileSync(file, text);
  return file;
}

describe('appending lines', () => {
  it('makes the file, with one write for each line, and flushes it and its folder', async () => {
    const file = join(newFolder(), 'links', 'file');
    setDisk();
    await appendLines(file, ['一\n', '二\n']);
    expect(disk.names).toEqual(['mkdir', 'sync', 'open a+', 'write', 'write', 'sync', 'sync']);
    expect([readFileSync(file, 'utf8'), disk.open]).toEqual(['一\n二\n', 0]);
  });

  it('flushes the file alone when that was there already', async () => {
    const file = fileWith('一\n');
    setDisk();
    await appendLines(file, ['二\n']);
    expect(disk.names).toEqual(['mkdir', 'open a+', 'write', 'sync']);
    expect([readFileSync(file, 'utf8'), disk.open]).toEqual(['一\n二\n', 0]);
  });

  it('ends a torn last line first, once', async () => {
    const file = fileWith('一\n二');
    await appendLines(file, ['三\n', '四\n']);
    expect(readFileSync(file, 'utf8')).toBe('一\n二\n三\n四\n');
  });

  it('makes nothing where there is nothing to add', async () => {
    const file = join(newFolder(), 'file');
    await appendLines(file, []);
    expect(existsSync(file)).toBe(false);
  });

  it.each<Fault>(['full', 'short', 'ENOSPC', 'EDQUOT'])(
    'keeps the lines that went in before the disk met %s, and says that what is saved is recognised',
    async (fault) => {
      const file = fileWith('一\n');
      setDisk(3, fault);
      const says = {
        en: expect.stringMatching(/file: the disk is full; not everything was saved/u) as unknown,
        ja: expect.stringMatching(/file: .*保存済みのものは重複しません/u) as unknown,
      };
      await expect(appendLines(file, ['二\n', '三\n', '四\n'])).rejects.toThrow(
        expect.objectContaining({ exit: 1, says }),
      );
      expect(readFileSync(file, 'utf8')).toMatch(/^一\n二\n(?!三\n)/u);
      expect(disk.open).toBe(0);
    },
  );

  it('writes a line again that another writer’s half a line has taken along, and only that one', async () => {
    const file = fileWith('一\n');
    let torn = 0;
    watchDisk((name) => {
      if (name === 'write' && (torn += 1) % 2 === 0 && torn <= 4) appendFileSync(file, '{"url":');
    });
    await appendLines(file, ['二\n', '三\n', '四\n']);
    // The third line, and then the line that was to mend it.
    expect(readFileSync(file, 'utf8')).toBe('一\n二\n{"url":三\n四\n{"url":\n三\n');
    expect(disk.names.filter((name) => name === 'write')).toHaveLength(4);
  });

  it('does not go on for ever about it, and says that it is not saved', async () => {
    const file = fileWith('一\n');
    watchDisk((name) => {
      if (name === 'write') truncateSync(file, 4);
    });
    await expect(appendLines(file, ['二\n', '三\n'])).rejects.toThrow(`${file}: other programs keep tearing lines`);
    expect(disk.open).toBe(0);
    expect(disk.names.filter((name) => name === 'write')).toHaveLength(2 + 5);
  });

  it('names any other error as it is', async () => {
    const file = fileWith('一\n');
    setDisk(2, 'EIO');
    await expect(appendLines(file, ['二\n'])).rejects.toThrow(`${file}: the disk reported an error`);
    expect(disk.open).toBe(0);
  });
});
