import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { chownSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { USER } from './installation.ts';

const LOADER = new URL('../../bin/load.js', import.meta.url).pathname;
const RUN = `const { load, keepCode } = require(process.argv[1]);
load(process.argv[2]).answer().then((answer) => { console.log(answer); keepCode(process.argv.slice(3)); });`;

describe('the code of a file whose folder may not be written to', () => {
  let folder: string;
  let home: string;
  const run = (uses: readonly string[], env: Readonly<Record<string, string>> = { HOME: home }): string =>
    execFileSync(process.execPath, ['-e', RUN, LOADER, join(folder, 'module.cjs'), ...uses], {
      ...USER,
      cwd: home,
      env: { PATH: process.env['PATH'], ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const cache = (): string => join(home, '.cache/roundup');
  const kept = (): string => join(cache(), readdirSync(cache())[0] ?? '');
  const usesOf = (file: string): readonly string[] =>
    readFileSync(file).toString('latin1', 0, 256).trimEnd().split(' ').slice(2);

  beforeEach(() => {
    const top = mkdtempSync(join(tmpdir(), 'roundup-cache-'));
    chmodSync(top, 0o755);
    onTestFinished(() => {
      chmodSync(folder, 0o755);
      rmSync(top, { recursive: true });
    });
    [folder, home] = [join(top, 'program'), join(top, 'home')];
    mkdirSync(folder);
    mkdirSync(home);
    if (USER.uid !== undefined) chownSync(home, USER.uid, USER.gid);
    writeFileSync(join(folder, 'module.cjs'), "exports.answer = async () => 'fortytwo';\n");
    chmodSync(join(folder, 'module.cjs'), 0o444);
    chmodSync(folder, 0o555);
  });

  it('is kept in the user’s cache folder, for the user alone, and used from there', () => {
    expect(run(['draft'])).toBe('fortytwo\n');
    expect(readdirSync(folder)).toEqual(['module.cjs']);
    expect(readdirSync(cache())).toHaveLength(1);
    expect(statSync(cache()).mode & 0o777).toBe(0o700);
    expect(usesOf(kept())).toEqual(['draft']);
    // What is added to it was read before.
    expect(run(['save'])).toBe('fortytwo\n');
    expect(usesOf(kept())).toEqual(['draft', 'save']);
  });

  it('goes by XDG_CACHE_HOME where that is absolute', () => {
    run(['draft'], { HOME: home, XDG_CACHE_HOME: join(home, 'kept') });
    expect(readdirSync(join(home, 'kept/roundup'))).toHaveLength(1);
    run(['draft'], { HOME: home, XDG_CACHE_HOME: 'relative' });
    expect(existsSync(join(home, 'relative'))).toBe(false);
    expect(readdirSync(cache())).toHaveLength(1);
  });

  it('is kept nowhere without a home, and nothing is said', () => {
    expect(run(['draft'], {})).toBe('fortytwo\n');
    expect(run(['draft'], { HOME: '/nowhere/at/all' })).toBe('fortytwo\n');
    expect([readdirSync(folder), readdirSync(home)]).toEqual([['module.cjs'], []]);
  });

  it('is not taken from a file that others can write', () => {
    run(['draft']);
    chmodSync(kept(), 0o666);
    expect(run(['save'])).toBe('fortytwo\n');
    // It was made anew, and stands there for the user alone.
    expect(usesOf(kept())).toEqual(['save']);
    expect(statSync(kept()).mode & 0o022).toBe(0);
  });

  it('is neither taken from nor kept in a folder that others can write to', () => {
    run(['draft']);
    chmodSync(cache(), 0o777);
    expect(run(['save'])).toBe('fortytwo\n');
    expect(usesOf(kept())).toEqual(['draft']);
  });

  it('is made anew where it is damaged', () => {
    run(['draft']);
    const bytes = readFileSync(kept());
    writeFileSync(kept(), bytes.fill(0xff, 300, 310));
    expect(run(['save'])).toBe('fortytwo\n');
    expect(usesOf(kept())).toEqual(['save']);
  });

  it.runIf(USER.uid !== undefined)('is not taken from a folder of another user', () => {
    run(['draft']);
    chownSync(cache(), 0, 0);
    chmodSync(cache(), 0o755);
    expect(run(['save'])).toBe('fortytwo\n');
    expect(usesOf(kept())).toEqual(['draft']);
  });
});
