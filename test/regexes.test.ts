import { readdirSync, readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';

// Every pattern of src/ against long strings made to hurt it: a page's text must not be able to hang the program. Backtracking that is only quadratic
// shows at 30,000 characters (a second and more); PATTERN_LENGTH=1000000 is for a machine that has nothing else to do.
const LENGTH = Number(process.env['PATTERN_LENGTH'] ?? 30_000);
const MILLISECONDS = 50;
const SRC = new URL('../src/', import.meta.url);

interface Found {
  readonly where: string;
  readonly pattern: RegExp;
}

/** What never sees a longer text: these are probed at that length. */
const BOUNDED: Readonly<Record<string, number>> = {
  // Titles and summaries, a line each.
  'core/group/features.ts': 1_000,
  'core/group/vocabulary.ts': 1_000,
  // A line of the author's own draft.
  'core/merge/marker.ts': 2_000,
  'core/merge/title-in.ts': 2_000,
  // A line of a file that the author imports.
  'core/sources/text-line.ts': 2_000,
  // An address in the settings.
  'core/translate/libretranslate.ts': 2_000,
};
/** Here white space comes folded (`plain`, `foldSpace`): no run of it is longer than one. */
const FOLDED = 'core/read/fields/';

function literalsIn(path: string): readonly Found[] {
  const source = readFileSync(new URL(path, SRC), 'utf8');
  const found: Found[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { regex, start } = node as { readonly regex?: { readonly pattern: string; readonly flags: string }; readonly start?: number };
    if (regex && start !== undefined) found.push({ where: `${path}:${source.slice(0, start).split('\n').length}`, pattern: new RegExp(regex.pattern, regex.flags.replace(/[gy]/u, '')) });
    Object.values(node).forEach(visit);
  };
  visit(parseAst(source, { lang: 'ts' }));
  return found;
}

/** Runs of one character, of what the pattern itself spells out, and of pairs of both: with and without an end that makes the match fail. */
function attacks({ source }: RegExp, length: number): readonly string[] {
  const spelled = [...new Set(source.replaceAll(/\\[sS]/gu, ' ').replaceAll(/\\d/gu, '1').replaceAll(/\\w/gu, 'a').replaceAll(/\\./gu, ([, character = '']) => character).match(/[\p{L}\p{N}<>"'=\s「」『』“”/.:#@&-]{1,12}/gu) ?? [])].slice(0, 12);
  const units = [' ', '\n', 'a', 'A', '1', 'あ', '<', '"', '(', '「', '-', '/', '.', ':', '\\', 'a ', '1 ', ' \n', '<a ', 'a.', 'a-', '。', '、', '=', '[', '{', ...spelled, ...spelled.map((text) => `${text} `), ...spelled.map((text) => `${text}1`)];
  return [...new Set(units)].flatMap((unit) => {
    const run = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    return [run, `${run}\u0001`, `${spelled[0] ?? ''}${run}\u0001`];
  });
}

/** The first attack that takes too long, of those that can come up. */
function slowAttack(pattern: RegExp, length: number, never = /^$/u): string | null {
  for (const text of attacks(pattern, length)) {
    if (never.test(text)) continue;
    // The machine may be busy with something else: three times have to be slow.
    if ([1, 2, 3].every(() => isSlow(pattern, text))) return JSON.stringify(text.slice(0, 24));
  }
  return null;
}

const probe = createContext({ pattern: /x/u, text: '' });
const script = new Script('pattern.test(text)');

/** Cut short when it is: backtracking can go on for years. */
function isSlow(pattern: RegExp, text: string): boolean {
  Object.assign(probe, { pattern, text });
  try {
    script.runInContext(probe, { timeout: MILLISECONDS });
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return true;
  }
}

describe('the patterns in src', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

  it('are found', () => {
    expect(files.flatMap(literalsIn).length).toBeGreaterThan(300);
  });

  it.each([/\s+$/u, /(a+)+b/u, /\[[^\]]*\]/u, /<a [^>]*href/u])('are told when they backtrack: %s', (pattern) => {
    expect(slowAttack(pattern, 100_000)).not.toBeNull();
  });

  it('need no more than 50 ms for a long string made against them', () => {
    const slow = files.flatMap(literalsIn).flatMap(({ where, pattern }) => {
      const attack = slowAttack(pattern, BOUNDED[where.replace(/:.*$/u, '')] ?? LENGTH, where.startsWith(FOLDED) ? /\s\s/u : /^$/u);
      return attack === null ? [] : [`${where} ${attack} ${String(pattern).slice(0, 120)}`];
    });
    expect(slow).toEqual([]);
  }, 600_000);
});
