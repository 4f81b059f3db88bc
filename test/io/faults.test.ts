import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Complaint } from '../../src/core/complaint.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { openArchive } from '../../src/io/archive/archive.ts';
import { openFiles } from '../../src/io/files/files.ts';
import { openLibrary } from '../../src/io/library.ts';
import type { Link, LinkUrl } from '../../src/model.ts';
import { MONTH, OPTIONS, pageOf } from './archive/pages.ts';
import { disk, FAULTS, setDisk, type Fault } from './disk.ts';
import { newFolder } from './folders.ts';

vi.mock('../../src/io/files/disk.ts', async (original) => {
  const { failing } = await import('./disk.ts');
  return failing(await original());
});

interface Scenario {
  readonly prepare: (folder: string) => Promise<unknown>;
  readonly act: (folder: string) => Promise<unknown>;
  /** After the fault: `done` when the act said so. Then the act has been repeated on a sound disk. */
  readonly after: (folder: string, done: boolean) => Promise<void> | void;
  readonly repeated: (folder: string) => Promise<void> | void;
  /** What a message has to name. */
  readonly names: string;
}

const draftOf = (folder: string): string => join(folder, 'drafts', '2025-04.md');
const filesOf = (folder: string) =>
  openFiles({
    folder,
    shippedTemplates: '',
    compiledTemplates: '',
    environment: {},
    settings: async () => DEFAULT_SETTINGS,
  });
const [OLD, NEW] = [`古い原稿\n${'行\n'.repeat(500)}`, `新しい原稿\n${'行\n'.repeat(600)}`];

async function replace(folder: string): Promise<void> {
  const files = filesOf(folder);
  await files.replace(await files.readText(draftOf(folder)), NEW);
}

async function numbersIn(folder: string): Promise<readonly string[]> {
  return (await openArchive(folder, OPTIONS).versions(MONTH)).map(({ url }) => url.split('/').at(-1) ?? '');
}

function wholeMembers(folder: string): number {
  return (
    gunzipSync(readFileSync(join(folder, 'archive', `${MONTH}.warc.gz`)))
      .toString('latin1')
      .match(/WARC-Type: response/gu)?.length ?? 0
  );
}

function linksFrom(first: number): readonly Link[] {
  return [first, first + 1, first + 2].map((number) => ({
    url: `https://example.com/${number}` as LinkUrl,
    savedAt: '2025-04-30T00:00:00Z',
    note: 'めも'.repeat(20),
    tags: [],
    source: 'cli',
  }));
}

async function savedIn(folder: string): Promise<readonly string[]> {
  return (await openLibrary(folder).read(MONTH)).links.map(({ url }) => url.split('/').at(-1) ?? '');
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'a draft is replaced': {
    prepare: async (folder) => {
      mkdirSync(join(folder, 'drafts'));
      writeFileSync(draftOf(folder), OLD);
    },
    act: replace,
    after: (folder, done) => expect(done ? [NEW] : [OLD, NEW]).toContain(readFileSync(draftOf(folder), 'utf8')),
    repeated: (folder) => {
      expect(readFileSync(draftOf(folder), 'utf8')).toBe(NEW);
      const kept = readdirSync(join(folder, 'drafts/.backup/2025-04.md')).map((name) =>
        readFileSync(join(folder, 'drafts/.backup/2025-04.md', name), 'utf8'),
      );
      expect(kept).toContain(OLD);
      expect(kept.every((text) => text === OLD || text === NEW)).toBe(true);
    },
    names: '2025-04.md',
  },
  'a draft is written for the first time': {
    prepare: async () => undefined,
    act: replace,
    after: (folder, done) => {
      if (done || existsSync(draftOf(folder))) expect(readFileSync(draftOf(folder), 'utf8')).toBe(NEW);
    },
    repeated: (folder) => expect(readFileSync(draftOf(folder), 'utf8')).toBe(NEW),
    names: '2025-04.md',
  },
  'a page goes into a new archive': {
    prepare: async () => undefined,
    act: (folder) => openArchive(folder, OPTIONS).append(MONTH, pageOf(1)),
    after: async (folder, done) => expect(done ? ['1'] : ['', '1']).toContain((await numbersIn(folder)).join()),
    repeated: async (folder) => expect(wholeMembers(folder)).toBe((await numbersIn(folder)).length),
    names: '2025-04',
  },
  'a page is added to an archive': {
    prepare: async (folder) => {
      for (const number of [1, 2]) await openArchive(folder, OPTIONS).append(MONTH, pageOf(number));
    },
    act: (folder) => openArchive(folder, OPTIONS).append(MONTH, pageOf(3)),
    after: async (folder, done) =>
      expect(done ? ['1,2,3'] : ['1,2', '1,2,3']).toContain((await numbersIn(folder)).join()),
    repeated: async (folder) => expect(wholeMembers(folder)).toBe((await numbersIn(folder)).length),
    names: '2025-04',
  },
  'a page is added to an archive with a torn tail and no index': {
    prepare: async (folder) => {
      for (const number of [1, 2]) await openArchive(folder, OPTIONS).append(MONTH, pageOf(number));
      const file = join(folder, 'archive', `${MONTH}.warc.gz`);
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.subarray(0, bytes.length - 20));
    },
    act: (folder) => openArchive(folder, OPTIONS).append(MONTH, pageOf(3)),
    after: async (folder, done) => expect(done ? ['1,3'] : ['1', '1,3']).toContain((await numbersIn(folder)).join()),
    repeated: async (folder) => expect(wholeMembers(folder)).toBe((await numbersIn(folder)).length),
    names: '2025-04',
  },
  'links are saved in a new month': {
    prepare: async () => undefined,
    act: (folder) => openLibrary(folder).append(MONTH, linksFrom(1)),
    after: async (folder, done) =>
      expect(done ? ['1,2,3'] : ['', '1', '1,2', '1,2,3']).toContain((await savedIn(folder)).join()),
    repeated: async (folder) => expect(await savedIn(folder)).toEqual(['1', '2', '3']),
    names: '2025-04.jsonl',
  },
  'links are saved behind a torn line': {
    prepare: async (folder) => {
      await openLibrary(folder).append(MONTH, linksFrom(10));
      const file = join(folder, 'links', `${MONTH}.jsonl`);
      writeFileSync(file, `${readFileSync(file, 'utf8')}{"url":"https://exa`);
    },
    act: (folder) => openLibrary(folder).append(MONTH, linksFrom(1)),
    after: async (folder, done) =>
      expect((await savedIn(folder)).join()).toMatch(done ? /^10,11,12,1,2,3$/u : /^10,11,12(,1(,2(,3)?)?)?$/u),
    repeated: async (folder) => expect(await savedIn(folder)).toEqual(['10', '11', '12', '1', '2', '3']),
    names: '2025-04.jsonl',
  },
};

async function tryOut(scenario: Scenario, at: number, fault: Fault): Promise<void> {
  const folder = newFolder();
  setDisk();
  await scenario.prepare(folder);
  setDisk(at, fault);
  const error: unknown = await scenario.act(folder).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(disk.open).toBe(0);
  setDisk();
  // The process has ended by now; that a dead holder's lock is no hindrance is seen elsewhere.
  rmSync(join(folder, '.roundup', 'archive', `${MONTH}.lock`), { force: true });
  await scenario.after(folder, error === null);
  if (fault === 'short' && !scenario.names.endsWith('.jsonl')) expect(error).toBe(null);
  if (error !== null && fault !== 'kill') {
    expect(error).toBeInstanceOf(Complaint);
    expect((error as Complaint).says.en).toContain(scenario.names);
    expect((error as Complaint).says.ja).not.toMatch(/made to fail/u);
  }
  await scenario.act(folder);
  await scenario.repeated(folder);
  rmSync(folder, { recursive: true });
}

describe('what is said to be written', () => {
  afterEach(() => setDisk());

  it.each(Object.entries(SCENARIOS))('is on the disk, as %s', async (_, scenario) => {
    const folder = newFolder();
    setDisk();
    await scenario.prepare(folder);
    setDisk();
    await scenario.act(folder);
    const steps = disk.names.filter((name) => ['write', 'sync', 'rename'].includes(name)).join(' ');
    // The bytes before the name that shows them, and the folder that has the name after it.
    expect(steps).toMatch(/write( write)* sync/u);
    expect(steps.lastIndexOf('sync')).toBeGreaterThan(steps.lastIndexOf('write'));
    if (scenario.act === replace)
      expect(disk.names.join(' ')).toMatch(/open wx write( write)*( chmod)? sync .*?(rename|link) sync unlink$/u);
  });

  it.each<[string, Fault]>([
    ['write', 'full'],
    ['write', 'EIO'],
    ['sync', 'EIO'],
    ['sync', 'ENOSPC'],
  ])('leaves an archive whose %s met %s as it was', async (call, fault) => {
    const scenario = SCENARIOS['a page is added to an archive']!;
    const [measured, folder] = [newFolder(), newFolder()];
    for (const one of [measured, folder]) await scenario.prepare(one);
    setDisk();
    await scenario.act(measured);
    const at = disk.names.indexOf(call, disk.names.indexOf('open a'));
    const before = readFileSync(join(folder, 'archive', `${MONTH}.warc.gz`));
    setDisk(at, fault);
    await expect(scenario.act(folder)).rejects.toThrow(Complaint);
    expect(readFileSync(join(folder, 'archive', `${MONTH}.warc.gz`))).toEqual(before);
  });

  it.each(['EDQUOT', 'EROFS', 'EMFILE', 'EPERM', 'ENFILE', 'EFBIG'])(
    'is told of in words when the disk answers %s',
    async (code) => {
      const folder = newFolder();
      setDisk(2, code as Fault);
      const error: unknown = await replace(folder).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Complaint);
      expect((error as Complaint).says.en).toMatch(new RegExp(`^/.*2025-04\\.md: [^:]+\\(${code}\\)$`, 'u'));
      expect((error as Complaint).says.ja).toMatch(/[ぁ-ん]/u);
    },
  );
});

describe.each(Object.entries(SCENARIOS))('when %s', (_, scenario) => {
  afterEach(() => setDisk());

  it.each(FAULTS)(
    'and each change of the disk in turn meets %s, every file is old or new, and the next run repairs',
    async (fault) => {
      setDisk();
      const folder = newFolder();
      await scenario.prepare(folder);
      setDisk();
      await scenario.act(folder);
      const calls = disk.calls;
      expect(calls).toBeGreaterThan(3);
      for (let at = 0; at < calls; at += 1) {
        try {
          await tryOut(scenario, at, fault);
        } catch (error) {
          throw new Error(`${fault} at call ${at} (${disk.names[at] ?? '?'})`, { cause: error });
        }
      }
    },
  );
});
