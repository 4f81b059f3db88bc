import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, ROOT } from '../cli/program.ts';
import { pick, randomFrom } from '../core/read/dom/random.ts';
import { countFrom, SEED } from '../counts.ts';

const ROUNDS = countFrom('ROUNDUP_FOLDERS', 12, 4);
const MONTH = '2025-04';
const [USER, OTHER] = [65_534, 65_533];
const CODES: ReadonlySet<number | null> = new Set([0, 1, 2, 3, 74]);
const COMMANDS: readonly (readonly string[])[] = [
  ['list', MONTH],
  ['draft', MONTH, '--offline'],
  ['draft', MONTH, '--offline', '--write'],
  ['save', 'https://new.example/1', '--at', `${MONTH}-20`, '--no-fetch'],
  ['mark', 'https://a.example/1', 'later'],
  ['check', MONTH],
  ['doctor'],
];
const PLACES = [
  '.',
  'links',
  'drafts',
  'archive',
  '.roundup',
  `links/${MONTH}.jsonl`,
  `drafts/${MONTH}.md`,
  'roundup.yaml',
];
const MODES = [0o000, 0o200, 0o400, 0o444, 0o500, 0o555];

interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

function run(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const [status, signal, stderr] = runAs(args[0] === undefined ? [] : [...args, '--dir', folder], folder, env);
  return { status, signal, stderr };
}

function runAs(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
  const { status, signal, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/roundup.js'), ...args], {
    cwd: '/',
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, ...env },
    encoding: 'utf8',
    timeout: 60_000,
    ...(process.getuid?.() === 0 && { uid: USER, gid: USER }),
  });
  return [status, signal, stderr] as const;
}

function own(path: string, uid = USER): void {
  if (process.getuid?.() === 0) chownSync(path, uid, uid);
}

function folderOfUser(): string {
  const folder = emptyFolder();
  own(folder);
  writeFileSync(join(folder, 'roundup.yaml'), 'timeZone: Asia/Tokyo\n');
  own(join(folder, 'roundup.yaml'));
  for (const number of [1, 2])
    expect(
      run(folder, [
        'save',
        `https://a.example/${number}`,
        '--note',
        `ことば${number}`,
        '--at',
        `${MONTH}-1${number}`,
        '--no-fetch',
      ]),
    ).toMatchObject({ status: 0 });
  expect(run(folder, ['draft', MONTH, '--offline', '--write'])).toMatchObject({ status: 0 });
  mkdirSync(join(folder, 'archive'), { recursive: true });
  own(join(folder, 'archive'));
  return folder;
}

/** What the author has, by file. */
function words(folder: string): Readonly<Record<string, string>> {
  const files = ['links', 'drafts'].flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.startsWith(MONTH))
      .map((file) => join(name, file)),
  );
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

describe.skipIf(process.getuid?.() !== 0)('folders of odd owners and modes', () => {
  it(
    `end a run in its table, name the place, and lose nothing (${ROUNDS} times, seed ${SEED})`,
    () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const random = randomFrom(SEED + round);
        const folder = folderOfUser();
        const [place, mode, isForeign] = [pick(random, PLACES), pick(random, MODES), random() < 0.4];
        const path = join(folder, place);
        mkdirSync(join(folder, '.roundup'), { recursive: true });
        own(join(folder, '.roundup'));
        const before = words(folder);
        if (isForeign) own(path, OTHER);
        chmodSync(path, mode);
        const state = `${place} ${mode.toString(8)} ${isForeign ? 'of another' : ''}`;
        for (const args of COMMANDS) {
          const { status, signal, stderr } = run(folder, args);
          expect([signal, CODES.has(status)], `${state}: ${args.join(' ')}: ${status}\n${stderr}`).toEqual([
            null,
            true,
          ]);
          expect(stderr, `${state}: ${args.join(' ')}`).not.toMatch(/\n\s+at /u);
          if (status !== 0 && status !== 3 && /permission/iu.test(stderr)) expect(stderr).toContain(folder);
        }
        chmodSync(path, 0o755);
        own(path);
        // Lines are added, and a draft is refreshed: nothing that stood there is gone.
        const after = words(folder);
        for (const [file, text] of Object.entries(before))
          for (const one of text.match(/ことば\d/gu) ?? []) expect(after[file], `${state}: ${file}`).toContain(one);
        expect(run(folder, ['draft', MONTH, '--offline', '--write']).status, state).toBe(0);
      }
    },
    60_000 + ROUNDS * 20_000,
  );

  it('are the folder all the same where a link leads to them', () => {
    const folder = folderOfUser();
    const beside = emptyFolder();
    own(beside);
    const link = join(beside, 'link');
    symlinkSync(folder, link);
    expect(run(link, ['draft', MONTH, '--offline', '--write']).status).toBe(0);
    expect(run(link, ['list', MONTH]).status).toBe(0);
  });
});
