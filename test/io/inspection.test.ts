import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FolderFacts } from '../../src/facts.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { openInspection } from '../../src/io/inspection/inspection.ts';
import { newFolder } from './folders.ts';

// Who runs the tests may be allowed everything.
const { locked } = vi.hoisted(() => ({ locked: new Set<string>() }));
vi.mock('../../src/io/files/disk.ts', async (original) => {
  const real = await original<typeof import('../../src/io/files/disk.ts')>();
  return {
    ...real,
    access: async (path: string, mode = 0): Promise<void> => {
      if (mode === constants.W_OK && locked.has(path)) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      await real.access(path, mode);
    },
  };
});
afterEach(() => locked.clear());

const factsOf = (folder: string): Promise<FolderFacts> =>
  openInspection({
    folder,
    settings: async () => DEFAULT_SETTINGS,
    shippedTemplates: '',
    surroundings: { version: '1', node: '24.0.0', variables: {}, foundBy: 'option', terminal: false },
  }).folder();

function usedFolder(): { readonly folder: string; readonly at: (name: string) => string } {
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  for (const name of ['links', 'archive', 'drafts/.backup/2025-04.md', '.roundup/archive'])
    mkdirSync(at(name), { recursive: true });
  for (const name of [
    'links/2025-04.jsonl',
    'archive/2025-04.warc.gz',
    'drafts/2025-04.md',
    '.roundup/archive/2025-04.jsonl',
  ])
    writeFileSync(at(name), '');
  return { folder, at };
}

describe('the facts of a folder', () => {
  it('are nothing to speak of where all is well', async () => {
    const { folder } = usedFolder();
    expect(await factsOf(folder)).toMatchObject({
      state: 'folder',
      unwritable: [],
      readOnly: [],
      unlisted: [],
      dangling: [],
      strays: [],
      locks: [],
      unreadable: [],
    });
  });

  it.each([
    'links',
    'links/2025-04.jsonl',
    'archive/2025-04.warc.gz',
    'drafts',
    'drafts/.backup',
    'drafts/.backup/2025-04.md',
    '.roundup',
    '.roundup/archive',
  ])('name %s where it may not be written to', async (name) => {
    const { folder, at } = usedFolder();
    locked.add(at(name));
    expect(await factsOf(folder)).toMatchObject({ unwritable: [at(name)], readOnly: [] });
  });

  it('name a draft that may not be written to apart: its author may have meant that', async () => {
    const { folder, at } = usedFolder();
    locked.add(at('drafts/2025-04.md'));
    expect(await factsOf(folder)).toMatchObject({ unwritable: [], readOnly: [at('drafts/2025-04.md')] });
  });

  it.each(['links', 'archive', 'drafts', '.roundup', 'roundup.yaml', 'templates'])(
    'name %s where it is a symbolic link that leads nowhere',
    async (name) => {
      const folder = newFolder();
      symlinkSync(join(folder, 'unmounted', name), join(folder, name));
      expect(await factsOf(folder)).toMatchObject({ dangling: [join(folder, name)] });
    },
  );

  it('name the folder itself where it is such a link', async () => {
    const folder = join(newFolder(), 'link');
    symlinkSync('/no/such/folder', folder);
    expect(await factsOf(folder)).toMatchObject({ state: 'absent', dangling: [folder] });
  });

  it('name what stands in the place of a lock', async () => {
    const { folder, at } = usedFolder();
    for (const name of ['.roundup/lock', '.roundup/archive/2025-04.lock']) mkdirSync(at(name));
    expect(await factsOf(folder)).toMatchObject({
      locks: [],
      unreadable: [at('.roundup/lock'), at('.roundup/archive/2025-04.lock')],
    });
  });
});
