import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';

const LOADER = new URL('../bin/load.js', import.meta.url).pathname;
const SOURCE = "exports.answer = () => importPackage('node:path').then(({ basename }) => basename('/a/fortytwo'));\n";
const HEADER = 256;

describe.each(['module.cjs', 'main.cjs'])('a file loaded with the code that V8 made of it, %s', (name) => {
  const ASK = `require(process.argv[1]).load(process.argv[2]).answer().then(console.log)`;
  const LOAD = `const loader = require(process.argv[1]); loader.load(process.argv[2]).answer()`;
  const MAKE = `${LOAD}.then(() => loader.keepCode(['draft']))`;
  const MORE = `${LOAD}.then(() => loader.keepCode(process.argv.slice(3)))`;
  const isFirst = name === 'main.cjs';
  let file: string;
  let code: string;
  const run = (program: string, ...more: readonly string[]): string =>
    execFileSync(process.execPath, ['-e', program, LOADER, file, ...more], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {},
    });
  const headerAndCode = (): readonly [string, Buffer] => {
    const bytes = readFileSync(code);
    return [bytes.toString('latin1', 0, HEADER).trimEnd(), bytes.subarray(HEADER)];
  };
  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), 'roundup-load-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    file = join(folder, name);
    code = `${file}.v8-${process.versions.v8}.code`;
    writeFileSync(file, SOURCE);
  });

  it('runs without it, and with it, the same', () => {
    expect(run(ASK)).toBe('fortytwo\n');
    run(MAKE);
    expect(readFileSync(code).length).toBeGreaterThan(500);
    expect(run(ASK)).toBe('fortytwo\n');
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, 50)],
    ['empty', () => Buffer.alloc(0)],
    ['damaged', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at % 397 === 300 ? byte ^ 0xff : byte)))],
    ['of nothing but zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['of a program that has another format', (bytes: Buffer) => bytes.subarray(8)],
    ['cut off by a byte', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['cut off by two', (bytes: Buffer) => bytes.subarray(0, -2)],
    ['nothing but its header', (bytes: Buffer) => bytes.subarray(0, HEADER)],
    ['damaged in one bit', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 400 ? byte ^ 1 : byte)))],
  ])('runs without it where it is %s', (_, spoil) => {
    run(MAKE);
    writeFileSync(code, spoil(readFileSync(code)));
    expect(run(MAKE.replace('answer()', 'answer().then(console.log)'))).toBe('fortytwo\n');
    // And it is mended on the way.
    const [header, kept] = headerAndCode();
    if (!isFirst) return expect(header).toBe([crc32(SOURCE), crc32(kept), 'draft'].join(' '));
    const size = (kept.length - SOURCE.length) / 2;
    expect(header).toBe('twice draft');
    expect(kept.subarray(0, size)).toEqual(kept.subarray(size, 2 * size));
    expect(kept.toString('latin1', 2 * size)).toBe(SOURCE);
  });

  it('does not take the code of another text', () => {
    run(MAKE);
    writeFileSync(file, SOURCE.replace('fortytwo', 'twofourt'));
    expect(run(ASK)).toBe('twofourt\n');
  });

  it('keeps more code at the first run of each use, and of no more than sixteen', () => {
    const usesOf = (): readonly string[] =>
      headerAndCode()[0]
        .split(' ')
        .slice(isFirst ? 1 : 2);
    run(MAKE);
    expect(usesOf()).toEqual(['draft']);
    const before = readFileSync(code);
    run(MAKE);
    expect(readFileSync(code)).toEqual(before);
    run(MORE, 'save');
    expect(usesOf()).toEqual(['draft', 'save']);
    run(MORE, 'https://user:secret@news.example/');
    expect(usesOf()).toEqual(['draft', 'save']);
    run(MORE, ...Array.from('abcdefghijklm', (use) => `--${use}`));
    for (const use of ['--n', '--o', '--p']) run(MORE, use);
    expect(usesOf()).toHaveLength(16);
    expect(run(ASK)).toBe('fortytwo\n');
  });

  it('is kept for each V8 apart', () => {
    run(MAKE);
    copyFileSync(code, `${file}.v8-1.2.3.code`);
    run(MORE, 'save');
    expect(readFileSync(`${file}.v8-1.2.3.code`).toString('latin1', 0, 256)).toMatch(/ draft +$/u);
  });

  it('removes what runs left half written that were killed, and nothing that one may still write', () => {
    const gone = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim();
    const [left, old, running] = [`${code}.${gone}`, `${code}.${process.ppid}`, `${code}.${process.pid}`];
    for (const one of [left, old, running, `${code}.txt`]) writeFileSync(one, 'half');
    utimesSync(old, 0, 0);
    run(MAKE);
    const names = [code, running, `${code}.txt`].map((one) => one.split('/').at(-1));
    expect(readdirSync(join(file, '..')).toSorted()).toEqual([name, ...names].toSorted());
  });

  it('leaves nothing half written where the disk refuses it', () => {
    execFileSync('mkdir', [code]);
    expect(run(MAKE)).toBe('');
    expect(readdirSync(join(file, '..')).toSorted()).toEqual([name, code.split('/').at(-1)]);
  });
});

describe('the built program', () => {
  const dist = new URL('../dist/', import.meta.url).pathname;
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /^[\w/-]+\.cjs$/u.test(name));
  const textOf = (file: string): string => readFileSync(join(dist, file), 'utf8');

  it('has every import of a package turned into a call that a script may make', () => {
    const texts = files.filter((file) => !file.startsWith('vendor/')).map(textOf);
    for (const text of texts) expect(text.match(/(?<![\w$.])import\s*\(/gu)).toBeNull();
    for (const name of ['unpdf', '../vendor/warcio.cjs', 'feedsmith', 'csv-parse/sync'])
      expect(texts.join('')).toContain(`importPackage("${name}")`);
  });

  it('asks for no part of itself that is not there', () => {
    for (const file of files)
      for (const [, asked = ''] of textOf(file).matchAll(/\b(?:require|importPackage)\("(\.[^"]+)"\)/gu))
        if (!asked.endsWith('/load.js') && !asked.includes('bin/')) expect(files).toContain(join(file, '..', asked));
  });

  it('loads nothing but its first file, and no slow module of node, to be declared', () => {
    const asked = [...textOf('main.cjs').matchAll(/(?:^|[;,\n])(?:let|var|const) \w+=require\("([^"]+)"\)/gu)];
    expect(
      asked.map(([, name]) => name).filter((name) => /^\.|crypto|zlib|promises|child_process/u.test(name ?? '')),
    ).toEqual([]);
  });
});
