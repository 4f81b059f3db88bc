import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import { backupsOf } from '../../../src/io/files/backup-folder.ts';
import { openFiles } from '../../../src/io/files/files.ts';
import type { Files } from '../../../src/edges.ts';
import { newFolder } from '../folders.ts';

const locks = vi.hoisted(() => ({ taken: [] as unknown[][] }));
vi.mock('../../../src/io/files/lock.ts', () => ({
  withLock: async (...given: readonly [string, object, () => Promise<unknown>]) => {
    locks.taken.push([...given]);
    return given[2]();
  },
}));
beforeEach(() => void locks.taken.splice(0));

function filesOf(folder: string, more: Partial<Parameters<typeof openFiles>[0]> = {}): Files {
  return openFiles({
    folder,
    shippedTemplates: join(folder, 'shipped'),
    compiledTemplates: '',
    environment: { PATH: process.env['PATH'] },
    settings: async () => ({ ...DEFAULT_SETTINGS, templates: 'my-templates' }),
    ...more,
  });
}

describe('the files of a roundup folder', () => {
  it('are read byte for byte, and named where they cannot be', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a'), Buffer.from([0xff, 0, 0x80]));
    const files = filesOf(folder);
    expect([files.folder, Buffer.from(await files.read(join(folder, 'a')))]).toEqual([
      folder,
      Buffer.from([0xff, 0, 0x80]),
    ]);
    await expect(files.read(join(folder, 'none'))).rejects.toThrow(
      `${join(folder, 'none')}: there is no such file (ENOENT)`,
    );
  });

  it('have the templates of the settings over the shipped ones', async () => {
    const folder = newFolder();
    for (const [where, name] of [
      ['shipped', 'post'],
      ['shipped', 'item'],
      ['my-templates', 'item'],
    ] as const) {
      mkdirSync(join(folder, where), { recursive: true });
      writeFileSync(join(folder, where, `${name}.hbs`), `${where} ${name}`);
    }
    expect((await filesOf(folder).template(null)).sources).toEqual({ post: 'shipped post', item: 'my-templates item' });
    expect((await filesOf(folder).template('item')).sources['post']).toBe('my-templates item');
  });

  it('are opened in the editor of the environment', async () => {
    const folder = newFolder();
    const log = join(folder, 'log');
    await filesOf(folder, { environment: { PATH: process.env['PATH'], EDITOR: `printf %s > '${log}'` } }).edit(
      '原稿.md',
    );
    expect(readFileSync(log, 'utf8')).toBe('原稿.md');
  });

  it('are worked on by one at a time, who waits two minutes at most and says so after two seconds', async () => {
    const [folder, tell] = [newFolder(), vi.fn()];
    expect(await filesOf(folder, { tell }).lock(async () => 'done')).toBe('done');
    expect(locks.taken).toEqual([
      [join(folder, '.roundup', 'lock'), { tellAfter: 2_000, giveUpAfter: 120_000, tell }, expect.any(Function)],
    ]);
    await filesOf(folder).lock(async () => 'done');
    expect(locks.taken[1]?.[1]).toMatchObject({ tell: expect.any(Function) as unknown });
  });

  it('have no versions where nothing was replaced, and say where these cannot be listed', async () => {
    const folder = newFolder();
    expect(await filesOf(folder).backups(join(folder, 'drafts', 'a.md'))).toEqual([]);
    writeFileSync(join(folder, 'drafts'), 'his own');
    await expect(filesOf(folder).backups(join(folder, 'drafts', 'a.md'))).rejects.toThrow(
      `${join(folder, 'drafts', 'a.md')}: a part of this path is a file`,
    );
  });
});

describe('the versions of a file', () => {
  it('are kept under its name, for a draft', async () => {
    expect(await backupsOf('/r', '/r/drafts/2025-04.md')).toBe('/r/drafts/.backup/2025-04.md');
    expect(await backupsOf('/r', '/r/x/../drafts/2025-04.md')).toBe('/r/drafts/.backup/2025-04.md');
  });

  it('are kept apart from those of another file of that name, elsewhere', async () => {
    const [one, other] = [await backupsOf('/r', '/blog/2025-04.md'), await backupsOf('/r', '/r/drafts/old/2025-04.md')];
    expect(one).toMatch(/^\/r\/drafts\/\.backup\/2025-04\.md-[0-9a-f]{8}$/u);
    expect(other).toMatch(/^\/r\/drafts\/\.backup\/2025-04\.md-[0-9a-f]{8}$/u);
    expect(one).not.toBe(other);
  });

  it('have a folder whose name any file system takes', async () => {
    const name = (await backupsOf('/r', `/blog/${'𠮷'.repeat(62)}.md`)).slice('/r/drafts/.backup/'.length);
    expect(name).toMatch(/^𠮷{60}-[0-9a-f]{8}$/u);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  });
});
