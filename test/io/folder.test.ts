import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findFolder } from '../../src/io/folder.ts';
import { newFolder } from './folders.ts';

const { home } = vi.hoisted(() => ({ home: { folder: null as string | null } }));
vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  homedir: () => {
    // As node has it for a user that the system has no entry of.
    if (home.folder === null)
      throw Object.assign(
        new Error('A system error occurred: uv_os_homedir returned ENOENT (no such file or directory)'),
        { code: 'ERR_SYSTEM_ERROR' },
      );
    return home.folder;
  },
}));
afterEach(() => void (home.folder = null));

const removed = (): string => {
  throw Object.assign(new Error('ENOENT: no such file or directory, uv_cwd'), { code: 'ENOENT' });
};

describe('the roundup folder', () => {
  it('is the one of --dir, else of ROUNDUP_DIR, else the nearest that looks like one, else the data folder', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'links'));
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    const within = (): string => join(folder, 'a/b');
    expect(findFolder('x', { ROUNDUP_DIR: '/r' }, within)).toEqual({
      folder: join(folder, 'a/b/x'),
      foundBy: 'option',
    });
    expect(findFolder(undefined, { ROUNDUP_DIR: '/r' }, within)).toEqual({ folder: '/r', foundBy: 'ROUNDUP_DIR' });
    expect(findFolder(undefined, {}, within)).toEqual({ folder, foundBy: 'ancestor' });
    expect(findFolder(undefined, { HOME: '/h' }, () => '/')).toEqual({
      folder: '/h/.local/share/roundup',
      foundBy: 'default',
    });
    expect(findFolder(undefined, { HOME: '/h', XDG_DATA_HOME: '/d' }, () => '/')).toEqual({
      folder: '/d/roundup',
      foundBy: 'default',
    });
  });

  it.each([
    [['2025-04.jsonl', 'notes.txt'], true],
    [['.gitkeep', '.2025-04.jsonl.icloud'], true],
    [['_index.md'], false],
    [['.DS_Store', '2025-04.jsonl.bak'], false],
  ])('with links/ that holds %j: %s', (names, counts) => {
    const folder = newFolder();
    mkdirSync(join(folder, 'links'));
    for (const name of names) writeFileSync(join(folder, 'links', name), '');
    expect(findFolder(undefined, { HOME: '/h' }, () => folder).folder).toBe(
      counts ? folder : '/h/.local/share/roundup',
    );
    writeFileSync(join(folder, 'roundup.yaml'), '');
    expect(findFolder(undefined, { HOME: '/h' }, () => folder).folder).toBe(folder);
  });

  it('is not another one while what it leads to is not mounted', () => {
    const folder = newFolder();
    symlinkSync('/no/such/disk', join(folder, 'links'));
    expect(findFolder(undefined, { HOME: '/h' }, () => folder)).toEqual({ folder, foundBy: 'ancestor' });
  });

  it('is found from the system where HOME is not set, and asked for where that does not know either', () => {
    home.folder = '/known';
    expect(findFolder(undefined, { HOME: '' }, () => '/').folder).toBe('/known/.local/share/roundup');
    home.folder = null;
    const says = {
      en: expect.stringContaining('--dir or ROUNDUP_DIR') as unknown,
      ja: expect.stringContaining('ROUNDUP_DIR') as unknown,
    };
    expect(() => findFolder(undefined, {}, () => '/')).toThrow(expect.objectContaining({ exit: 2, says }));
    expect(findFolder(undefined, { XDG_DATA_HOME: '/d' }, () => '/').folder).toBe('/d/roundup');
  });

  it('does not need the folder that one is in, which may have been removed', () => {
    expect(findFolder('/x', {}, removed).folder).toBe('/x');
    const says = {
      en: expect.stringContaining('has been removed') as unknown,
      ja: expect.stringContaining('削除されて') as unknown,
    };
    for (const dir of [undefined, 'x'])
      expect(() => findFolder(dir, {}, removed)).toThrow(expect.objectContaining({ exit: 2, says }));
  });
});
