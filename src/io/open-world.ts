import type { Screen } from '../edges.ts';
import type { Archive, Articles, Imported, Library, World } from '../world.ts';
import { atFirstUse } from './at-first-use.ts';
import { openFiles } from './files/files.ts';
import { findFolder, pathFrom } from './folder.ts';
import { openMemo } from './memo/memo.ts';
import { openReadLog } from './files/read-log.ts';
import { openPosts } from './posts-file.ts';
import { openTrust } from './trust.ts';
import { openFewSettings, openSettings } from './settings-file.ts';

/** What only the process knows. */
export interface WorldOptions {
  /** `--dir`. */
  readonly dir: string | undefined;
  readonly version: string;
  /** A sum of all that was built. */
  readonly build: string;
  /** A sum of what reads pages. */
  readonly reader: string;
  /** Node's version, as `20.20.2`. */
  readonly node: string;
  readonly variables: NodeJS.ProcessEnv;
  readonly workingFolder: () => string;
  /** Whether somebody could answer: both ends are a terminal. */
  readonly terminal: () => boolean;
  /** The absolute path of a file that stands at this place from the built program. */
  readonly beside: (path: string) => string;
  /** Loads a built file, by the code that is kept of it. */
  readonly load: (file: string) => unknown;
  readonly screen: Screen;
  readonly interrupted: AbortSignal;
  /** Tells for how long an interruption is to leave the work its end. */
  readonly whileFetching: (work: () => Promise<void>) => Promise<void>;
}

/** The World, made of the edges. What only some commands need is loaded when they ask for it. */
export function openWorld(options: WorldOptions): World {
  const { version, variables, screen, interrupted, beside } = options;
  const { folder, foundBy } = findFolder(options.dir, variables, options.workingFolder);
  const log = openReadLog();
  const build = `${options.build} v${options.node}`;
  const memo = openMemo({ folder, build, log });
  // The second hears what the first one appends.
  const opening = async (): Promise<{ readonly library: Library; readonly imported: Imported }> => {
    const { openLibrary } = await import('./library.ts');
    const { openImported } = await import('./imported.ts');
    const library: Library = openLibrary(folder, {
      log,
      complain: screen.complain,
      appended: (month, lines) => imported.appended(month, lines),
    });
    const imported = openImported({ folder, build: options.build, months: library.months });
    return { library, imported };
  };
  let opened: ReturnType<typeof opening> | undefined;
  const linksFiles = (): ReturnType<typeof opening> => (opened ??= opening());
  const trust = openTrust(folder, foundBy, variables);
  const settings = openSettings(folder, log, memo, { isTrusted: trust.isTrusted, warn: screen.warn });
  const few = openFewSettings(settings, memo);
  const now = (): Date => new Date();
  const outside = { environment: variables, now, random: Math.random };
  return {
    now,
    settings,
    timeZone: async () => (await few()).timeZone,
    trust,
    memo,
    library: atFirstUse<Library>(
      { months: true, read: true, lines: true, lastLines: true, mentioning: true, tally: true, append: true },
      async () => (await linksFiles()).library,
    ),
    imported: atFirstUse<Imported>({ recall: true, remember: true }, async () => (await linksFiles()).imported),
    archive: atFirstUse<Archive>(
      { versions: true, read: true, append: true, failures: true, recordFailure: true },
      async () => {
        const { openArchive } = await import('./archive/archive.ts');
        const { complain, tell } = screen;
        return openArchive(folder, { now, software: `roundup/${version}`, complain, tell, log });
      },
    ),
    articles: atFirstUse<Articles>(
      {
        remembered: true,
        remember: true,
        recallPassages: true,
        rememberPassages: true,
        prepare: true,
        read: true,
        close: true,
      },
      async () => {
        const { openArticles } = await import('./articles.ts');
        return openArticles({
          folder,
          childPath: beside('./reading-child.cjs'),
          version: options.reader,
          log,
          readOptions: async () => {
            const { summary, fetch } = await settings();
            return { ...summary, decodedBytes: fetch.decodedBytes };
          },
        });
      },
    ),
    network: {
      fetchPages: (urls, each, signal) =>
        options.whileFetching(async () => {
          const { openNetwork } = await import('./http/network.ts');
          const network = openNetwork({ settings: (await settings()).fetch, ...outside });
          await network.fetchPages(urls, each, signal);
        }),
    },
    translator: async () => {
      const { translate } = await settings();
      if (translate === null) return null;
      const { openTranslator } = await import('./translate/translator.ts');
      return openTranslator({ folder, translate, ...outside, interrupted });
    },
    accounts: async () => {
      const { openAccounts } = await import('./sync/open-accounts.ts');
      return openAccounts({ folder, ...outside, interrupted });
    },
    posts: openPosts({
      folder,
      log,
      build: options.build,
      written: async () => pathFrom(folder, (await few()).posts, variables, log),
    }),
    files: openFiles({
      folder,
      shippedTemplates: beside('../templates'),
      compiledTemplates: beside('./templates.cjs'),
      load: options.load,
      environment: variables,
      settings,
      tell: screen.tell,
      log,
    }),
    textlint: async (text, file) => {
      if (!trust.isTrusted()) return null;
      const { openTextlint } = await import('./textlint.ts');
      return openTextlint(folder, variables, interrupted)(text, file);
    },
    inspection: async () => {
      const { openInspection } = await import('./inspection/inspection.ts');
      return openInspection({
        folder,
        settings,
        shippedTemplates: beside('../templates'),
        surroundings: { version, node: options.node, variables, foundBy, terminal: options.terminal() },
      });
    },
    desk: async () => {
      const { openDesk } = await import('./preview/desk.ts');
      return openDesk({ folder, assets: beside('../src/io/preview/assets'), environment: variables });
    },
    screen,
    interrupted,
  };
}
