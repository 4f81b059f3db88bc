import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openReader } from '../../src/io/reader.ts';
import { newFolder } from '../io/folders.ts';
import { inside, type RanInside } from './inside/program.ts';
import { readOnce } from './inside/read-once.ts';

vi.mock('../../src/io/files/disk.ts', async (original) => {
  const { failing } = await import('./inside/disk.ts');
  return failing(await original());
});

const [MONTH, NOW] = ['2025-04', new Date('2025-05-03T00:00:00Z')];
const child = openReader(new URL('../../dist/reading-child.cjs', import.meta.url).pathname);
afterAll(() => child.close());
const reader = readOnce(child);
const run = (folder: string, command: readonly string[], before?: (name: string) => void): Promise<RanInside> =>
  inside(command, {
    folder,
    now: () => NOW,
    reader,
    network: { fetchPages: async () => undefined },
    ...(before && { before }),
  });
const draftIn = (folder: string): string => join(folder, `drafts/${MONTH}.md`);

const HIS = '編集中に自分で書いた文。';
/** How editors save. */
const WAYS: Readonly<Record<string, (path: string, text: string) => void>> = {
  'in place': (path, text) => writeFileSync(path, text),
  'by renaming': (path, text) => {
    writeFileSync(`${path}~`, text);
    renameSync(`${path}~`, path);
  },
  'after moving the old one away': (path, text) => {
    renameSync(path, `${path}~`);
    writeFileSync(path, text);
    unlinkSync(`${path}~`);
  },
  'after deleting it': (path, text) => {
    unlinkSync(path);
    writeFileSync(path, text);
  },
};
const SAVE = (first: number, last: number): readonly string[] => [
  'save',
  ...Array.from({ length: last - first + 1 }, (_, n) => `https://news${first + n}.example/`),
  '--at',
  '2025-04-02',
  '--no-fetch',
];
const WRITE = ['draft', MONTH, '--write'];
/** What has been done before, and what runs while the editor saves. */
const SCENARIOS: Readonly<
  Record<string, { readonly before: readonly (readonly string[])[]; readonly command: readonly string[] }>
> = {
  'a draft gets new links': { before: [SAVE(1, 3), WRITE, SAVE(4, 5)], command: WRITE },
  'a draft gets another title': {
    before: [SAVE(1, 3), WRITE, ['mark', 'https://news2.example/', 'title=べつの題']],
    command: WRITE,
  },
  'an earlier draft is brought back': { before: [SAVE(1, 3), WRITE, SAVE(4, 5), WRITE], command: ['restore', MONTH] },
};
/** He writes behind the first marker, whatever stands there. */
const edited = (text: string): string => text.replace(/^(<!-- roundup \S+ http.*)$/mu, `$1\n${HIS}`);

let moments = 0;
describe.each(Object.entries(SCENARIOS))('an editor that saves while %s', (_, { before, command }) => {
  it.each(Object.entries(WAYS))(
    '%s, right before any call, is never written over',
    async (way, save) => {
      const base = newFolder();
      for (const one of before) expect(await run(base, one)).toMatchObject({ code: 0 });
      /** What came of it when he saved before the call of that number, of those that only read too. */
      const savedAt = async (
        at: number,
      ): Promise<{ readonly calls: readonly string[]; readonly ran: RanInside; readonly texts: readonly string[] }> => {
        const folder = newFolder();
        cpSync(base, folder, { recursive: true });
        const calls: string[] = [];
        const ran = await run(folder, command, (name) => {
          if (calls.push(name) - 1 === at) save(draftIn(folder), edited(readFileSync(draftIn(folder), 'utf8')));
        });
        const kept = join(folder, 'drafts/.backup', `${MONTH}.md`);
        const texts = [
          readFileSync(draftIn(folder), 'utf8'),
          ...(existsSync(kept) ? readdirSync(kept).map((name) => readFileSync(join(kept, name), 'utf8')) : []),
        ];
        rmSync(folder, { recursive: true });
        return { calls, ran, texts };
      };
      const { calls, ran: usual } = await savedAt(Infinity);
      expect(usual.code, usual.stderr).toBe(0);
      expect(calls.length).toBeGreaterThan(20);
      for (let at = 0; at < calls.length; at += 1) {
        const { ran, texts } = await savedAt(at);
        const where = `before call ${at} of ${calls.length}, ${calls[at]}: ${ran.stderr}`;
        moments += 1;
        // The instant that `replaceFile` speaks of: nothing can see another file under this name right before its own
        // rename.
        if (way !== 'in place' && calls[at] === 'rename' && calls.indexOf('rename', at + 1) < 0) continue;
        expect(
          texts.some((text) => text.includes(HIS)),
          where,
        ).toBe(true);
        expect([0, 1], where).toContain(ran.code);
        if (ran.code === 1) expect(ran.stderr, where).toMatch(/was changed by another program meanwhile/u);
        if (ran.code === 1) expect(texts[0], where).toContain(HIS);
        for (const text of texts) expect(text, where).toMatch(/^<!-- roundup \S+ #end/mu);
      }
    },
    120_000,
  );
});

it('saved at 500 moments', () => {
  expect(moments).toBeGreaterThanOrEqual(500);
});
