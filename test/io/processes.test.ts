import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/io/archive/archive.ts';
import { openLibrary } from '../../src/io/library.ts';
import { MONTH, OPTIONS, pageOf, plain } from './archive/pages.ts';
import { linesOf, startChild } from './children/child.ts';
import { countFrom } from '../counts.ts';
import { newFolder } from './folders.ts';

const PAGES = countFrom('ROUNDUP_PAGES_AT_ONCE', 40, 12);
const KILLS = countFrom('ROUNDUP_KILLS', 8, 1);

/** Kills the child at a random moment after its first word; the numbers that it had said. */
async function saidBeforeKill(name: string, args: readonly string[], longest: number): Promise<readonly number[]> {
  const child = startChild(name, args);
  const said: number[] = [];
  for await (const line of linesOf(child)) {
    said.push(Number(line));
    if (said.length === 1) void sleep(Math.random() * longest).then(() => child.kill('SIGKILL'));
  }
  await child.ended;
  return said;
}

describe('two processes', () => {
  it('that append pages at once lose none, and leave a file that any program reads', async () => {
    const folder = newFolder();
    const children = [0, 1000, 2000].map((from) => startChild('append-pages', [folder, String(from), String(PAGES)]));
    for (const child of children) child.stdout?.resume();
    expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    const archive = openArchive(folder, OPTIONS);
    const versions = await archive.versions(MONTH);
    expect(new Set(versions.map(({ url }) => url)).size).toBe(3 * PAGES);
    for (const version of versions)
      expect(plain(await archive.read(version))).toEqual(plain(pageOf(Number(version.url.split('/').at(-1)))));
    expect(
      gunzipSync(readFileSync(join(folder, 'archive', `${MONTH}.warc.gz`)))
        .toString()
        .match(/WARC-Type: warcinfo/gu),
    ).toHaveLength(1);
  }, 60_000);

  it('that save links at once lose none, and tear no line', async () => {
    const folder = newFolder();
    const children = [0, 1000, 2000, 3000].map((from) => startChild('append-links', [folder, String(from), '50']));
    for (const child of children) child.stdout?.resume();
    expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
    const { links, problems } = await openLibrary(folder).read(MONTH);
    expect(problems).toEqual([]);
    expect(links).toHaveLength(200);
  }, 60_000);
});

describe('a process that is killed', () => {
  it(`while it appends pages has lost none that it had reported (${KILLS} kills)`, async () => {
    const folder = newFolder();
    const promised = new Set<number>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await saidBeforeKill('append-pages', [folder, String(kill * 10_000), '10000', '60000'], 120);
      for (const number of said) promised.add(number);
      const archive = openArchive(folder, OPTIONS);
      const numbers = (await archive.versions(MONTH)).map(({ url }) => Number(url.split('/').at(-1)));
      expect([...promised].filter((number) => !numbers.includes(number))).toEqual([]);
    }
    const archive = openArchive(folder, OPTIONS);
    await archive.append(MONTH, pageOf(99_999_999));
    const whole = gunzipSync(readFileSync(join(folder, 'archive', `${MONTH}.warc.gz`))).toString('latin1');
    expect(whole.match(/WARC-Type: response/gu)).toHaveLength((await archive.versions(MONTH)).length);
  }, 600_000);

  it(`while it saves links has lost none that it had reported (${KILLS} kills)`, async () => {
    const folder = newFolder();
    const promised = new Set<number>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await saidBeforeKill('append-links', [folder, String(kill * 10_000), '10000'], 60);
      for (const number of said) promised.add(number);
    }
    const { links, problems } = await openLibrary(folder).read(MONTH);
    const numbers = new Set(links.map(({ url }) => Number(url.split('/').at(-1))));
    expect([...promised].filter((number) => !numbers.has(number))).toEqual([]);
    expect(problems.length).toBeLessThanOrEqual(KILLS);
  }, 600_000);

  it(`while it replaces a draft leaves it whole, the last one that it had reported or the next (${KILLS} kills)`, async () => {
    const folder = newFolder();
    const path = join(folder, 'drafts', '2025-04.md');
    mkdirSync(join(folder, 'drafts'));
    writeFileSync(path, '0\n0\n');
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await saidBeforeKill('replace-draft', [folder, path, String(kill * 10_000 + 1), '10000'], 60);
      const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
      expect(lines).toHaveLength(3002);
      expect(lines.at(-1)).toBe(lines[0]);
      expect([said.at(-1), (said.at(-1) ?? 0) + 1]).toContain(Number(lines[0]));
      for (const kept of readdirSync(join(folder, 'drafts/.backup/2025-04.md'))) {
        const text = readFileSync(join(folder, 'drafts/.backup/2025-04.md', kept), 'utf8')
          .trimEnd()
          .split('\n');
        expect(text.at(-1)).toBe(text[0]);
      }
    }
    // The newest fifty, the one that was being written, and those of an hour or a day that ends meanwhile.
    expect(readdirSync(join(folder, 'drafts/.backup/2025-04.md')).length).toBeLessThanOrEqual(55);
  }, 600_000);
});
