import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, roundup } from '../cli/program.ts';
import { randomFrom } from '../core/read/dom/random.ts';
import { countFrom, SEED } from '../counts.ts';

const MONTHS = countFrom('ROUNDUP_LARGE_MONTHS', 3, 1);
const [MONTH, LARGEST] = ['2025-04', 3_000];
const TERMS = [
  '脆弱性',
  'フィッシング',
  '情報漏えい',
  'クラウド',
  '不正アクセス',
  'ランサムウェア',
  '更新',
  '注意喚起',
];

/** A month of so many links, some of them saved twice, and the numbers of those that are its own. */
function linesOf(count: number, random: () => number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const number = random() < 0.02 ? Math.floor(random() * count) : index;
    const title = `${TERMS[index % TERMS.length]}の話 ${number} ${TERMS[Math.floor(random() * TERMS.length)]}`;
    const day = String(1 + (index % 30)).padStart(2, '0');
    return JSON.stringify({ url: `https://site-${number % 700}.example/${number}`, savedAt: `${MONTH}-${day}`, title });
  });
}

function urlsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/https:\/\/site-\d+\.example\/\d+/gu) ?? []);
}

describe('months of any size', () => {
  it(
    `have every link in the draft, once, and the same draft again (${MONTHS} months of up to ${LARGEST} links, seed ${SEED})`,
    async () => {
      for (let month = 0; month < MONTHS; month += 1) {
        const random = randomFrom(SEED + month);
        const count = Math.ceil(LARGEST ** random());
        const folder = emptyFolder();
        mkdirSync(join(folder, 'links'));
        const lines = linesOf(count, random);
        writeFileSync(join(folder, `links/${MONTH}.jsonl`), `${lines.join('\n')}\n`);
        const draft = async (...args: readonly string[]): Promise<string> => {
          const { code, stdout, stderr } = await roundup(['draft', MONTH, '--offline', '--dir', folder, ...args]);
          expect(code, stderr.slice(0, 2000)).toBe(0);
          return stdout;
        };
        const first = await draft();
        expect(urlsIn(first)).toEqual(urlsIn(lines.join('\n')));
        const markers = first.match(/^<!-- roundup \S+ https:\S+/gmu) ?? [];
        expect(new Set(markers.map((marker) => marker.split(' ').at(-1))).size).toBe(markers.length);
        expect(await draft()).toBe(first);
        await draft('--write');
        const written = readFileSync(join(folder, `drafts/${MONTH}.md`), 'utf8');
        expect(written).toBe(first);
        await draft('--write');
        expect(readFileSync(join(folder, `drafts/${MONTH}.md`), 'utf8')).toBe(written);
      }
    },
    60_000 + MONTHS * 60_000,
  );
});
