import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openReader } from '../../src/io/reader.ts';
import { itemId } from '../../src/core/url/item-id.ts';
import type { LinkUrl } from '../../src/model.ts';
import { newFolder } from '../io/folders.ts';
import { lawRuns, lawTimeout } from '../counts.ts';
import { inside, type RanInside } from './inside/program.ts';
import { readOnce } from './inside/read-once.ts';

// What an older or newer program may have left: every byte of links and draft stays, what can be read is used, and
// nothing derived is believed.
const [MONTH, NOW, RUNS] = ['2025-04', new Date('2025-05-03T00:00:00Z'), lawRuns(200)];
const child = openReader(new URL('../../dist/reading-child.cjs', import.meta.url).pathname);
afterAll(() => child.close());
const reader = readOnce(child);
const run = (folder: string, command: readonly string[]): Promise<RanInside> =>
  inside(command, { folder, now: () => NOW, reader, network: { fetchPages: async () => undefined } });

const urlOf = (number: number): string => `https://news${number}.example/story`;
/** Names and values that this program knows nothing of, and some that it does and expects otherwise. */
const unknown = fc.dictionary(
  fc.constantFrom('mood', 'version', '__proto__', 'constructor', 'rating', 'seenAt', 'archive', 'blocks'),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 4, noNullPrototype: true },
);
const known = fc.record(
  {
    title: fc.constantFrom('題', 'べつの題'),
    note: fc.constant('めも'),
    tags: fc.constantFrom([], ['事件'], ['a', 'b']),
    source: fc.constantFrom('cli', 'raindrop', 'of-the-future'),
  },
  { requiredKeys: [] },
);
const line = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.nat(5), unknown, known).map(([number, more, fields]) => ({
      text: JSON.stringify({ ...more, url: urlOf(number), savedAt: `2025-04-0${number + 1}`, ...fields }),
      number,
    })),
  },
  {
    weight: 1,
    arbitrary: unknown.map((fields) => ({
      text: JSON.stringify({ record: 'of another kind', ...fields }),
      number: null,
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        'null',
        '[]',
        '{"url":1}',
        '{"url":"https://news0.example/","savedAt":"いつか"}',
        '{"url":"ftp://news.example/","savedAt":"2025-04-02"}',
        '# a comment',
        '{"url":"https://new',
      )
      .map((text) => ({ text, number: null })),
  },
);
const derived = fc.constantFrom(
  '{"version":"99","readings":{}}',
  '{"index":99}\nstamp x\n',
  '{"failures":99}\n',
  'null',
  '',
  '\0\0\0',
  '[]',
  '{"__proto__":{"version":"x"}}',
  '{"build":"inside","looks":[],"value":{"text":"forged"}}',
);

describe('a folder of another version', () => {
  it(
    `keeps every byte of its links, and is drafted as far as it can be read (${RUNS} folders)`,
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(line, { minLength: 1, maxLength: 12 }),
          fc.dictionary(
            fc.constantFrom(
              `articles/${MONTH}.json`,
              `archive/${MONTH}.jsonl`,
              `failures/${MONTH}.jsonl`,
              `memo/post-${MONTH}.json`,
              'memo/time-zone.json',
            ),
            derived,
          ),
          async (lines, left) => {
            const folder = newFolder();
            const links = join(folder, `links/${MONTH}.jsonl`);
            const text = lines.map((one) => `${one.text}\n`).join('');
            mkdirSync(join(folder, 'links'));
            writeFileSync(links, text);
            for (const [name, content] of Object.entries(left)) {
              mkdirSync(join(folder, '.roundup', name, '..'), { recursive: true });
              writeFileSync(join(folder, '.roundup', name), content);
            }
            const saved = await run(folder, ['save', urlOf(9), '--at', '2025-04-09', '--no-fetch']);
            expect(saved.code, saved.stderr).toBe(0);
            const ran = await run(folder, ['draft', MONTH, '--offline', '--write']);
            expect(ran.code, ran.stderr).toBe(0);
            expect(`${saved.stderr}${ran.stderr}`).not.toMatch(/^failed: |^\s+at .*:\d+:\d+\)?$/mu);
            const draft = readFileSync(join(folder, `drafts/${MONTH}.md`), 'utf8');
            const numbers = [...new Set([...lines.flatMap(({ number }) => number ?? []), 9])];
            const marked = new Set(
              [...draft.matchAll(/^<!-- roundup \S+ (http\S+)(?: unread)? -->$/gmu)].map(([, url]) => url),
            );
            expect(marked).toEqual(new Set(numbers.map(urlOf)));
            for (const number of numbers) expect(draft).toContain(itemId(urlOf(number) as LinkUrl).slice(0, 8));
            // What could not be read is told, by its line.
            for (const [index, one] of lines.entries())
              if (one.number === null) expect(ran.stderr).toContain(`${MONTH}.jsonl:${index + 1}: `);
            const mark = await run(folder, ['mark', urlOf(9), 'lead']);
            expect(mark.code, mark.stderr).toBe(0);
            expect(readFileSync(links, 'utf8').startsWith(text)).toBe(true);
            expect((await run(folder, ['draft', MONTH, '--offline', '--write'])).code).toBe(0);
            expect(readdirSync(join(folder, 'drafts')).filter((name) => !name.startsWith('.'))).toEqual([
              `${MONTH}.md`,
            ]);
          },
        ),
        { numRuns: RUNS },
      );
    },
    lawTimeout(RUNS) * 4,
  );
});
