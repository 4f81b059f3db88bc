import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { someOf } from '../counts.ts';
import { emptyFolder, roundup } from './program.ts';

const URL = 'https://news.example/1';

describe.skipIf(process.platform === 'win32')('a pipe that nobody writes to, in the place of a file', () => {
  const PLACES: readonly [string, readonly string[]][] = [
    ['links/2025-04.jsonl', ['list', '2025-04']],
    ['links/2025-04.jsonl', ['save', URL, '--at', '2025-04-02', '--no-fetch']],
    ['links/2025-04.jsonl', ['draft', '2025-04', '--offline']],
    ['archive/2025-04.warc.gz', ['draft', '2025-04', '--offline']],
    ['archive/2025-04.warc.gz', ['show', URL]],
    ['.roundup/lock', ['fetch', '2025-04']],
    ['roundup.yaml', ['list', '2025-04']],
    ['templates/post.hbs', ['draft', '2025-04', '--offline']],
    ['drafts/2025-04.md', ['draft', '2025-04', '--offline']],
  ];
  it.each(someOf(PLACES, 4))('%s is told at once by %j', async (name, args) => {
    const folder = emptyFolder();
    if (!name.startsWith('links/'))
      await roundup(['save', URL, '--title', '題', '--at', '2025-04-01', '--no-fetch', '--dir', folder]);
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    execFileSync('mkfifo', [join(folder, name)]);
    const { code, stderr, signal } = await roundup([...args, '--dir', folder]);
    expect(signal).toBe(null);
    expect(code).toBeGreaterThan(0);
    expect(stderr).toContain(join(folder, name));
  });

  it('in a folder of notes is told, and one in the place of what is derived gives way', async () => {
    const folder = emptyFolder();
    await roundup(['save', URL, '--title', '題', '--at', '2025-04-01', '--no-fetch', '--dir', folder]);
    for (const name of ['notes/a.md', '.roundup/memo/post-2025-04.json', '.roundup/failures/2025-04.jsonl']) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      execFileSync('mkfifo', [join(folder, name)]);
    }
    const notes = await roundup(['import', join(folder, 'notes'), '--at', '2025-04-02', '--dir', folder]);
    expect([notes.code, notes.stderr]).toEqual([1, expect.stringContaining('a.md is a pipe or a device')]);
    await roundup(['save', 'http://127.0.0.1:9/', '--at', '2025-04-01', '--dir', folder]);
    expect(statSync(join(folder, '.roundup/failures/2025-04.jsonl')).isFile()).toBe(true);
    const { code, signal } = await roundup(['draft', '2025-04', '--offline', '--dir', folder]);
    expect([code, signal]).toEqual([0, null]);
    expect(statSync(join(folder, '.roundup/memo/post-2025-04.json')).isFile()).toBe(true);
  });

  it('that is read on purpose is left by the second signal', async () => {
    const folder = emptyFolder();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const { signal, code } = await roundup(['import', join(folder, 'pipe'), '--dir', folder], {
      started: (child) => {
        setTimeout(() => child.kill('SIGTERM'), 1500);
        setTimeout(() => child.kill('SIGTERM'), 2500);
      },
    });
    expect([signal, code]).toEqual(['SIGTERM', null]);
  });
});
