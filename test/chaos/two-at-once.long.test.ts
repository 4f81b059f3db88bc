import { appendFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { appendLines } from '../../src/io/files/append-lines.ts';
import { openFiles } from '../../src/io/files/files.ts';
import { newFolder } from '../io/folders.ts';
import { onDisk } from './inside/disk.ts';

vi.mock('../../src/io/files/disk.ts', async (original) => {
  const { failing } = await import('./inside/disk.ts');
  return failing(await original());
});

describe('two runs that replace a draft in the same millisecond', () => {
  it('both keep what they replace, and neither is told of the other’s copy', async () => {
    const folder = newFolder();
    const path = join(folder, 'drafts', '2025-04.md');
    mkdirSync(join(folder, 'drafts'));
    writeFileSync(path, '前の原稿');
    vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2025-05-03T00:00:00Z'));
    const runs = [1, 2, 3, 4].map(() =>
      openFiles({
        folder,
        shippedTemplates: '',
        compiledTemplates: '',
        environment: {},
        settings: async () => DEFAULT_SETTINGS,
      }),
    );
    const before = await Promise.all(runs.map((files) => files.readText(path)));
    const ended = await Promise.allSettled(runs.map((files, n) => files.replace(before[n]!, `新しい原稿 ${n}`)));
    vi.restoreAllMocks();
    // Who comes too late is told that the draft has changed, and of nothing else.
    for (const end of ended)
      if (end.status === 'rejected') expect(String(end.reason)).toMatch(/was changed by another program meanwhile/u);
    expect(readFileSync(path, 'utf8')).toMatch(/^新しい原稿 \d$/u);
    const kept = join(folder, 'drafts/.backup/2025-04.md');
    expect(readdirSync(kept).map((name) => readFileSync(join(kept, name), 'utf8'))).toContain('前の原稿');
  });
});

describe('a line that is added right behind half a line of a writer that was killed in that instant', () => {
  it.each([0, 1, 2])('stands on a line of its own (write %i of three)', async (at) => {
    const file = join(newFolder(), 'links.jsonl');
    writeFileSync(file, '{"line":0}\n');
    // Each is a write of its own.
    const lines = [1, 2, 3].map((line) => `${JSON.stringify({ line, note: '言葉'.repeat(20_000) })}\n`);
    let writes = 0;
    const before = (name: string): void => {
      if (name === 'write' && writes++ === at) appendFileSync(file, '{"of":"another');
    };
    await onDisk({ before }, () => appendLines(file, lines));
    expect(writes).toBeGreaterThanOrEqual(lines.length);
    const there = readFileSync(file, 'utf8').split('\n');
    expect(lines.map((line) => line.trimEnd()).filter((line) => !there.includes(line))).toEqual([]);
  });
});
