import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sweep } from '../../../src/io/files/sweep.ts';
import { setDisk, watchDisk } from '../disk.ts';
import { newFolder } from '../folders.ts';

vi.mock('../../../src/io/files/disk.ts', async (original) => {
  const { failing } = await import('../disk.ts');
  return failing(await original());
});
afterEach(() => {
  setDisk();
  vi.useRealTimers();
});

const NOW = new Date('2025-05-11T03:00:00Z');

/** A folder with files that are so many milliseconds old. */
function folderWith(ages: Readonly<Record<string, number>>): string {
  const folder = newFolder();
  vi.setSystemTime(NOW);
  for (const [name, age] of Object.entries(ages)) {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), NOW, new Date(NOW.getTime() - age));
  }
  return folder;
}

describe('sweeping', () => {
  it('removes what is older than an hour and ends so, and nothing else', () => {
    const folder = folderWith({
      'a.tmp': 3_600_001,
      'b.tmp': 3_600_000,
      'c.tmp': 0,
      'd.md': 9_000_000,
      '.tmp.e': 9_000_000,
    });
    sweep(folder, '.tmp');
    expect(readdirSync(folder).toSorted()).toEqual(['.tmp.e', 'b.tmp', 'c.tmp', 'd.md']);
  });

  it.each(['stat', 'unlink'])('is content where another run has removed it right before its %s', (call) => {
    const folder = folderWith({ 'a.tmp': 9_000_000, 'b.tmp': 9_000_000 });
    watchDisk((name) => {
      if (name === call) rmSync(join(folder, 'a.tmp'), { force: true });
    });
    sweep(folder, '.tmp');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says when something cannot be removed', () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'a.tmp'));
    utimesSync(join(folder, 'a.tmp'), NOW, new Date(0));
    expect(() => sweep(folder, '.tmp')).toThrow(/EISDIR|EPERM/u);
  });
});
