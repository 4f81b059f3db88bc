import { join } from 'node:path';
import type { ReadOptions } from '../core/read/options.ts';
import type { Month } from '../model.ts';
import type { Articles } from '../world.ts';
import { readArticlesFile, writeArticlesFile } from './articles-file.ts';
import { openReadLog, type ReadLog } from './files/read-log.ts';
import type { Reader } from './reader.ts';

export interface ArticlesOptions {
  readonly folder: string;
  /** The bundled `reading-child.ts`. */
  readonly childPath: string;
  /** The version of the reader's rules: what another one has read is read again. */
  readonly version: string;
  readonly readOptions: () => Promise<ReadOptions>;
  readonly log?: ReadLog;
}

/** What is remembered of Pages, a file per month in `.roundup/articles/`, and the children that read others. */
export function openArticles({
  folder,
  childPath,
  version,
  readOptions,
  log = openReadLog(),
}: ArticlesOptions): Articles {
  const fileOf = (month: Month): string => join(folder, '.roundup', 'articles', `${month}.json`);
  // What it holds follows from the pages alone, so that no draft depends on it.
  const passages = join(folder, '.roundup', 'passages.json');
  // A reading depends on the settings as well as on the rules.
  const edition = async (): Promise<string> => `${version} ${JSON.stringify(await readOptions())}`;
  let reader: Reader | undefined;
  const opened = async (): Promise<Reader> => {
    const { openReaders } = await import('./readers.ts');
    return (reader ??= openReaders({ childPath }));
  };

  return {
    remembered: async (month) => readArticlesFile(fileOf(month), await edition(), log),
    remember: async (month, readings) => writeArticlesFile(fileOf(month), await edition(), readings),
    recallPassages: async () => readArticlesFile(passages, await edition(), openReadLog()),
    rememberPassages: async (looked) => writeArticlesFile(passages, await edition(), looked),
    prepare: async () => (await opened()).prepare(),
    read: async (page, wanted) => {
      const options = await readOptions();
      return (await opened()).read(page, { ...options, ...wanted });
    },
    close: async () => reader?.close(),
  };
}
