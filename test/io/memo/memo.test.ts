import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { openMemo } from '../../../src/io/memo/memo.ts';
import { openReadLog } from '../../../src/io/files/read-log.ts';
import type { Memo } from '../../../src/world.ts';
import { newFolder } from '../folders.ts';

const VALUE = { text: '十一の記事\n', list: [1, null] };

describe('what is remembered', () => {
  let folder: string;
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  beforeEach(() => {
    folder = newFolder();
    put('roundup.yaml', 'title: 四月\n');
    put('links/2025-04.jsonl', '{}\n');
    put('archive/2025-04.warc.gz', 'page');
    put('templates/item.hbs', '{{title}}');
  });

  /** A run that looks at three files, one of them absent, the state of a fourth and the names in a folder. */
  async function look(build = '1'): Promise<Memo> {
    const log = openReadLog();
    for (const name of ['roundup.yaml', 'links/2025-04.jsonl', 'links/2025-03.jsonl'])
      await log.bytes(join(folder, name));
    await log.state(join(folder, 'archive/2025-04.warc.gz'));
    await log.names(join(folder, 'templates'));
    return openMemo({ folder, build, log });
  }
  const recalled = (build = '1'): unknown => openMemo({ folder, build, log: openReadLog() }).recall('post');

  it('is recalled while all is as it was, in another place too', async () => {
    expect(recalled()).toBeNull();
    await (await look()).remember('post', VALUE);
    expect(recalled()).toEqual(VALUE);
    renameSync(folder, `${folder}-moved`);
    folder = `${folder}-moved`;
    expect(recalled()).toEqual(VALUE);
    rmSync(folder, { recursive: true });
  });

  it('tells what it goes by, also through what was recalled, and whether that is as it was', async () => {
    const memo = await look();
    await memo.remember('post', VALUE);
    const later = openMemo({ folder, build: '1', log: openReadLog() });
    expect(later.looks()).toEqual([]);
    later.recall('post');
    const looks = later.looks() ?? [];
    expect(looks).toEqual(memo.looks());
    expect(later.stillFinds(looks)).toBe(true);
    put('links/2025-03.jsonl', '{}\n');
    expect(later.stillFinds(looks)).toBe(false);
    expect(later.recall('post')).toBeNull();
  });

  it('goes by nothing that could be kept where a run forgoes it', async () => {
    const memo = await look();
    memo.forgo();
    expect(memo.looks()).toBeNull();
    await memo.remember('post', VALUE);
    expect(recalled()).toBeNull();
  });

  it.each<[string, () => void]>([
    ['a file has other bytes of the same length', () => put('roundup.yaml', 'title: 五月\n')],
    ['a file has one byte more', () => put('links/2025-04.jsonl', '{}\n\n')],
    ['a file is empty', () => put('roundup.yaml', '')],
    ['a file is gone', () => rmSync(join(folder, 'links/2025-04.jsonl'))],
    ['a file is there that was not', () => put('links/2025-03.jsonl', '')],
    ['a folder is where a file was', () => (rmSync(join(folder, 'roundup.yaml')), put('roundup.yaml/x', ''))],
    ['a folder is where no file was', () => put('links/2025-03.jsonl/x', '')],
    [
      'a pipe is where a file was',
      () => (rmSync(join(folder, 'roundup.yaml')), execFileSync('mkfifo', [join(folder, 'roundup.yaml')])),
    ],
    ['the archive has grown', () => put('archive/2025-04.warc.gz', 'pages')],
    ['the archive was written at another time', () => utimesSync(join(folder, 'archive/2025-04.warc.gz'), 1, 1)],
    ['the archive is gone', () => rmSync(join(folder, 'archive/2025-04.warc.gz'))],
    ['a template is there that was not', () => put('templates/head.hbs', '')],
    ['a template is gone', () => rmSync(join(folder, 'templates/item.hbs'))],
    ['the folder of templates is gone', () => rmSync(join(folder, 'templates'), { recursive: true })],
  ])('is forgotten when %s', async (_, change) => {
    await (await look()).remember('post', VALUE);
    change();
    expect(recalled()).toBeNull();
  });

  it('is forgotten by another build of the program, and under another name', async () => {
    const memo = await look();
    await memo.remember('post', VALUE);
    expect(recalled('2')).toBeNull();
    expect(memo.recall('posts')).toBeNull();
  });

  it('has forgotten it when one byte of its file is not as it was written', async () => {
    await (await look()).remember('post', VALUE);
    const file = join(folder, '.roundup/memo/post.json');
    const bytes = readFileSync(file);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        writeFileSync(
          file,
          bytes.map((byte, index) => (index === at ? byte ^ flip : byte)),
        );
        expect(recalled()).toBeNull();
      }),
    );
    for (const text of [
      '',
      '\n',
      bytes.subarray(0, -1),
      bytes.subarray(0, -2),
      bytes.subarray(bytes.length / 2),
      `${bytes.toString()} `,
    ]) {
      writeFileSync(file, text);
      expect(recalled()).toBeNull();
    }
  });

  it('is not kept where something has changed between two looks, or could not be read', async () => {
    const log = openReadLog();
    await log.bytes(join(folder, 'roundup.yaml'));
    put('roundup.yaml', 'title: 五月\n');
    await log.bytes(join(folder, 'roundup.yaml'));
    await openMemo({ folder, build: '1', log }).remember('post', VALUE);
    expect(recalled()).toBeNull();
    const failing = openReadLog();
    await expect(failing.bytes(join(folder, 'templates'))).rejects.toThrow('EISDIR');
    await openMemo({ folder, build: '1', log: failing }).remember('post', VALUE);
    expect(recalled()).toBeNull();
  });

  it('costs nothing but time where it cannot be kept', async () => {
    put('.roundup', 'a file in the way');
    await (await look()).remember('post', VALUE);
    expect(recalled()).toBeNull();
    expect(readFileSync(join(folder, '.roundup'), 'utf8')).toBe('a file in the way');
  });

  it('keeps what is put beside it, whatever changes, for one build', async () => {
    const kept = (build = '1'): unknown => openMemo({ folder, build, log: openReadLog() }).kept('post');
    expect(kept()).toBeNull();
    await (await look()).remember('post', VALUE, { by: 'sum' });
    expect([recalled(), kept(), kept('2')]).toEqual([VALUE, { by: 'sum' }, null]);
    put('roundup.yaml', 'title: 五月\n');
    expect([recalled(), kept()]).toEqual([null, { by: 'sum' }]);
    await (await look()).keep('post', ['alone']);
    expect([recalled(), kept()]).toEqual([null, ['alone']]);
    const unsettled = await look();
    unsettled.forgo();
    await unsettled.remember('post', VALUE, ['beside nothing']);
    expect([recalled(), kept()]).toEqual([null, ['beside nothing']]);
  });

  it('keeps nothing that is damaged', async () => {
    await (await look()).remember('post', VALUE, { by: 'sum' });
    const file = join(folder, '.roundup/memo/post.json');
    const whole = readFileSync(file);
    const kept = (bytes: Uint8Array): unknown => {
      writeFileSync(file, bytes);
      return openMemo({ folder, build: '1', log: openReadLog() }).kept('post');
    };
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ by;
        expect(kept(damaged)).toBeNull();
        expect(kept(whole.subarray(0, at))).toBeNull();
      }),
    );
    expect(kept(whole)).toEqual({ by: 'sum' });
  });
});
