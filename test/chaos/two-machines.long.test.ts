import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, roundup } from '../cli/program.ts';
import { pick, randomFrom } from '../core/read/dom/random.ts';
import { countFrom, SEED } from '../counts.ts';
import { git } from './git.ts';

const ROUNDS = countFrom('ROUNDUP_MACHINES', 2, 1);
const MONTH = '2025-04';
const FILE = `links/${MONTH}.jsonl`;
// As synchronising programs name a copy, in either language.
const SPELLINGS = [
  `${MONTH} (Taro's conflicted copy 2025-05-03).jsonl`,
  `${MONTH} (太郎の競合コピー 2025-05-03).jsonl`,
  `${MONTH} (1).jsonl`,
  `${MONTH}-DESKTOP-7A1.jsonl`,
  `${MONTH}.sync-conflict-20250503-101010-ABCDEFG.jsonl`,
];

interface Machine {
  readonly folder: string;
  readonly words: string[];
  readonly urls: string[];
}

function machineIn(folder: string): Machine {
  return { folder, words: [], urls: [] };
}

async function run(machine: Machine, ...args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const { code, signal, stdout, stderr } = await roundup([...args, '--dir', machine.folder]);
  expect([signal, code === 0 || code === 1], `${args.join(' ')}: ${code}\n${stderr}`).toEqual([null, true]);
  return { stdout, stderr };
}

/** Saves some links with words, one of them one that the other machine may have as well. */
async function live(machine: Machine, random: () => number, name: string): Promise<void> {
  for (let step = 0; step < 1 + Math.floor(random() * 3); step += 1) {
    const url = random() < 0.3 ? 'https://both.example/1' : `https://${name}.example/${step}`;
    const note = `${name}のことば${step}`;
    await run(machine, 'save', url, '--note', note, '--at', `${MONTH}-1${step}`, '--no-fetch');
    machine.urls.push(url);
    machine.words.push(note);
  }
}

async function expectAll(machine: Machine, others: readonly Machine[]): Promise<void> {
  const { stdout } = await run(machine, 'draft', MONTH, '--offline');
  for (const { urls, words } of others)
    for (const one of [...urls, ...words]) expect(stdout, `${one} is lost`).toContain(one);
}

const WAYS: Readonly<Record<string, (one: Machine, other: Machine, random: () => number) => Promise<void>>> = {
  'a copy beside the file': async (one, other, random) => {
    const copy = join(one.folder, 'links', pick(random, SPELLINGS));
    cpSync(join(other.folder, FILE), copy);
    for (const args of [
      ['list', MONTH],
      ['draft', MONTH, '--offline'],
      ['search', 'example'],
    ])
      expect((await run(one, ...args)).stderr).toContain(copy);
    await run(one, 'import', copy);
    rmSync(copy);
  },
  'git, with lines of both kept': async (one, other) => {
    writeFileSync(join(one.folder, '.gitattributes'), 'links/*.jsonl merge=union\n');
    await merged(one, other);
  },
  'git, with marks of a conflict': async (one, other) => {
    await merged(one, other);
    const { stderr } = await run(one, 'list', MONTH);
    if (readFileSync(join(one.folder, FILE), 'utf8').includes('<<<<<<<')) expect(stderr).toContain(FILE);
  },
};

/** Both machines begin with what `one` had, and `one` takes in what the other has added. */
async function merged(one: Machine, other: Machine): Promise<void> {
  const [mine, theirs, before] = [one, other].map(({ folder }) => readFileSync(join(folder, FILE), 'utf8')).concat('');
  git(one.folder, 'init', '-q');
  writeFileSync(join(one.folder, FILE), before ?? '');
  git(one.folder, 'add', '-A');
  git(one.folder, 'commit', '-qm', 'before');
  git(one.folder, 'checkout', '-qb', 'other');
  writeFileSync(join(one.folder, FILE), theirs ?? '');
  git(one.folder, 'commit', '-qam', 'theirs');
  git(one.folder, 'checkout', '-q', 'main');
  writeFileSync(join(one.folder, FILE), mine ?? '');
  git(one.folder, 'commit', '-qam', 'mine');
  try {
    git(one.folder, 'merge', '-q', 'other');
  } catch {
    // A conflict: its marks stand in the file.
    expect(readFileSync(join(one.folder, FILE), 'utf8')).toContain('<<<<<<<');
  }
}

describe('two machines with one folder', () => {
  it.each(Object.entries(WAYS))(
    `lose no link and no word where what they have done meets by %s (${ROUNDS} times, seed ${SEED})`,
    async (_, meet) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const random = randomFrom(SEED + round);
        const [one, other] = [machineIn(emptyFolder()), machineIn(emptyFolder())];
        await live(one, random, 'one');
        await live(other, random, 'other');
        await meet(one, other, random);
        await expectAll(one, [one, other]);
      }
    },
    60_000 + ROUNDS * 15_000,
  );

  it(
    `keep the author's words where one of them is behind (${ROUNDS} times)`,
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const random = randomFrom(SEED + 1000 + round);
        const one = machineIn(emptyFolder());
        await live(one, random, 'one');
        const behind = readFileSync(join(one.folder, FILE));
        await live(one, random, 'later');
        await run(one, 'draft', MONTH, '--offline', '--write');
        const draft = join(one.folder, `drafts/${MONTH}.md`);
        const word = `原稿に書いたことば${round}`;
        appendFileSync(draft, `\n${word}\n`);
        const before = readFileSync(draft, 'utf8');
        // The synchronising program puts the older file in place of the newer one.
        writeFileSync(join(one.folder, FILE), behind);
        await run(one, 'draft', MONTH, '--offline', '--write');
        const after = readFileSync(draft, 'utf8');
        expect(after).toContain(word);
        const kept = await run(one, 'restore', MONTH, '--list');
        expect(after === before || kept.stdout.trim() !== '', 'the draft as it was is kept').toBe(true);
      }
    },
    60_000 + ROUNDS * 15_000,
  );
});
