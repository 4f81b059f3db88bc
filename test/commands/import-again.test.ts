import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../src/commands/import.ts';
import { rm } from '../../src/commands/rm.ts';
import { save } from '../../src/commands/save.ts';
import { Complaint } from '../../src/core/complaint.ts';
import type { World } from '../../src/world.ts';
import { countFrom } from '../counts.ts';
import { savingWorld, type SavingWorld } from './saving-world.ts';

// What is smaller is not worth remembering.
const FILLED = `<!-- ${'.'.repeat(70_000)} -->`;
const URLS = [
  'https://a.example/1',
  'http://www.a.example/1/',
  'https://a.example/1?utm_source=x',
  'https://b.example/',
];
const OTHERS = ['https://c.example/?token=x', 'javascript:void(0)', 'https://a b', 'https://d.example/%s'];

interface Bookmark {
  readonly url: string;
  readonly date: string;
  readonly title: string;
  readonly note: string;
  readonly tags: string;
}

const bookmark = fc.record({
  url: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...URLS) }, fc.constantFrom(...OTHERS), fc.webUrl()),
  // The second is another month in New York.
  date: fc.constantFrom('1744005600', '1743469200', '1746027000', ''),
  title: fc.constantFrom('一つ目', '二つ目', 'https://a.example/1', 'a  b', '\u200b', ''),
  note: fc.constantFrom('', '', '言葉', '別の言葉\n<blockquote>引用</blockquote>'),
  tags: fc.constantFrom('', 'x', 'x,#y', 'private'),
});

function htmlOf(bookmarks: readonly Bookmark[]): string {
  const rows = bookmarks.map(
    ({ url, date, title, note, tags }) =>
      `<DT><A HREF="${url}"${date && ` ADD_DATE="${date}"`} TAGS="${tags}">${title}</A>\n${note && `<DD>${note}\n`}`,
  );
  return `<!DOCTYPE NETSCAPE-Bookmark-file-1>${FILLED}\n<DL><p>\n${rows.join('')}</DL>\n`;
}

type Deed = (on: SavingWorld) => Promise<void>;

/** Of few files, so that many are imported again. */
function deeds(files: readonly string[]): fc.Arbitrary<Deed> {
  const imported = fc.record({
    file: fc.constantFrom(...files),
    at: fc.constantFrom(undefined, undefined, '2025-03-03'),
    dryRun: fc.constantFrom(false, false, false, true),
    again: fc.constantFrom(false, false, true),
    zone: fc.constantFrom('Asia/Tokyo', 'Asia/Tokyo', 'America/New_York'),
  });
  const change = fc.record({ line: fc.nat(20), to: fc.constantFrom(null, '一つ目', 'removed', '{torn') });
  return fc.oneof(
    {
      weight: 3,
      arbitrary: imported.map(({ file, zone, ...options }): Deed => async ({ world, write }) => {
        const there: World = { ...world, timeZone: async () => zone };
        await importFiles(there, { files: [write('bookmarks.html', file)], ...options });
      }),
    },
    fc.constantFrom(...URLS).map(
      (url): Deed =>
        async ({ world }) =>
          void (await save(world, { urls: [url], tags: [] })),
    ),
    fc.constantFrom(...URLS).map(
      (url): Deed =>
        ({ world }) =>
          rm(world, [url]),
    ),
    change.map(
      ({ line, to }): Deed =>
        async ({ folder }) =>
          edit(folder, line, to),
    ),
  );
}

/** Takes a line of the library out, or writes into it, as the author may. */
function edit(folder: string, line: number, to: string | null): void {
  const links = join(folder, 'links');
  const name = existsSync(links) ? readdirSync(links).sort()[line % 3] : undefined;
  if (name === undefined) return;
  const lines = readFileSync(join(links, name), 'utf8').split('\n');
  const at = line % lines.length;
  const changed = to === null ? [] : [to === '{torn' ? to : (lines[at] ?? '').replace('二つ目', to)];
  writeFileSync(join(links, name), lines.toSpliced(at, 1, ...changed).join('\n'));
}

/** All that is seen of a deed: what was said, how it ended, what stands in the library. */
async function seenOf(on: SavingWorld, deed: Deed): Promise<unknown> {
  on.said.length = 0;
  let ended: unknown = 0;
  try {
    await deed(on);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    ended = [error.exit, error.says.en];
  }
  const links = join(on.folder, 'links');
  const names = existsSync(links) ? readdirSync(links).sort() : [];
  const files = names.map((name) => [name, readFileSync(join(links, name), 'utf8')]);
  return JSON.parse(JSON.stringify([on.said, ended, files]).replaceAll(on.folder, '…')) as unknown;
}

const memoryOf = ({ folder }: SavingWorld): string => join(folder, '.roundup', 'imported');

function damage(on: SavingWorld, at: number): void {
  if (!existsSync(memoryOf(on))) return;
  const bytes = readFileSync(memoryOf(on));
  bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1;
  writeFileSync(memoryOf(on), bytes);
}

describe('a file that is imported again', () => {
  it('ends as if nothing were remembered of it, whatever has happened since', async () => {
    const pools = fc.array(fc.array(bookmark, { minLength: 1, maxLength: 6 }).map(htmlOf), {
      minLength: 1,
      maxLength: 2,
    });
    const stories = pools.chain((files) => {
      const plain: Deed = ({ world, write }) =>
        importFiles(world, { files: [write('bookmarks.html', files[0] ?? '')], dryRun: false, again: false });
      const damaged = fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, fc.nat());
      const between = fc.array(fc.tuple(deeds(files), damaged), { maxLength: 5 });
      return between.map((story) => [[plain, null] as const, ...story, [plain, null] as const]);
    });
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const [remembering, forgetting] = [savingWorld(), savingWorld()];
        for (const [deed, damaged] of story) {
          if (damaged !== null) damage(remembering, damaged);
          rmSync(memoryOf(forgetting), { force: true });
          expect(await seenOf(remembering, deed)).toEqual(await seenOf(forgetting, deed));
        }
      }),
      { numRuns: countFrom('ROUNDUP_TEST_IMPORTS', 500, 80) },
    );
  });

  it('asks the library for no more than the new links, and looks at all after the memory is gone', async () => {
    const many = Array.from({ length: 600 }, (_, at): Bookmark => {
      const title = `題${at}`;
      return { url: `https://a.example/${at}`, date: '1744005600', title, note: '', tags: '' };
    });
    const on = savingWorld();
    const asked: string[] = [];
    const library: World['library'] = {
      ...on.world.library,
      lines: () => {
        asked.push('every line');
        return on.world.library.lines();
      },
      mentioning: (hosts) => {
        asked.push(hosts.includes('a.example') ? 'a host' : hosts.join(' '));
        return on.world.library.mentioning(hosts);
      },
    };
    const run = async (bookmarks: readonly Bookmark[]): Promise<string> => {
      const file = on.write('bookmarks.html', htmlOf(bookmarks));
      await importFiles({ ...on.world, library }, { files: [file], dryRun: false, again: false });
      return `${on.said.at(-1)} / ${asked.splice(0).join()}`;
    };
    const newer = [...many, { ...(many[0] as Bookmark), url: 'https://a.example/new' }];
    expect(await run(many)).toBe('saved 600 (2025-04: 600), already saved 0, passed over 0 / every line');
    expect(await run(many)).toBe('saved 0, already saved 600, passed over 0 / ');
    expect(await run(newer)).toBe('saved 1 (2025-04: 1), already saved 600, passed over 0 / a host');
    rmSync(memoryOf(on));
    expect(await run(newer)).toBe('saved 0, already saved 601, passed over 0 / every line');
    expect(await run(newer)).toBe('saved 0, already saved 601, passed over 0 / ');
  });

  it('looks at a link again of which a line has come in two halves', async () => {
    const on = savingWorld();
    const here = { url: 'https://a.example/1', date: '1744005600', title: '題', note: '', tags: '' };
    const others = ['1746500000', '1746600000'].map((date) => ({ ...here, url: `https://b.example/${date}`, date }));
    const run = async (bookmarks: readonly Bookmark[]): Promise<string | undefined> => {
      const file = on.write('bookmarks.html', htmlOf(bookmarks));
      await importFiles(on.world, { files: [file], dryRun: false, again: false });
      return on.said.at(-1);
    };
    await run([here]);
    const month = join(on.folder, 'links/2025-04.jsonl');
    const removal = { url: here.url, savedAt: '2025-04-07', tags: [], source: 'cli', removed: true };
    const line = `${JSON.stringify(removal)}\n`;
    appendFileSync(month, line.slice(0, 60));
    expect(await run([here, ...others])).toBe('saved 2 (2025-05: 2), already saved 1, passed over 0');
    appendFileSync(month, line.slice(60));
    expect(await run([here])).toBe('saved 1 (2025-04: 1), already saved 0, passed over 0');
  });
});
