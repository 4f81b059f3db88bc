import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { someOf } from '../counts.ts';
import { ROOT, madeOnce, roundup } from './program.ts';

const installed = (shell: string): boolean => {
  try {
    execFileSync(shell, ['-c', 'true']);
    return true;
  } catch {
    console.warn(`${shell} is not installed: its completion is not tried`);
    return false;
  }
};

let folder = '';

const saved = madeOnce(async (made) => {
  for (const [title, at] of [
    ['`touch ran`の題', '2025-03-04'],
    ['$(touch ran)\'"; の題:題', '2025-04-03'],
  ] as const)
    await roundup(['save', `https://a.example/${at}`, '--at', at, '--title', title, '--no-fetch', '--dir', made]);
});

beforeEach(async () => {
  folder = await saved();
  writeFileSync(
    join(folder, 'roundup'),
    `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'bin/roundup.js')}' "$@"\n`,
  );
  chmodSync(join(folder, 'roundup'), 0o755);
});

/** What the shell offers, a candidate a line. @param program reads the script from `$1` and the words behind it */
async function offered(shell: string, program: string, ...words: readonly string[]): Promise<readonly string[]> {
  const file = join(folder, `script.${shell}`);
  if (!existsSync(file)) writeFileSync(file, (await roundup(['completion', shell])).stdout);
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, HOME: folder, ROUNDUP_DIR: folder };
  const out = execFileSync(shell, ['-c', program, ...(shell === 'fish' ? [] : [shell]), file, ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(existsSync(join(folder, 'ran'))).toBe(false);
  return out.split('\n').filter((line) => line !== '');
}

const BASH =
  'source "$1"; shift; COMP_WORDS=(roundup "$@"); COMP_CWORD=$#; _roundup; [ ${#COMPREPLY[@]} = 0 ] || printf "%s\\n" "${COMPREPLY[@]}"';
const ZSH = `compdef() { }; source $1; shift; words=(roundup "$@"); CURRENT=$#words
_describe() { print -rl -- $candidates }; _files() { print files }; _roundup`;
const FISH = 'source $argv[1]; complete -C (string join " " -- roundup $argv[2..-1])';
const IDS = /^[0-9a-f]{8}$/u;

describe.runIf(installed('bash'))('bash', () => {
  it('completes commands, options, months, ids and marks, and leaves files to itself', async () => {
    expect(await offered('bash', BASH, 'dr')).toEqual(['draft']);
    expect(await offered('bash', BASH, 'draft', '--wr')).toEqual(['--write']);
    expect(await offered('bash', BASH, 'list', '2025')).toEqual(['2025-03', '2025-04']);
    expect(await offered('bash', BASH, 'show', '')).toEqual([expect.stringMatching(IDS), expect.stringMatching(IDS)]);
    expect(await offered('bash', BASH, 'mark', 'f3295c4e', 'l')).toEqual(['later', 'lead']);
    expect(await offered('bash', BASH, 'import', '')).toEqual([]);
  });

  it('offers no month from which all was taken out', async () => {
    await roundup(['rm', 'https://a.example/2025-03-04', '--dir', folder]);
    expect(await offered('bash', BASH, 'list', '2025')).toEqual(['2025-04']);
  });

  it.each(someOf(['$(touch ran)', '`touch ran`', "'; touch ran; '", '"$(touch ran)"', '-e', '*', '\\'], 3))(
    'runs nothing of what stands on the command line: %s',
    async (word) => {
      expect(await offered('bash', BASH, 'save', word)).toEqual([]);
      await offered('bash', BASH, word, '');
    },
  );
});

it.runIf(installed('zsh'))('zsh completes, with descriptions', async () => {
  expect(await offered('zsh', ZSH, 'dr')).toEqual([expect.stringMatching(/^draft:the month/u)]);
  expect(await offered('zsh', ZSH, 'show', '')).toEqual([
    expect.stringMatching(/^[0-9a-f]{8}:\$\(touch ran\)'"; の題:題$/u),
    expect.stringMatching(/^[0-9a-f]{8}:`touch ran`の題$/u),
  ]);
  expect(await offered('zsh', ZSH, 'save', '$(touch ran)')).toEqual(['files']);
});

it.runIf(installed('fish'))('fish completes, with descriptions', async () => {
  expect(await offered('fish', FISH, 'dr')).toEqual([expect.stringMatching(/^draft\tthe month/u)]);
  expect(await offered('fish', FISH, 'list', '2025')).toEqual(['2025-03', '2025-04']);
  expect(await offered('fish', FISH, 'mark', 'f3295c4e', 'l')).toEqual(['later', 'lead']);
});

it('a shell that is not known is told', async () => {
  const ran = await roundup(['completion', 'tcsh']);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain('bash, zsh, fish');
});
