import { Complaint } from '../core/complaint.ts';
import { expectedWord, type Candidate, type CommandLine } from '../core/completion/expected-word.ts';
import { SHELLS } from '../core/completion/shells.ts';
import { headingOf } from '../core/entry/heading.ts';
import { itemId } from '../core/url/item-id.ts';
import type { World } from '../world.ts';
import { rememberedEntries } from './remembered.ts';

// What is decided about is mostly of the last months.
const MONTHS_OF_LINKS = 2;
// A candidate goes into the command line as it is: nothing in it may mean something to a shell.
const SAFE = /^[\w=.-]+$/u;

/**
 * Prints a shell's script; or, with the words of a command line, what the last of them may become: nothing where that
 * is a file.
 */
export async function completion(
  open: () => Promise<World>,
  shell: string,
  words: readonly string[],
  commandLine: CommandLine,
): Promise<void> {
  const known = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (!known)
    throw new Complaint(
      {
        en: `"${shell}" cannot be completed for: choose one of bash, zsh, fish`,
        ja: `「${shell}」の補完はありません。bash、zsh、fish のどれかを指定してください`,
      },
      2,
    );
  const world = await open();
  if (words.length === 0) return world.screen.out(known.script);
  const candidates = (await candidatesFor(world, words, commandLine)).filter(
    ({ value }) => SAFE.test(value) && value.startsWith(words.at(-1) ?? ''),
  );
  await world.screen.out(candidates.map((candidate) => `${known.line(candidate)}\n`).join(''));
}

async function candidatesFor(
  world: World,
  words: readonly string[],
  commandLine: CommandLine,
): Promise<readonly Candidate[]> {
  const expected = expectedWord(commandLine, words);
  if ('candidates' in expected) return expected.candidates;
  // The folder of the line is not the one that this run has found.
  if (expected.kind === 'files' || words.includes('--dir')) return [];
  return expected.kind === 'months' ? months(world) : recentLinks(world);
}

/** Those that hold a link: one from which all were taken out has nothing to name. */
async function months(world: World): Promise<readonly Candidate[]> {
  const held: Candidate[] = [];
  for (const month of await world.library.months())
    if ((await world.library.tally(month)).links > 0) held.push({ value: month, description: '' });
  return held;
}

/** The newest first. */
async function recentLinks(world: World): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for (const month of (await world.library.months()).slice(-MONTHS_OF_LINKS)) {
    const { links } = await world.library.read(month);
    const entries = await rememberedEntries(
      world,
      links.map((link) => ({ month, link })),
    );
    for (const entry of entries)
      candidates.unshift({ value: itemId(entry.link.url), description: headingOf(entry) || entry.link.url });
  }
  return candidates;
}
