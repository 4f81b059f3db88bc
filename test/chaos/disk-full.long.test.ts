import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, roundup, type Ran } from '../cli/program.ts';
import { serve } from '../cli/web.ts';
import { mountSmallDisk } from './small-disk.ts';
import { countFrom } from '../counts.ts';

// ROUNDUP_DISK_STEPS=256 for every 4 KB of room up to 1 MB.
const STEPS = countFrom('ROUNDUP_DISK_STEPS', 0);
const FIRST = countFrom('ROUNDUP_DISK_FIRST', 0);
// `disk-sizes.long.test.ts` walks through all of them, in one process.
const ROOMS = STEPS > 0 ? Array.from({ length: STEPS }, (_, n) => (FIRST + n) % 256) : [0, 4];
const [STEP, DISK, MONTH] = [4_096, 8_000_000, '2025-04'];

const pageAt = (path: string): string =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>題 ${path}</title><article><p>港の倉庫で見つかった端末の記録は、十年前のままだった。番号は ${path} と書いてある。</p></article><!--${'x'.repeat(3_000)}-->`;

describe('a disk that fills up', () => {
  it(
    `at any of ${ROOMS.length} points leaves every file old or new, is named, and needs no repair`,
    async () => {
      const disk = mountSmallDisk(join(emptyFolder(), 'disk'), DISK);
      if (disk === null) return;
      const { origin } = await serve((request, response) =>
        response.setHeader('content-type', 'text/html').end(pageAt(request.url ?? '')),
      );
      for (const step of ROOMS) {
        const folder = join(disk.folder, String(step));
        const draft = join(folder, `drafts/${MONTH}.md`);
        const run = (...args: readonly string[]): Promise<Ran> => roundup([...args, '--dir', folder]);
        const urls = [1, 2, 3].map((n) => `${origin}/${step}/${n}`);
        await run('save', ...urls, '--at', '2025-04-02', '--no-fetch');
        writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8], perHost: 16}\n');
        await run('draft', MONTH, '--offline', '--write');
        const before = readFileSync(draft, 'utf8');
        const room = step * STEP;
        disk.fill(true, room);
        const commands = [
          ['save', `${origin}/${step}/4`, '--at', '2025-04-03', '--note', 'めも'.repeat(2_000), '--no-fetch'],
          ['mark', urls[0]!, 'note=こちら'],
          ['fetch', MONTH],
          ['draft', MONTH, '--offline', '--write'],
          ['draft', MONTH, '--offline'],
          ['list', MONTH],
        ];
        for (const command of commands) {
          const { code, stderr } = await run(...command);
          const where = `${command[0]} with ${room} bytes of room: ${stderr}`;
          expect([0, 1], where).toContain(code);
          if (code === 1)
            expect(stderr, where).toMatch(
              /^\S*\/(?:links|archive|drafts|\.roundup)\b[^\n]*(?:the disk is full|ENOSPC)/mu,
            );
          expect(stderr, where).not.toMatch(/^\s+at .*:\d+:\d+\)?$/mu);
          if (/saved \(/u.test(stderr) && command[0] === 'save')
            expect(readFileSync(join(folder, `links/${MONTH}.jsonl`), 'utf8'), where).toContain(`${origin}/${step}/4"`);
          if (readFileSync(draft, 'utf8') !== before)
            expect(readFileSync(draft, 'utf8'), where).toMatch(/^<!-- roundup \S+ #end/mu);
        }
        // What only prints needs no room.
        expect((await run('list', MONTH)).code).toBe(0);
        expect((await run('draft', MONTH, '--offline')).code).toBe(0);
        disk.fill(false);
        for (const command of [...commands.slice(0, 3), ['draft', MONTH, '--write']])
          expect(await run(...command)).toMatchObject({ code: 0 });
        for (const n of [1, 2, 3, 4])
          expect(readFileSync(draft, 'utf8')).toContain(`[題 /${step}/${n}](${origin}/${step}/${n})`);
        expect(readdirSync(join(folder, 'drafts')).filter((name) => !name.startsWith('.'))).toEqual([`${MONTH}.md`]);
        expect(existsSync(join(folder, '.roundup/lock'))).toBe(false);
        rmSync(folder, { recursive: true });
      }
    },
    60_000 + ROOMS.length * 20_000,
  );
});
