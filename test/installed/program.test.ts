import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDriver, type Driver } from './driver.ts';
import { fixtureCases } from './fixture-cases.ts';
import { unpack, USER, type Installation } from './installation.ts';

const DEMO = new URL('../../fixtures/demo/', import.meta.url).pathname;
const CODE = `.v8-${process.versions.v8}.code`;
// Some of every kind: program.long.test.ts takes all of them.
const EVERY = 24;

let installation: Installation;
let driver: Driver;
let before: readonly string[];
beforeAll(() => {
  installation = unpack();
  before = installation.contents();
  driver = openDriver(installation);
}, 60_000);
afterAll(async () => {
  await driver?.close();
  installation?.remove();
});

/** The month of the demo, for the user of the installed program. */
function demo(): string {
  const folder = installation.folder();
  for (const part of ['links', 'archive']) cpSync(join(DEMO, part), join(folder, part), { recursive: true });
  if (USER.uid !== undefined) execFileSync('chown', ['-R', `${USER.uid}:${USER.gid}`, folder]);
  return folder;
}

describe('the program as it is packed, run by a user who may not write to it', () => {
  it.each(fixtureCases().filter((_, at) => at % EVERY === 0))('$kind: $name', ({ check }) => check(driver));

  it('drafts the demo by the command', () => {
    const { status, stdout } = installation.roundup(['draft', '2025-04', '--offline', '--dir', demo()]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: readFileSync(join(DEMO, 'expected.md'), 'utf8') });
  });

  it('finds the links in Japanese lines by the command', () => {
    const folder = installation.folder();
    const input = `2025年4月3日（木） https://news.example/a 最初の記事
参考（https://news.example/b）を見てください。
続報はhttps://news.example/c。次の文もある、と書いた。
`;
    const args = ['import', '-', '--at', '2025-05-20', '--dir', folder];
    expect(installation.roundup(args, { input })).toMatchObject({ status: 0 });
    const linesOf = (month: string): readonly object[] =>
      readFileSync(join(folder, `links/${month}.jsonl`), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
    expect(linesOf('2025-04')).toMatchObject([{ url: 'https://news.example/a', title: '最初の記事' }]);
    expect(linesOf('2025-05')).toMatchObject([{ url: 'https://news.example/b' }, { url: 'https://news.example/c' }]);
  });

  it('reads again what another reader has read, and nothing else', () => {
    const folder = demo();
    const file = join(folder, '.roundup/articles/2025-04.json');
    const draft = (program: Installation['roundup']): unknown =>
      program(['draft', '2025-04', '--offline', '--json', '--dir', folder]).status;
    expect(draft(installation.roundup)).toBe(0);
    const [first, when] = [readFileSync(file, 'utf8'), timeOf(file)];
    expect(draft(installation.roundup)).toBe(0);
    expect(timeOf(file)).toBe(when);

    const sum = /"version":"([\w-]{43}) /u.exec(first)?.[1] ?? 'no sum';
    const other = `${sum.slice(0, -1)}${sum.endsWith('A') ? 'B' : 'A'}`;
    const changed = mkdtempSync(join(tmpdir(), 'roundup-other-reader-'));
    onTestFinished(() => rmSync(changed, { recursive: true }));
    for (const part of ['bin', 'dist', 'templates', 'package.json', 'node_modules'])
      cpSync(join(installation.program, part), join(changed, part), { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'u+w,a+rX', changed]);
    const main = readFileSync(join(changed, 'dist/main.cjs'), 'utf8');
    expect(main).toContain(sum);
    writeFileSync(join(changed, 'dist/main.cjs'), main.replaceAll(sum, other));
    execFileSync(
      process.execPath,
      [join(changed, 'bin/roundup.js'), 'draft', '2025-04', '--offline', '--json', '--dir', folder],
      { ...USER, env: { PATH: process.env['PATH'] }, stdio: 'pipe' },
    );
    const second = readFileSync(file, 'utf8');
    expect(second).toContain(`"version":"${other} `);
    expect(second.slice(second.indexOf('"readings"'))).toBe(first.slice(first.indexOf('"readings"')));
  });

  it('has written nothing beside itself', () => expect(installation.contents()).toEqual(before));

  it('keeps nothing in the user’s cache folder while it runs the code that it was packed with', () =>
    expect(readdirSync(installation.home)).not.toContain('.cache'));
});

describe('what is packed', () => {
  it('is the program, its templates and what is to be read, and no more', () => {
    expect(
      installation.files.filter((file) => !/^(?:dist|templates|src\/io\/preview\/assets)\//u.test(file)).toSorted(),
    ).toEqual([
      'LICENSE',
      'README.ja.md',
      'README.md',
      'bin/load.js',
      'bin/package.json',
      'bin/reading-child.js',
      'bin/roundup.js',
      'bin/user-cache.js',
      'package.json',
    ]);
  });

  it('has the code that V8 made of what has to start fast', () => {
    for (const file of [
      'main.cjs',
      'making.cjs',
      'merging.cjs',
      'parts/list.cjs',
      'saving.cjs',
      'reader.cjs',
      'settings.cjs',
      'vendor/group-stories.cjs',
      'vendor/yaml.cjs',
      'vendor/handlebars-runtime-js.cjs',
      'vendor/warcio.cjs',
      'vendor/markdown-it.cjs',
    ])
      expect(installation.files).toContain(`dist/${file}${CODE}`);
  });

  it('runs nothing when it is installed', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?(?:install|prepare)$/u.test(name))).toEqual([]);
  });
});

function timeOf(file: string): number {
  return statSync(file).mtimeMs;
}
