import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepBackup, listBackups } from '../../../src/io/files/backups.ts';
import { disk, setDisk, watchDisk } from '../disk.ts';
import { newFolder } from '../folders.ts';

vi.mock('../../../src/io/files/disk.ts', async (original) => {
  const { failing } = await import('../disk.ts');
  return failing(await original());
});
afterEach(() => {
  setDisk();
  vi.useRealTimers();
});

const nameOf = (day: number): string => `2025-05-${String(day).padStart(2, '0')}T03-00-00.000Z`;

/** A draft, and as many versions of it as days, the first the oldest. */
function keptFor(days: number): { readonly draft: string; readonly folder: string } {
  const top = newFolder();
  const [draft, folder] = [join(top, 'draft.md'), join(top, 'kept')];
  writeFileSync(draft, '今');
  if (days > 0) mkdirSync(folder);
  for (let day = 1; day <= days; day += 1) writeFileSync(join(folder, nameOf(day)), `${day}日`);
  vi.setSystemTime('2025-06-01T03:00:00Z');
  setDisk();
  return { draft, folder };
}

describe('the versions of a draft', () => {
  it('are listed newest first, and other files not at all', async () => {
    const { folder } = keptFor(12);
    for (const name of [
      'notes.txt',
      `${nameOf(13)}.tmp`,
      `x${nameOf(14)}`,
      '2025-05-15T03-00-00Z',
      '2025-99-15T03-00-00.000Z',
    ])
      writeFileSync(join(folder, name), '');
    expect(await listBackups(folder)).toEqual(
      [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((day) => ({
        path: join(folder, nameOf(day)),
        replacedAt: `2025-05-${String(day).padStart(2, '0')}T03:00:00.000Z`,
      })),
    );
  });

  it('are none where there is no folder', async () => {
    expect(await listBackups(join(newFolder(), 'none'))).toEqual([]);
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    await expect(listBackups(file)).rejects.toThrow('ENOTDIR');
  });
});

describe('keeping a version', () => {
  it('gives the draft a second name that says when, flushed with its folder', async () => {
    const { draft, folder } = keptFor(0);
    await keepBackup(draft, folder);
    expect(readdirSync(folder)).toEqual(['2025-06-01T03-00-00.000Z']);
    expect(statSync(join(folder, '2025-06-01T03-00-00.000Z')).ino).toBe(statSync(draft).ino);
    expect([disk.names, disk.open]).toEqual([['mkdir', 'sync', 'link', 'sync', 'sync'], 0]);
  });

  it.each(['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])(
    'copies it where a second name is answered with %s',
    async (code) => {
      const { draft, folder } = keptFor(1);
      watchDisk((name) => {
        if (name === 'link') throw Object.assign(new Error(code), { code });
      });
      await keepBackup(draft, folder);
      const [newest] = await listBackups(folder);
      expect(readFileSync(newest?.path ?? '', 'utf8')).toBe('今');
      expect(statSync(newest?.path ?? '').ino).not.toBe(statSync(draft).ino);
      expect([disk.names, disk.open]).toEqual([['mkdir', 'copyFile', 'sync', 'sync'], 0]);
    },
  );

  it('says when neither can be', async () => {
    const { draft, folder } = keptFor(1);
    setDisk(1, 'EIO');
    await expect(keepBackup(draft, folder)).rejects.toThrow('EIO');
    setDisk(2, 'EIO');
    await expect(keepBackup(draft, folder)).rejects.toThrow('EIO');
    expect(disk.open).toBe(0);
    await expect(keepBackup(folder, folder)).rejects.toThrow('EISDIR');
  });

  it('keeps nothing of what is not there', async () => {
    const { draft, folder } = keptFor(0);
    await keepBackup(`${draft}.none`, folder);
    expect(readdirSync(join(folder, '..'))).toEqual(['draft.md']);
  });

  it('lets none of yesterday go for an hour of editing today, and none but old ones', async () => {
    const { draft, folder } = keptFor(20);
    const today = (minute: number): string => `2025-06-01T02-${String(minute).padStart(2, '0')}-00.000Z`;
    for (let minute = 0; minute < 60; minute += 1) writeFileSync(join(folder, today(minute)), `${minute}分`);
    await keepBackup(draft, folder);
    const kept = (await listBackups(folder)).map(({ replacedAt }) => replacedAt);
    expect(kept.slice(0, 51).at(-1)).toBe('2025-05-20T03:00:00.000Z');
    expect(kept).toHaveLength(70);
    for (let day = 1; day <= 20; day += 1)
      expect(kept).toContain(`2025-05-${String(day).padStart(2, '0')}T03:00:00.000Z`);
  });

  it('takes the place of the last one that is the same, and lets no older one go for it', async () => {
    const { draft, folder } = keptFor(20);
    writeFileSync(join(folder, nameOf(20)), '今');
    await keepBackup(draft, folder);
    expect((await listBackups(folder)).map(({ replacedAt }) => Number(replacedAt.slice(8, 10)))).toEqual([
      1,
      ...Array.from({ length: 19 }, (_, at) => 19 - at),
    ]);
  });

  it('has the name of the next instant, where another run has just taken its own', async () => {
    const { draft, folder } = keptFor(1);
    let taken = false;
    watchDisk((name) => {
      if (name === 'link' && !taken) writeFileSync(join(folder, '2025-06-01T03-00-00.000Z'), '別の版');
      taken ||= name === 'link';
    });
    await keepBackup(draft, folder);
    expect((await listBackups(folder)).slice(0, 2).map(({ path }) => readFileSync(path, 'utf8'))).toEqual([
      '今',
      '別の版',
    ]);
    expect((await listBackups(folder))[0]?.replacedAt).toBe('2025-06-01T03:00:00.001Z');
  });

  it('is content where another run has removed the last version, or the oldest', async () => {
    const { draft, folder } = keptFor(20);
    let reads = 0;
    watchDisk((name) => {
      if (name === 'readFile' && (reads += 1) === 2) rmSync(join(folder, nameOf(20)));
      if (name === 'unlink') rmSync(join(folder, nameOf(1)), { force: true });
    });
    await keepBackup(draft, folder);
    expect((await listBackups(folder)).map(({ replacedAt }) => Number(replacedAt.slice(8, 10)))).toEqual([
      1,
      ...Array.from({ length: 19 }, (_, at) => 19 - at),
    ]);
  });

  it('says where the last version cannot be read', async () => {
    const { draft, folder } = keptFor(2);
    mkdirSync(join(folder, nameOf(3)));
    await expect(keepBackup(draft, folder)).rejects.toThrow('EISDIR');
  });

  it('is the newest also where the clock has been set back', async () => {
    const { draft, folder } = keptFor(2);
    vi.setSystemTime('2001-01-01T00:00:00Z');
    await keepBackup(draft, folder);
    expect((await listBackups(folder))[0]?.replacedAt).toBe('2025-05-02T03:00:00.001Z');
  });
});
