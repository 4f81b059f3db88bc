import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openReader } from '../../src/io/reader.ts';
import type { LinkUrl, Page } from '../../src/model.ts';
import type { Network } from '../../src/world.ts';
import { newFolder } from '../io/folders.ts';
import type { Volume } from './inside/disk.ts';
import { inside, type RanInside } from './inside/program.ts';
import { readOnce } from './inside/read-once.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';
import { makePage } from '../core/read/page-cases.ts';

vi.mock('../../src/io/files/disk.ts', async (original) => {
  const { failing } = await import('./inside/disk.ts');
  return failing(await original());
});

// Every 4 KB of room up to 1 MB.
const [ROOMS, STEP, DISK] = [256, 4_096, 3_000_000];
const [MONTH, NOW] = ['2025-04', new Date('2025-05-03T00:00:00Z')];
const urlOf = (number: number): string => `https://news.example/${number}`;
const FIRST = [1, 2, 3].map(urlOf);

/** Long enough that some of the disks hold one page, or two. */
function pageAt(url: LinkUrl): Page {
  const filler = Array.from({ length: 9_000 }, (_, n) => ((n * 7_919 + url.length) % 65_521).toString(36)).join(' ');
  const html = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>題 ${url.at(-1)}</title><article><p>港の倉庫で見つかった端末の記録は、十年前のままだった。番号は ${url} と書いてある。</p></article><!--${filler}${url}-->`;
  return { ...makePage(url, html, { headers: { 'content-type': 'text/html' } }), fetchedAt: NOW.toISOString() };
}
const network: Network = {
  fetchPages: async (urls, each) => {
    await Promise.all(urls.map((url) => each(url, { ok: true, value: pageAt(url) })));
  },
};

const child = openReader(new URL('../../dist/reading-child.cjs', import.meta.url).pathname);
afterAll(() => child.close());
const reader = readOnce(child);

/** Where no disk can be mounted, one that only this program's calls see. */
function countedDisk(volume: Volume): SmallDisk {
  return { folder: newFolder(), fill: (full, room = 0) => void (volume.room = full ? room : Infinity) };
}

describe('a disk with room for a little more', () => {
  it(`of any of ${ROOMS} sizes leaves every file old or new under six commands, is named, and needs no repair`, async () => {
    const volume: Volume = { room: Infinity };
    const disk = mountSmallDisk(join(newFolder(), 'disk'), DISK) ?? countedDisk(volume);
    const run = (folder: string, command: readonly string[]): Promise<RanInside> =>
      inside(command, { folder, now: () => NOW, reader, network, volume });
    const base = newFolder();
    for (const command of [
      ['save', ...FIRST, '--at', '2025-04-02', '--no-fetch'],
      ['draft', MONTH, '--offline', '--write'],
    ])
      expect(await run(base, command)).toMatchObject({ code: 0 });
    const before = readFileSync(join(base, `drafts/${MONTH}.md`), 'utf8');
    const commands = [
      ['save', urlOf(4), '--at', '2025-04-03', '--note', 'めも'.repeat(4_000), '--no-fetch'],
      ['mark', urlOf(1), 'note=こちら'],
      ['fetch', MONTH],
      ['draft', MONTH, '--offline', '--write'],
      ['draft', MONTH, '--offline'],
      ['list', MONTH],
    ];
    const failed = new Map<string, number>();
    for (let step = 0; step < ROOMS; step += 1) {
      const folder = join(disk.folder, String(step));
      mkdirSync(folder);
      cpSync(base, folder, { recursive: true });
      const draft = join(folder, `drafts/${MONTH}.md`);
      const saved = (): string => readFileSync(join(folder, `links/${MONTH}.jsonl`), 'utf8');
      disk.fill(true, step * STEP);
      for (const command of commands) {
        const { code, stderr } = await run(folder, command);
        const where = `${command[0]} with ${step * STEP} bytes of room: ${stderr}`;
        const onlyReads = command === commands[4] || command === commands[5];
        expect(onlyReads ? [0] : [0, 1], where).toContain(code);
        if (code === 1) failed.set(command[0]!, (failed.get(command[0]!) ?? 0) + 1);
        if (code === 1)
          expect(stderr, where).toMatch(
            /^\S*\/(?:links|archive|drafts|\.roundup)\b[^\n]*(?:the disk is full|ENOSPC)/mu,
          );
        expect(stderr, where).not.toMatch(/^failed: |^\s+at .*:\d+:\d+\)?$/mu);
        if (/^saved \(/mu.test(stderr)) expect(saved(), where).toContain(`"url":"${urlOf(4)}"`);
        if (readFileSync(draft, 'utf8') !== before)
          expect(readFileSync(draft, 'utf8'), where).toMatch(/^<!-- roundup \S+ #end/mu);
      }
      disk.fill(false);
      for (const command of [...commands.slice(0, 2), ['draft', MONTH, '--write']])
        expect(await run(folder, command)).toMatchObject({ code: 0 });
      for (const number of [1, 2, 3, 4])
        expect(readFileSync(draft, 'utf8')).toContain(`[題 ${number}](${urlOf(number)})`);
      expect(
        gunzipSync(readFileSync(join(folder, `archive/${MONTH}.warc.gz`)))
          .toString('latin1')
          .match(/WARC-Type: response/gu),
      ).toHaveLength(4);
      expect(readdirSync(join(folder, 'drafts')).filter((name) => !name.startsWith('.'))).toEqual([`${MONTH}.md`]);
      expect(existsSync(join(folder, '.roundup/lock'))).toBe(false);
      rmSync(folder, { recursive: true });
    }
    console.info(JSON.stringify([...failed]));
    // The disk was too small for some of them, and not for all.
    for (const command of ['save', 'fetch', 'draft'])
      expect(
        [1, ROOMS - 1].map((most, at) =>
          at === 0 ? (failed.get(command) ?? 0) >= most : (failed.get(command) ?? 0) <= most,
        ),
        command,
      ).toEqual([true, true]);
  }, 300_000);
});
