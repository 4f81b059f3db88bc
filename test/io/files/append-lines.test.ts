import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { appendLines } from '../../../src/io/files/append-lines.ts';
import { lawRuns, lawTimeout } from '../../counts.ts';
import { disk, setDisk, watchDisk, type Fault } from '../disk.ts';
import { newFolder } from '../folders.ts';

vi.mock('../../../src/io/files/disk.ts', async (original) => {
  const { failing } = await import('../disk.ts');
  return failing(await original());
});
afterEach(() => setDisk());

function fileWith(text: string): string {
  const file = join(newFolder(), 'file');
  writeFileSync(file, text);
  return file;
}

function isTorn(text: string): boolean {
  return text !== '' && !text.endsWith('\n');
}

/** A line that is a write of its own. */
function long(sign: string): string {
  return `${sign.repeat(40_000)}\n`;
}

describe('appending lines', () => {
  it('makes the file, with whole lines in a write, and flushes it and its folder', async () => {
    const file = join(newFolder(), 'links', 'file');
    setDisk();
    await appendLines(file, ['一\n', '二\n']);
    expect(disk.names).toEqual(['mkdir', 'sync', 'open a+', 'write', 'sync', 'sync']);
    expect([readFileSync(file, 'utf8'), disk.open]).toEqual(['一\n二\n', 0]);
  });

  it('writes thousands of lines in few pieces, each of whole lines and in their order', async () => {
    const file = fileWith('');
    const lines = Array.from({ length: 5000 }, (_, index) => `${'線'.repeat(index % 90)}${index}\n`);
    const ends: string[] = [];
    watchDisk((name) => {
      if (name === 'write') ends.push(readFileSync(file, 'utf8').slice(-1));
    });
    await appendLines(file, lines);
    expect(readFileSync(file, 'utf8')).toBe(lines.join(''));
    expect(disk.names.filter((name) => name === 'write').length).toBeLessThan(10);
    expect(new Set(ends)).toEqual(new Set(['\n', '']));
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
      await expect(appendLines(file, [long('二'), long('三'), long('四')])).rejects.toThrow(
        expect.objectContaining({ exit: 1, says }),
      );
      const kept = readFileSync(file, 'utf8');
      expect(kept.startsWith(`一\n${long('二')}`)).toBe(true);
      expect(kept).not.toContain(long('三'));
      expect(disk.open).toBe(0);
    },
  );

  it('writes a line again that another writer’s half a line has taken along, and only that one', async () => {
    const file = fileWith('一\n');
    let torn = 0;
    watchDisk((name) => {
      if (name === 'write' && (torn += 1) % 2 === 0 && torn <= 4) appendFileSync(file, '{"url":');
    });
    const [two, three, four] = [long('二'), long('三'), long('四')];
    await appendLines(file, [two, three, four]);
    // The third line, and then the line that was to mend it.
    expect(readFileSync(file, 'utf8')).toBe(`一\n${two}{"url":${three}${four}{"url":\n${three}`);
    expect(disk.names.filter((name) => name === 'write')).toHaveLength(4);
  });

  // Each time another writer tears a line, one of the five tries may be lost.
  const meanwhile = fc.array(fc.constantFrom('', '', '他\n', '他の', '{"url":'), { maxLength: 12 });
  const before = fc.constantFrom('', '一\n', '一\n二');
  it(
    'has every line on a line of its own in the end, whatever other writers append right before any step',
    async () => {
      const lines = fc.array(fc.nat(50_000), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(before, lines, meanwhile, async (there, sizes, others) => {
          const file = fileWith(there);
          const own = sizes.map((size, at) => `${at}${'線'.repeat(size)}\n`);
          const acts = others.filter((act, at) => act.endsWith('\n') || others.slice(0, at).filter(isTorn).length < 4);
          let step = 0;
          watchDisk(() => appendFileSync(file, acts[step++] ?? ''));
          await appendLines(file, own);
          const text = readFileSync(file, 'utf8');
          expect(text.startsWith(there)).toBe(true);
          const standing = text.split('\n').slice(0, -1);
          for (const line of own) expect(standing.filter((one) => `${one}\n` === line)).toHaveLength(1);
          const done = acts.slice(0, step).filter(isTorn);
          for (const torn of new Set(done))
            expect(text.split(torn).length).toBeGreaterThan(done.filter((one) => one === torn).length);
          expect(disk.open).toBe(0);
        }),
        { numRuns: lawRuns(400) },
      );
    },
    lawTimeout(400),
  );

  it('does not go on for ever about it, and says that it is not saved', async () => {
    const file = fileWith('一\n');
    watchDisk((name) => {
      if (name === 'write') truncateSync(file, 4);
    });
    await expect(appendLines(file, [long('二'), long('三')])).rejects.toThrow(
      `${file}: other programs keep tearing lines`,
    );
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
