import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import { openFiles } from '../../../src/io/files/files.ts';
import type { Files } from '../../../src/edges.ts';
import { beforeCalls, disk, failsWith, setDisk, watchDisk } from '../disk.ts';
import { newFolder } from '../folders.ts';

vi.mock('../../../src/io/files/disk.ts', async (original) => {
  const { failing } = await import('../disk.ts');
  return failing(await original());
});
afterEach(() => setDisk());

function filesOf(folder: string): Files {
  return openFiles({
    folder,
    shippedTemplates: '',
    compiledTemplates: '',
    environment: {},
    settings: async () => DEFAULT_SETTINGS,
  });
}

function draftIn(folder: string, text: string): string {
  mkdirSync(join(folder, 'drafts'), { recursive: true });
  writeFileSync(join(folder, 'drafts', '2025-04.md'), text);
  return join(folder, 'drafts', '2025-04.md');
}

async function keptTexts(files: Files, path: string): Promise<readonly string[]> {
  return (await files.backups(path)).map((kept) => readFileSync(kept.path, 'utf8'));
}

describe('readText', () => {
  it('gives every text back as it is, with its mark and line endings', async () => {
    const folder = newFolder();
    const path = draftIn(folder, '');
    const text = fc
      .array(fc.constantFrom('\ufeff', '\r\n', '\n', '\r', '葛\u{e0100}', 'e\u0301', ' ', '\0', '<!-- roundup -->'), {
        maxLength: 8,
      })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        writeFileSync(path, written);
        expect((await filesOf(folder).readText(path)).text).toBe(written);
      }),
    );
  });

  it('takes a missing file for an empty one without a digest', async () => {
    const folder = newFolder();
    expect(await filesOf(folder).readText(join(folder, 'no', 'such.md'))).toEqual({
      path: join(folder, 'no', 'such.md'),
      text: '',
      digest: null,
    });
  });

  it('does not wait for a pipe to say something, and says so', async () => {
    const path = join(newFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    const says = {
      en: expect.stringContaining(`${path} is not a regular file`) as unknown,
      ja: expect.stringContaining(`${path} はファイルではない`) as unknown,
    };
    await expect(filesOf(newFolder()).readText(path)).rejects.toThrow(expect.objectContaining({ exit: 1, says }));
    await expect(filesOf(newFolder()).readText('/dev/null')).rejects.toThrow('/dev/null is not a regular file');
  });

  it.each([
    ['Shift_JIS', Buffer.from([0x8c, 0xb4, 0x8d, 0x65])],
    ['UTF-16', Buffer.from('\ufeff原稿', 'utf16le')],
    ['a cut-off character', Buffer.from('原稿').subarray(0, 5)],
  ])('refuses %s, naming the file, and leaves it alone', async (_, bytes) => {
    const folder = newFolder();
    const path = draftIn(folder, '');
    writeFileSync(path, bytes);
    const says = {
      en: expect.stringContaining(`${path} is not UTF-8`) as unknown,
      ja: expect.stringContaining(`${path} は UTF-8 ではない`) as unknown,
    };
    await expect(filesOf(folder).readText(path)).rejects.toThrow(expect.objectContaining({ exit: 1, says }));
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('has the digest of the bytes, and names what is no file', async () => {
    const folder = newFolder();
    expect((await filesOf(folder).readText(draftIn(folder, 'abc'))).digest).toBe(
      'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    await expect(filesOf(folder).readText(folder)).rejects.toThrow(`${folder}: this is a folder, not a file`);
  });
});

describe('replace', () => {
  it('writes any text byte for byte, and keeps what it replaces', async () => {
    const folder = newFolder();
    const [files, path] = [filesOf(folder), draftIn(folder, 'まえ')];
    let last = 'まえ';
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        await files.replace(await files.readText(path), text);
        expect(readFileSync(path, 'utf8')).toBe(text);
        expect((await keptTexts(files, path))[0]).toBe(last);
        last = text;
      }),
    );
    expect(readdirSync(join(folder, 'drafts')).sort()).toEqual(['.backup', '2025-04.md']);
  });

  it('keeps fifty versions of one hour, the newest first, also when the clock is set back', async () => {
    const folder = newFolder();
    const [files, path] = [filesOf(folder), draftIn(folder, '0')];
    vi.setSystemTime('2025-05-01T03:00:00Z');
    for (let number = 1; number <= 60; number += 1) {
      if (number === 55) vi.setSystemTime('2001-01-01T00:00:00Z');
      await files.replace(await files.readText(path), String(number));
    }
    vi.useRealTimers();
    expect(await keptTexts(files, path)).toEqual(Array.from({ length: 50 }, (_, index) => String(59 - index)));
  });

  it('keeps a version once when the draft has come back to it', async () => {
    const folder = newFolder();
    const [files, path] = [filesOf(folder), draftIn(folder, 'A')];
    await files.replace(await files.readText(path), 'B');
    writeFileSync(path, 'A');
    await files.replace(await files.readText(path), 'C');
    expect(await keptTexts(files, path)).toEqual(['A']);
  });

  it.runIf(process.getuid?.() === 0)('keeps the owner of a file that root writes', async () => {
    const folder = newFolder();
    const path = draftIn(folder, '前');
    chownSync(path, 1234, 2345);
    chmodSync(path, 0o600);
    await filesOf(folder).replace(await filesOf(folder).readText(path), '後');
    const { uid, gid, mode } = statSync(path);
    expect({ uid, gid, mode: mode & 0o7777, text: readFileSync(path, 'utf8') }).toEqual({
      uid: 1234,
      gid: 2345,
      mode: 0o600,
      text: '後',
    });
  });

  it('keeps the mode of a file, and a link as a link', async () => {
    const folder = newFolder();
    const [files, blog] = [filesOf(folder), join(folder, 'blog.md')];
    writeFileSync(blog, 'old');
    chmodSync(blog, 0o640);
    symlinkSync('blog.md', join(folder, 'link.md'));
    symlinkSync('not-yet.md', join(folder, 'dangling.md'));
    for (const name of ['link.md', 'dangling.md']) await files.replace(await files.readText(join(folder, name)), 'new');
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(blog, 'utf8')).toBe('new');
    expect(statSync(blog).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, 'dangling.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'not-yet.md'), 'utf8')).toBe('new');
  });

  it('makes folders, and keeps versions of files with the same name apart', async () => {
    const folder = newFolder();
    const files = filesOf(folder);
    for (const path of [join(folder, 'a', 'post.md'), join(folder, 'b', 'c', 'post.md')]) {
      await files.replace(await files.readText(path), path);
      await files.replace(await files.readText(path), 'later');
      expect(await keptTexts(files, path)).toEqual([path]);
    }
  });

  it('sweeps away what a killed run left an hour ago, and nothing else', async () => {
    const folder = newFolder();
    const [files, path] = [filesOf(folder), draftIn(folder, 'old')];
    const names = ['.2025-04.md.1.roundup-tmp', '.2025-04.md.2.roundup-tmp', 'notes.tmp', '.swp'];
    for (const name of names) writeFileSync(join(folder, 'drafts', name), '');
    for (const name of [names[0], names[2], names[3]])
      utimesSync(join(folder, 'drafts', name ?? ''), new Date(), new Date(Date.now() - 3_700_000));
    await files.replace(await files.readText(path), 'new');
    expect(readdirSync(join(folder, 'drafts')).sort()).toEqual([
      '.2025-04.md.2.roundup-tmp',
      '.backup',
      '.swp',
      '2025-04.md',
      'notes.tmp',
    ]);
  });

  it.each(['changed', 'deleted', 'made'])('writes nothing when the file was %s since it was read', async (how) => {
    const folder = newFolder();
    const [files, path] = [filesOf(folder), join(folder, 'drafts', '2025-04.md')];
    if (how !== 'made') draftIn(folder, 'old');
    const before = await files.readText(path);
    if (how === 'deleted') renameSync(path, `${path}.away`);
    else draftIn(folder, 'from the editor');
    const says = {
      en: expect.stringContaining(
        `${path} was changed by another program meanwhile, so nothing was written`,
      ) as unknown,
      ja: expect.stringContaining(`${path} は別のプログラムが書き換えた`) as unknown,
    };
    await expect(files.replace(before, 'new')).rejects.toThrow(expect.objectContaining({ says }));
    if (how === 'deleted') expect(readdirSync(join(folder, 'drafts'))).not.toContain('2025-04.md');
    else expect(readFileSync(path, 'utf8')).toBe('from the editor');
  });
});

describe('replace, where the file system is another one', () => {
  it('makes a new draft where there are no hard links', async () => {
    const folder = newFolder();
    const [files, path] = [filesOf(folder), join(folder, 'drafts', '2025-04.md')];
    beforeCalls('link', failsWith('EPERM'));
    await files.replace(await files.readText(path), 'new');
    expect([readFileSync(path, 'utf8'), readdirSync(join(folder, 'drafts')), disk.open]).toEqual([
      'new',
      ['2025-04.md'],
      0,
    ]);
  });

  it.each([
    ['has hard links', null],
    ['has none', 'EPERM'],
  ])('writes over no draft that appears in the last instant, where it %s', async (_, code) => {
    const folder = newFolder();
    const [files, path] = [filesOf(folder), join(folder, 'drafts', '2025-04.md')];
    beforeCalls('link', () => {
      writeFileSync(path, 'from the editor');
      if (code !== null) failsWith(code)();
    });
    await expect(files.replace(await files.readText(path), 'new')).rejects.toThrow(/changed by another program/u);
    expect(readFileSync(path, 'utf8')).toBe('from the editor');
  });

  it.each([
    ['link', 'EIO', /the disk reported an error/u],
    ['access', 'EACCES', /you are not allowed to do this/u],
    ['access', 'EROFS', /read-only file system/u],
  ])('says so when its %s fails with %s, and leaves nothing behind', async (call, code, message) => {
    const folder = newFolder();
    const [files, path] = [
      filesOf(folder),
      call === 'access' ? draftIn(folder, 'old') : join(folder, 'drafts', '2025-04.md'),
    ];
    const state = await files.readText(path);
    beforeCalls(call, failsWith(code));
    await expect(files.replace(state, 'new')).rejects.toThrow(message);
    expect(readdirSync(join(folder, 'drafts'))).toEqual(call === 'access' ? ['2025-04.md'] : []);
  });

  it('says where links go round in a circle', async () => {
    const folder = newFolder();
    for (const [from, to] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const)
      symlinkSync(join(folder, to), join(folder, from));
    await expect(filesOf(folder).replace({ path: join(folder, 'a'), text: '', digest: null }, 'new')).rejects.toThrow(
      /links go round in a circle/u,
    );
  });

  it('writes beside a draft of any name, hidden, and cuts that name at a character', async () => {
    const folder = newFolder();
    const [files, path] = [filesOf(folder), join(folder, 'drafts', `${'あ'.repeat(60)}𠮷${'い'.repeat(20)}.md`)];
    const seen: string[] = [];
    beforeCalls('link', () => void seen.push(...readdirSync(join(folder, 'drafts'))));
    await files.replace(await files.readText(path), 'new');
    expect(seen).toEqual([expect.stringMatching(/^\.あ{60}\.[0-9a-f-]{36}\.roundup-tmp$/u)]);
    const other = join(folder, 'drafts', `a${'あ'.repeat(80)}.md`);
    beforeCalls('link', () => void seen.push(...readdirSync(join(folder, 'drafts'))));
    await files.replace(await files.readText(other), 'new');
    expect(seen.filter((name) => name.endsWith('.roundup-tmp'))[1]).toMatch(/^\.aあ{59}\.[0-9a-f-]{36}\.roundup-tmp$/u);
  });
});

describe('an editor that saves while a draft is replaced', () => {
  const [OLD, EDITED, NEW] = ['old', '編集した原稿', 'new'];
  const IN_PLACE = (path: string): void => writeFileSync(path, EDITED);
  const BY_RENAME = (path: string): void => {
    writeFileSync(`${path}~`, EDITED);
    renameSync(`${path}~`, path);
  };

  /** The calls of one replacement, and what came of an edit right before the one of that number. */
  async function editedBefore(
    at: number,
    edit: (path: string) => void,
  ): Promise<{
    readonly calls: readonly string[];
    readonly draft: string;
    readonly kept: readonly string[];
    readonly said: boolean;
  }> {
    const folder = newFolder();
    const [files, path] = [filesOf(folder), draftIn(folder, OLD)];
    const before = await files.readText(path);
    const calls: string[] = [];
    watchDisk((name) => {
      calls.push(name);
      if (calls.length - 1 === at) edit(path);
    });
    const said = await files.replace(before, NEW).then(
      () => false,
      (error: unknown) => /changed by another program/u.test(String(error)),
    );
    setDisk();
    return { calls, draft: readFileSync(path, 'utf8'), kept: await keptTexts(files, path), said };
  }

  it.each([
    ['in place', IN_PLACE],
    ['by renaming', BY_RENAME],
  ])('%s, at any point, is never written over', async (how, edit) => {
    const { calls } = await editedBefore(Infinity, edit);
    expect(calls.length).toBeGreaterThan(18);
    for (let at = 0; at < calls.length; at += 1) {
      // The instant that `replaceFile` speaks of: nothing can see a rename right before its own.
      if (how === 'by renaming' && calls[at] === 'rename') continue;
      const { draft, kept, said } = await editedBefore(at, edit);
      expect([draft, ...kept], `before call ${at}, ${calls[at]}`).toContain(EDITED);
      if (said) expect(draft).toBe(EDITED);
      if (draft === NEW) expect(kept[0]).toMatch(/^(?:old|編集した原稿)$/u);
    }
  });

  it('is told of when it saves before the last look', async () => {
    expect(await editedBefore(0, IN_PLACE)).toMatchObject({ said: true, draft: EDITED });
  });
});
