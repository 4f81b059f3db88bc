import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, roundup, ROOT } from './program.ts';
import { serve } from './web.ts';

const BIN = process.env['ROUNDUP_BIN'] ?? `${ROOT}/bin/roundup.js`;

/** Runs the program under a limit of the shell's, as a shared machine sets it. */
function limited(limit: string, args: readonly string[]): { readonly status: number | null; readonly stderr: string } {
  const script = `ulimit ${limit} && exec "$@"`;
  const env = { PATH: process.env['PATH'] ?? '', HOME: '/tmp' };
  return spawnSync('sh', ['-c', script, 'sh', process.execPath, BIN, ...args], { env, encoding: 'utf8' });
}

/** With which the program starts at all: below that it is node that fails. */
function fewestFiles(): number {
  for (let files = 16; files < 64; files += 1)
    if (limited(`-n ${files}`, ['undo', '--help']).status === 0) return files;
  throw new Error('the program starts with no number of files');
}

describe.skipIf(process.platform !== 'linux')('a limit of the system', () => {
  it('of open files is told as what it is, wherever it is met, and keeps what is saved', async () => {
    const [folder, fewest] = [emptyFolder(), fewestFiles()];
    for (let number = 1; number <= 3; number += 1)
      await roundup(['save', `https://a.example/${number}`, '--at', '2025-04-01', '--no-fetch', '--dir', folder]);
    for (const files of [0, 1, 2, 4, 6, 8].map((more) => fewest + more)) {
      const { status, stderr } = limited(`-n ${files}`, ['draft', '2025-04', '--dir', folder]);
      expect(stderr).not.toMatch(/\n\s+at |Node\.js v|\bthrow\b/u);
      if (status !== 0) expect([status, stderr]).toEqual([1, expect.stringContaining('ulimit -n')]);
    }
    const { stdout } = await roundup(['list', '2025-04', '--dir', folder]);
    expect(new Set(stdout.match(/a\.example\/\d/gu)).size).toBe(3);
  });

  it('of memory is told as what it is, where node lives to tell it', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\n');
    const { origin } = await serve((_, response) => response.end('<title>題</title><p>本文です。</p>'));
    await roundup(['save', `${origin}/1`, '--at', '2025-04-01', '--no-fetch', '--dir', folder]);
    for (const kilobytes of [2_000_000, 4_000_000]) {
      const { stderr } = limited(`-v ${kilobytes}`, ['draft', '2025-04', '--dir', folder]);
      expect(stderr).not.toMatch(/\n\s+at |Node\.js v|\bthrow\b/u);
    }
  });
});
