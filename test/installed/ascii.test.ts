import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';

const BIN = new URL('../../bin/', import.meta.url).pathname;
interface Ascii {
  readonly asciiOf: (text: string) => string;
  readonly requireAscii: (folder: string) => void;
}
const { asciiOf, requireAscii } = createRequire(import.meta.url)('../../bin/ascii.js') as Ascii;
const LOAD = 'console.log(require(process.argv[1]).load(process.argv[2]).answer())';

/** What the loader makes of a program that the build wrote. */
function loaded(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'roundup-ascii-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const built = transformSync(source, { minify: true, supported: { 'template-literal': false } }).code;
  writeFileSync(join(folder, 'module.cjs'), asciiOf(built));
  requireAscii(folder);
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', LOAD, `${BIN}load.js`, join(folder, 'module.cjs')], {
    encoding: 'utf8',
  });
  return stdout + stderr;
}

describe('a program made ASCII', () => {
  it('is read by the loader as it was written: strings, templates, patterns, names', () => {
    const source = String.raw`
      const 年号 = '令和', kana = /^[ぁ-ん—ー]+$/u, pair = /[😀-😂]/u, named = /(?<年>\d+)年/u;
      const raw = String.raw${'`'}\d年😀${'`'};
      exports.answer = () => JSON.stringify([年号, kana.test('かなー'), pair.test('😁'), named.exec('7年').groups.年,
        new RegExp(raw, 'u').test('7年😀'), raw, ${'`'}月${'$'}{年号}日${'`'}, new RegExp(/[、。]/.source).test('。')]);`;
    expect(loaded(source)).toBe('["令和",true,true,"7",true,"\\\\d年😀","月令和日",true]\n');
  });

  it('has the patterns that it had', () => {
    const letter = fc.constantFrom(...'年月日（）「」、。ーぁん〜𠮷😀é\u2028ab09');
    const klass = fc.array(letter, { minLength: 1, maxLength: 6 }).map((list) => `[^${list.join('')}]`);
    const escape = fc.constantFrom(String.raw`\d`, String.raw`\\`, String.raw`\p{Script=Han}`, '(?:', 'x?)');
    const piece = fc.oneof(letter, klass, escape);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.string({ unit: letter, maxLength: 20 }), (pieces, text) => {
        const source = pieces.join('');
        fc.pre(isPattern(source) && !source.includes('\u2028'));
        const program = `${JSON.stringify(text)}.replaceAll(/${source || '(?:)'}/gu, '<$&>')`;
        expect(runInNewContext(asciiOf(program)) as string).toBe(text.replaceAll(new RegExp(source, 'gu'), '<$&>'));
      }),
    );
  });

  it('is refused where a byte would be read as another', () => {
    expect(() => asciiOf(String.raw`/\年/`)).toThrow('a backslash before a character that is not ASCII');
    const folder = mkdtempSync(join(tmpdir(), 'roundup-ascii-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'a.cjs'), 'exports.year = /年/u;');
    expect(() => requireAscii(folder)).toThrow(/a\.cjs is not ASCII, and would be read as another program: .*年/u);
  });

  it('is what dist/ holds', () => {
    expect(() => requireAscii(new URL('../../dist', import.meta.url).pathname)).not.toThrow();
  });
});

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
