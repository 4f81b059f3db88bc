import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { queryOf } from '../../src/io/files/database.ts';
import { filesUnder } from '../../src/io/files/files-under.ts';
import { piecesOf } from '../../src/io/files/pieces.ts';
import { openImported } from '../../src/io/imported.ts';
import { openLibrary } from '../../src/io/library.ts';
import type { Message } from '../../src/model.ts';
import type { Screen } from '../../src/edges.ts';
import type { World } from '../../src/world.ts';
import { emptyFolder } from '../cli/program.ts';

export interface SavingWorld {
  readonly world: World;
  readonly folder: string;
  /** What was said on stderr, in English, warnings and complaints included. */
  readonly said: string[];
  readonly printed: string[];
  readonly write: (name: string, text: string | Uint8Array) => string;
}

/** A World with a real library in an empty folder; there is nothing to fetch from and nothing has been read. */
export function savingWorld({
  now = '2025-05-02T03:00:00Z',
  stdin = '',
}: { readonly now?: string; readonly stdin?: string | Uint8Array } = {}): SavingWorld {
  const folder = emptyFolder();
  const [said, printed]: [string[], string[]] = [[], []];
  const say = ({ en }: Message): void => {
    // It is told in each of these folders; test/cli/trust.test.ts looks at it.
    if (!en.startsWith('the first links of ')) said.push(en);
  };
  const library: World['library'] = openLibrary(folder, {
    appended: (month, lines) => imported.appended(month, lines),
  });
  const imported = openImported({ folder, build: 'test', months: library.months });
  const screen: Screen = {
    out: async (text) => void printed.push(text),
    columns: null,
    words: ({ en }) => en,
    tell: say,
    warn: say,
    detail: () => undefined,
    tellsDetails: false,
    progress: () => undefined,
    complain: (problem) =>
      void said.push(
        'says' in problem ? problem.says.en : `${problem.place.file}:${problem.place.line}: ${problem.message.en}`,
      ),
    ask: async () => null,
    stdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
  };
  const world = {
    now: () => new Date(now),
    settings: async () => DEFAULT_SETTINGS,
    timeZone: async () => DEFAULT_SETTINGS.timeZone,
    trust: { isTrusted: () => true, isBeingMade: () => false, add: async () => undefined },
    library,
    imported,
    archive: { versions: async () => [], failures: async () => new Map() },
    articles: {
      remembered: async () => new Map(),
      recallPassages: async () => new Map(),
      rememberPassages: async () => undefined,
      close: async () => undefined,
    },
    posts: {
      recorded: async () => ({ posts: new Map(), problems: [] }),
      written: async () => ({ posts: [], problems: [] }),
    },
    files: {
      folder,
      filesUnder,
      query: (path: string, sql: string) => queryOf(path)(sql),
      read: async (path: string) => readFile(resolve(folder, path)),
      pieces: (path: string) => piecesOf(resolve(folder, path)),
    },
    screen,
  } as unknown as World;
  const write = (name: string, text: string | Uint8Array): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return { world, folder, said, printed, write };
}
