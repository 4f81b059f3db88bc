import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtChild } from './children/child.ts';
import { newFolder } from './folders.ts';

interface Reported {
  readonly opened: boolean;
  readonly isTTY: boolean;
  readonly ends: readonly string[];
}

/** What the child wrote and reported. @param into the rest of a shell's line; by itself the output is a socket */
async function written(
  count: number,
  characters: number,
  into = '',
): Promise<Reported & { readonly text: string; readonly code: number }> {
  const report = join(newFolder(), 'report.json');
  const line = `set -o pipefail; "${process.execPath}" "${builtChild('write-out')}" ${count} ${characters} "${report}" ${into}`;
  const shell = spawn('bash', ['-c', line], { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  shell.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number>((resolve) => shell.on('close', resolve));
  const reported = JSON.parse(readFileSync(report, 'utf8')) as Reported;
  return { ...reported, text: Buffer.concat(chunks).toString('utf8'), code };
}

function texts(count: number, characters: number): string {
  return Array.from({ length: count }, (_, number) => `${number} `.padEnd(characters - 1, '字').concat('\n')).join('');
}

describe('standard output', () => {
  it.each([
    ['a pipe', '| cat', 300, 40],
    ['a file', '> "$0.$$" && cat "$0.$$" && rm "$0.$$"', 300, 40],
    ['a long file', '> "$0.$$" && cat "$0.$$" && rm "$0.$$"', 3, 900_000],
    ['a socket', '', 300, 10],
  ])('that is %s is written without node’s stream', async (_, into, count, characters) => {
    const ran = await written(count, characters, into);
    expect(ran.text).toBe(texts(count, characters));
    expect(ran).toMatchObject({ code: 0, opened: false, isTTY: false });
    expect(ran.ends).toEqual(Array.from({ length: count }, () => 'done'));
  });

  it.each([
    ['a pipe that is read late', '| (sleep 0.3; cat)', 40, 9_000],
    ['a pipe that is read slowly', '| while IFS= read -r line; do printf "%s\\n" "$line"; done', 400, 300],
    ['one text into a pipe that is read late', '| (sleep 0.3; cat)', 1, 400_000],
    ['a socket, much', '', 60, 5_000],
    ['one text into a socket', '', 1, 400_000],
  ])('that is %s gets every byte, in order', async (_, into, count, characters) => {
    const ran = await written(count, characters, into);
    expect(ran.text).toBe(texts(count, characters));
    expect(ran).toMatchObject({ code: 0, opened: true, isTTY: false });
    expect(ran.ends).toEqual(Array.from({ length: count }, () => 'done'));
  });

  it('that nobody reads any more is told as node tells it', async () => {
    const ran = await written(3, 400_000, '| true');
    expect(ran.opened).toBe(true);
    expect(ran.ends.every((end) => ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(end))).toBe(true);
  });

  it('on a full disk is told as node tells it', async () => {
    const ran = await written(2, 10, '> /dev/full');
    expect(ran).toMatchObject({ opened: true, ends: ['ENOSPC', 'ENOSPC'] });
  });

  it('goes nowhere without node’s stream', async () => {
    expect(await written(2, 10, '> /dev/null')).toMatchObject({ opened: false, ends: ['done', 'done'] });
  });
});
