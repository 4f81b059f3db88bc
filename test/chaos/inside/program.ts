import { resolve } from 'node:path';
import { run } from '../../../src/cli.ts';
import { Complaint } from '../../../src/core/complaint.ts';
import type { FetchSettings } from '../../../src/core/settings/settings.ts';
import { openArchive } from '../../../src/io/archive/archive.ts';
import { openArticles } from '../../../src/io/articles.ts';
import { openFiles } from '../../../src/io/files/files.ts';
import { openNetwork } from '../../../src/io/http/network.ts';
import { openLibrary } from '../../../src/io/library.ts';
import { openMemo } from '../../../src/io/memo/memo.ts';
import { openPosts } from '../../../src/io/posts-file.ts';
import { openReadLog } from '../../../src/io/files/read-log.ts';
import type { Reader } from '../../../src/io/reader.ts';
import { openScreen } from '../../../src/io/screen.ts';
import { openFewSettings, openSettings } from '../../../src/io/settings-file.ts';
import type { Network, World } from '../../../src/world.ts';
import type { Ran } from '../../cli/program.ts';
import { onDisk, type RunDisk, type RunFaults } from './disk.ts';

export interface InsideOptions extends RunFaults {
  readonly folder: string;
  readonly now: () => Date;
  /** Reads the pages; shared by runs. */
  readonly reader: Pick<Reader, 'read'>;
  /** Else the real one, with the settings of the folder. */
  readonly network?: Network;
  /** Of the real network, over the settings: they cannot be as small as a test wants them. */
  readonly limits?: Partial<FetchSettings>;
  readonly timeouts?: { readonly connect: number; readonly headers: number; readonly idle: number };
  readonly started?: (disk: RunDisk) => void;
}
export interface RanInside extends Ran {
  /** The calls that changed the disk, in order. */
  readonly names: readonly string[];
}

const beside = (path: string): string => new URL(path, import.meta.url).pathname;

/**
 * Runs the program in this process, as `main` does but for the streams, the clock and what the options replace. Killed:
 * signal SIGKILL, and what it had said.
 */
export function inside(args: readonly string[], options: InsideOptions): Promise<RanInside> {
  return onDisk(options, async (disk) => {
    options.started?.(disk);
    const said = { stdout: '', stderr: '' };
    const stream = (name: keyof typeof said) => ({
      write: (text: string, done?: () => void) => {
        if (!disk.isDead()) said[name] += text;
        done?.();
        return true;
      },
    });
    const interruption = new AbortController();
    const screen = openScreen({
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      stdin: (async function* nothing() {})() as never,
      japanese: false,
      quiet: false,
      verbose: false,
      color: false,
    });
    const world = worldOf(options, { screen, interrupted: interruption.signal });
    const running = run([...args, '--dir', options.folder], 'test', async () => world, {
      out: stream('stdout').write,
      error: stream('stderr').write,
      words: screen.words,
    }).catch((error: unknown) => {
      if (error instanceof Complaint) screen.complain(error);
      else
        screen.complain(
          new Complaint({ en: `failed: ${String(error)}\n${error instanceof Error ? error.stack : ''}`, ja: '' }),
        );
      return error instanceof Complaint ? error.exit : 1;
    });
    const code = await Promise.race([running, disk.died.then(() => null)]);
    // Its connections end with it.
    if (code === null) interruption.abort();
    return { code, signal: code === null ? 'SIGKILL' : null, ...said, names: disk.names } as const;
  });
}

function worldOf(
  { folder, now, reader, network, limits, timeouts }: InsideOptions,
  { screen, interrupted }: Pick<World, 'screen' | 'interrupted'>,
): World {
  const log = openReadLog();
  const memo = openMemo({ folder, build: 'inside', log });
  const settings = openSettings(folder, log, memo);
  const few = openFewSettings(settings, memo);
  const readOptions = async () => {
    const { summary, fetch, timeZone } = await settings();
    return { ...summary, decodedBytes: fetch.decodedBytes, timeZone };
  };
  return {
    now,
    settings,
    trust: {
      isTrusted: () => true,
      isBeingMade: () => false,
      add: async () => undefined,
      remove: async () => undefined,
    },
    timeZone: async () => (await few()).timeZone,
    memo,
    library: openLibrary(folder, { log, complain: screen.complain }),
    accounts: () => {
      throw new Error('no month is synced here');
    },
    imported: { recall: async () => ({ rows: new Uint8Array(), later: [] }), remember: async () => undefined },
    posts: openPosts({ folder, log, build: 'inside', written: async () => resolve(folder, (await few()).posts) }),
    textlint: async () => null,
    archive: openArchive(folder, { now, software: 'roundup/test', complain: screen.complain, tell: screen.tell, log }),
    articles: {
      ...openArticles({ folder, childPath: '', version: 'from the sources', log, readOptions }),
      prepare: async () => undefined,
      read: async (page) => reader.read(page, await readOptions()),
      close: async () => undefined,
    },
    network: network ?? {
      fetchPages: async (urls, each, signal) => {
        const real = openNetwork({
          settings: { ...(await settings()).fetch, ...limits },
          environment: {},
          now,
          random: () => 0,
          ...(timeouts && { timeouts }),
        });
        await real.fetchPages(urls, each, signal);
      },
    },
    translator: async () => null,
    files: openFiles({
      folder,
      shippedTemplates: beside('../../../templates'),
      compiledTemplates: beside('../../../dist/templates.cjs'),
      environment: {},
      settings,
      tell: screen.tell,
      log,
    }),
    inspection: () => Promise.reject(new Error('no test inside asks for it')),
    desk: () => Promise.reject(new Error('no test inside asks for it')),
    screen,
    interrupted,
  };
}
