import { existsSync, mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { replaceDerived } from '../../src/io/files/derived.ts';
import { disk, FAULTS, setDisk, watchDisk } from './disk.ts';
import { newFolder } from './folders.ts';

vi.mock('../../src/io/files/disk.ts', async (original) => {
  const { failing } = await import('./disk.ts');
  return failing(await original());
});
afterEach(() => setDisk());

describe('a derived file', () => {
  it('is replaced in one step, in a folder that is made for it, and nothing else is left there', () => {
    const file = join(newFolder(), '.roundup', 'articles', '2025-04.json');
    replaceDerived(file, 'まえ');
    setDisk();
    replaceDerived(file, 'あと');
    expect(disk.names).toEqual(['writeFile', 'rename']);
    expect([readFileSync(file, 'utf8'), readdirSync(join(file, '..'))]).toEqual(['あと', ['2025-04.json']]);
  });

  it.each(FAULTS.filter((fault) => fault !== 'kill' && fault !== 'short'))(
    'is left as it was, and fails nothing, when the disk meets %s',
    (fault) => {
      const file = join(newFolder(), 'index');
      replaceDerived(file, 'まえ');
      for (let at = 0; at < 3; at += 1) {
        setDisk(at, fault);
        replaceDerived(file, 'あと');
        setDisk();
        expect(['まえ', 'あと']).toContain(readFileSync(file, 'utf8'));
        expect(readdirSync(join(file, '..'))).toEqual(['index']);
      }
    },
  );

  it('may be written beside while it is, by its own name and hidden', () => {
    const file = join(newFolder(), 'index');
    let seen: readonly string[] = [];
    watchDisk((name) => {
      if (name !== 'rename') return;
      setDisk();
      disk.before = (other) => void (other === 'rename' && (seen = readdirSync(join(file, '..'))));
      replaceDerived(file, 'b');
      expect(readFileSync(file, 'utf8')).toBe('b');
    });
    replaceDerived(file, 'a');
    expect(seen.filter((name) => /^\.index\.[0-9a-z]+\.tmp$/u.test(name))).toHaveLength(2);
    expect([readFileSync(file, 'utf8'), readdirSync(join(file, '..'))]).toEqual(['a', ['index']]);
  });

  it('takes away what killed runs have left beside it, an hour later', () => {
    const folder = newFolder();
    for (const [name, hours] of [
      ['.index.1.tmp', 2],
      ['.index.2.tmp', 0],
      ['notes.txt', 2],
    ] as const) {
      writeFileSync(join(folder, name), '');
      utimesSync(join(folder, name), new Date(), new Date(Date.now() - hours * 3_700_000));
    }
    replaceDerived(join(folder, 'index'), 'あと');
    expect(readdirSync(folder).toSorted()).toEqual(['.index.2.tmp', 'index', 'notes.txt']);
  });

  it('does not hide what is no error of the disk', () => {
    const file = join(newFolder(), 'index');
    expect(() => replaceDerived(file, Symbol('no text') as never)).toThrow(TypeError);
  });

  it('is not made where a file stands in the place of its folder', () => {
    const folder = newFolder();
    writeFileSync(join(folder, '.roundup'), 'his own');
    replaceDerived(join(folder, '.roundup', 'index'), 'x');
    expect([readFileSync(join(folder, '.roundup'), 'utf8'), existsSync(join(folder, 'index'))]).toEqual([
      'his own',
      false,
    ]);
    mkdirSync(join(folder, 'taken'));
    replaceDerived(join(folder, 'taken'), 'x');
    expect(readdirSync(folder).toSorted()).toEqual(['.roundup', 'taken']);
  });
});
