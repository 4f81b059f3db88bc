import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';

const LOADER = new URL('../bin/load.js', import.meta.url).pathname;
const SOURCE = "exports.answer = () => importPackage('node:path').then(({ basename }) => basename('/a/fortytwo'));\n";
const ASK = "require(process.argv[1]).load(process.argv[2]).answer().then(console.log)";
const MAKE = "const { load, codeMade } = require(process.argv[1]); load(process.argv[2]).answer().then(() => { for (const { file, bytes } of codeMade()) require('node:fs').writeFileSync(file, bytes); })";

describe('a file loaded with the code that V8 made of it', () => {
  let file: string;
  const run = (program: string): string => execFileSync(process.execPath, ['-e', program, LOADER, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), 'roundup-load-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    file = join(folder, 'module.cjs');
    writeFileSync(file, SOURCE);
  });

  it('runs without it, and with it, the same', () => {
    expect(run(ASK)).toBe('fortytwo\n');
    run(MAKE);
    expect(readFileSync(`${file}.code`).length).toBeGreaterThan(100);
    expect(run(ASK)).toBe('fortytwo\n');
  });

  it.each([
    ['cut off', (code: Buffer) => code.subarray(0, 50)],
    ['empty', () => Buffer.alloc(0)],
    ['damaged', (code: Buffer) => Buffer.from(code.map((byte, at) => (at % 97 === 20 ? byte ^ 0xff : byte)))],
  ])('runs without it where it is %s', (_, spoil) => {
    run(MAKE);
    writeFileSync(`${file}.code`, spoil(readFileSync(`${file}.code`)));
    expect(run(ASK)).toBe('fortytwo\n');
  });

  it('does not take the code of another text', () => {
    run(MAKE);
    const other = SOURCE.replace('fortytwo', 'twofourt');
    cpSync(`${file}.code`, `${file}.kept`);
    writeFileSync(file, other);
    expect(run(ASK)).toBe('twofourt\n');
  });
});

describe('the built bundle', () => {
  it('has every import of a package turned into a call that a script may make', () => {
    const bundle = readFileSync(new URL('../dist/main.cjs', import.meta.url), 'utf8');
    expect(bundle.match(/(?<![\w$.])import\s*\(/gu)).toBeNull();
    for (const name of ['undici', 'warcio', 'feedsmith', 'csv-parse/sync']) expect(bundle).toContain(`importPackage("${name}")`);
  });
});
