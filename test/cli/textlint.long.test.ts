import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, type TestContext } from 'vitest';
import { ROOT, roundup } from './program.ts';

const PACKAGES = [
  'textlint@15.8.0',
  'textlint-rule-no-doubled-joshi@5.1.1',
  'textlint-rule-max-ten@5.0.0',
  'textlint-rule-ja-no-redundant-expression@4.0.1',
];

let folder: string;
/** Why it cannot be tried; '' where it can. */
let missing = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roundup-textlint-'));
  for (const part of ['archive', 'links'])
    cpSync(join(ROOT, 'fixtures/demo', part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  try {
    execFileSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--fetch-retries=0', ...PACKAGES],
      {
        cwd: folder,
        stdio: 'ignore',
        timeout: 180_000,
      },
    );
  } catch {
    missing = `npm could not install ${PACKAGES.join(', ')}`;
    console.warn(`the real textlint is not tried: ${missing}`);
  }
}, 200_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]): ReturnType<typeof roundup> => roundup([...args, '--dir', folder]);

async function findings(): Promise<
  readonly { readonly area: string; readonly line: number; readonly column: number }[]
> {
  const { stdout } = await run('check', '2025-04', '--json');
  const { findings: found } = JSON.parse(stdout) as {
    readonly findings: readonly {
      readonly area: string;
      readonly place: { readonly line: number; readonly column: number } | null;
    }[];
  };
  return found
    .filter(({ area }) => area.startsWith('textlint/'))
    .map(({ area, place }) => ({ area, line: place?.line ?? 0, column: place?.column ?? 0 }));
}

/** Where the words stand, as an editor counts: in characters, from 1. */
function placeOf(draft: string, words: string): { readonly line: number; readonly column: number } {
  const before = draft.slice(0, draft.indexOf(words));
  return { line: before.split('\n').length, column: [...(before.split('\n').at(-1) ?? '')].length + 1 };
}

it(
  'the real textlint is asked by the .textlintrc, and only where he has both',
  { timeout: 300_000 },
  async (context: TestContext) => {
    context.skip(missing !== '', missing);
    await run('draft', '2025-04', '--offline', '--write');
    const path = join(folder, 'drafts/2025-04.md');
    const [redundant, commas] = ['確認することができます', '、五つ目、六つ目'];
    // Signs of two UTF-16 units stand in front of what is found.
    const words = `𠮷野さんの🐈の話を、ここで${redundant}。一つ目、二つ目、三つ目、四つ目${commas}です。`;
    const draft = readFileSync(path, 'utf8').replace('<!-- ここに自分のことば -->', words);
    writeFileSync(path, draft);
    expect(await findings()).toEqual([]);

    writeFileSync(
      join(folder, '.textlintrc.json'),
      JSON.stringify({
        rules: { 'ja-no-redundant-expression': true, 'max-ten': { max: 3, strict: true }, 'no-doubled-joshi': false },
      }),
    );
    const found = await findings();
    expect(found.map(({ area }) => area)).toEqual(
      expect.arrayContaining(['textlint/ja-no-redundant-expression', 'textlint/max-ten']),
    );
    expect(found.some(({ area }) => area === 'textlint/no-doubled-joshi')).toBe(false);
    expect(found).toContainEqual({
      area: 'textlint/ja-no-redundant-expression',
      ...placeOf(draft, redundant),
    });

    writeFileSync(join(folder, '.textlintrc.json'), JSON.stringify({ rules: { 'is-not-installed': true } }));
    const broken = await run('check', '2025-04');
    expect(broken.stderr).toContain('textlint');
    expect(broken.stderr).toContain('its rules were not applied');
  },
);
