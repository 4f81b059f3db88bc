import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { emptyFolder, type Ran } from '../cli/program.ts';
import { serve } from '../cli/web.ts';
import { randomFrom } from '../core/read/dom/random.ts';
import { openAuthor } from './author.ts';
import { keptVersions } from './kept.ts';
import type { Program } from './month.ts';

// Then the first are saved once more: what a draft costs should not grow for ever.
const [MONTH, MOST_SAVES] = ['2025-04', 100];

interface Listed {
  readonly url: string;
  readonly title?: string;
}

/**
 * Fetches, drafts, saves and marks go on at once and are killed, until `most` have been; then all has to be there. To
 * be called in a test.
 */
export async function killRuns(program: Program, most: number, seed: number): Promise<void> {
  const random = randomFrom(seed);
  const author = openAuthor(randomFrom(seed + 1), '著者');
  const folder = emptyFolder();
  const draft = join(folder, `drafts/${MONTH}.md`);
  const read = (): string => (existsSync(draft) ? readFileSync(draft, 'utf8') : '');
  const { origin } = await serve((request, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(
        `<!doctype html><html lang=ja><meta charset=utf-8><title>題 ${request.url}</title><p>港の倉庫で見つかった端末の記録は、十年前のままだった。番号は ${request.url} と書いてある。</p>`,
      ),
  );
  writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8], perHost: 16}\n');

  let kills = 0;
  const wrong: string[] = [];
  const run = async (args: readonly string[], dies: boolean): Promise<Ran> => {
    const death = random();
    const ran = await program.run(args, folder, dies ? death : null, false);
    kills += Number(ran.signal === 'SIGKILL');
    if (ran.signal !== 'SIGKILL' && ran.code !== 0)
      wrong.push(`${args.join(' ')} ended with ${ran.code}: ${ran.stderr}`);
    return ran;
  };

  const [saved, titles] = [new Set<string>(), new Map<string, Set<string | undefined>>()];
  let number = 0;
  const save = async (dies: boolean): Promise<void> => {
    const urls = [1, 2].map((n) => `${origin}/${number % MOST_SAVES}-${n}`);
    number += 1;
    const { stderr } = await run(
      ['save', ...urls, '--at', `${MONTH}-${String(1 + (number % 28)).padStart(2, '0')}`, '--no-fetch'],
      dies,
    );
    for (const url of urls) if (stderr.includes(`saved (${MONTH}): ${url}\n`)) saved.add(url);
  };
  /** Any of the titles tried since the last that was acknowledged may be the one that stands. */
  const mark = async (): Promise<void> => {
    const url = [...saved][Math.floor(random() * saved.size)] ?? '';
    const title = `印 ${number} ${titles.get(url)?.size ?? 0} ${kills}`;
    const tried = titles.get(url) ?? new Set([undefined]);
    titles.set(url, tried.add(title));
    const { stderr } = await run(['mark', url, `title=${title}`], true);
    if (stderr.includes(`${url}: `)) titles.set(url, new Set([title]));
  };
  const write = async (): Promise<void> => {
    await run(['draft', MONTH, '--write'], random() < 0.7);
    wrong.push(...author.misses(read()));
    if (read() !== '' && random() < 0.6) writeFileSync(draft, author.edit(read()));
  };
  const again = async (work: () => Promise<void>): Promise<void> => {
    while (kills < most && wrong.length === 0) {
      await work();
      // A run that only reads never waits: inside of one process it would let no other go on.
      await setImmediate();
    }
  };

  await save(false);
  await Promise.all([
    again(() => save(random() < 0.7)),
    again(async () => void (await run(['fetch', MONTH], random() < 0.7))),
    again(write),
    again(mark),
  ]);

  for (const last of [
    ['fetch', MONTH],
    ['draft', MONTH, '--write'],
  ])
    await run(last, false);
  const settled = read();
  await run(['draft', MONTH, '--write'], false);
  expect(wrong).toEqual([]);
  expect(read()).toBe(settled);
  expect(author.misses(settled)).toEqual([]);
  const listed = (JSON.parse((await run(['list', MONTH, '--json'], false)).stdout) as { links: readonly Listed[] })
    .links;
  expect([...saved].filter((url) => !listed.some((link) => link.url === url))).toEqual([]);
  for (const [url, allowed] of titles)
    expect([...allowed], url).toContain(listed.find((link) => link.url === url)?.title);
  expect(() => gunzipSync(readFileSync(join(folder, 'archive', `${MONTH}.warc.gz`)))).not.toThrow();
  for (const version of keptVersions(folder, MONTH))
    expect(readFileSync(version, 'utf8')).toMatch(/^<!-- roundup \S+ #end/mu);
  expect(kills).toBeGreaterThanOrEqual(most);
}
