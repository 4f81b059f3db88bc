import { join, resolve } from 'node:path';
import { monthFile } from '../../core/month/month-files.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Message } from '../../model.ts';
import type { Files } from '../../edges.ts';
import { backupsOf } from './backup-folder.ts';
import { keepVersion, listBackups } from './backups.ts';
import { pathFrom } from '../folder.ts';
import { copiesBeside } from './copies-beside.ts';
import { readFile } from './disk.ts';
import { openReadLog, type ReadLog } from './read-log.ts';
import { naming } from './file-complaint.ts';
import { piecesOf } from './pieces.ts';
import { withLock } from './lock.ts';
import { readState } from './read-state.ts';
import { requireRegular } from './regular.ts';
import { replaceFile } from './replace.ts';
import { isStandardOutput, whereTo } from './where-to.ts';
import { readTemplate } from './template-files.ts';
import type { Variables } from '../../facts.ts';

export interface FilesOptions {
  readonly folder: string;
  readonly shippedTemplates: string;
  /** The shipped templates as compiled, where the program has been built. */
  readonly compiledTemplates: string;
  /** Loads them; node's own `require` where none is given. */
  readonly load?: (file: string) => unknown;
  readonly environment: Variables;
  readonly settings: () => Promise<Settings>;
  /** Told when another run is waited for. */
  readonly tell?: (message: Message) => void;
  /** The log of templates and drafts of other months that are read. */
  readonly log?: ReadLog;
}

const [TELL_AFTER, GIVE_UP_AFTER] = [2_000, 120_000];

export function openFiles({
  folder,
  shippedTemplates,
  compiledTemplates,
  load,
  environment,
  settings,
  tell,
  log,
}: FilesOptions): Files {
  const patience = { tellAfter: TELL_AFTER, giveUpAfter: GIVE_UP_AFTER, tell: tell ?? (() => undefined) };
  return {
    folder,
    read: (path) => naming(path, () => readFile(path)),
    pieces: (path) => piecesOf(path),
    readText: readState,
    copies: copiesBeside,
    draft: async (month) => {
      const path = join(folder, monthFile('drafts', month));
      const bytes = await naming(path, () => (log ?? openReadLog()).bytes(path));
      return bytes && bytes.toString('utf8');
    },
    keep: ({ path, text }) => naming(path, async () => keepVersion(text, await backupsOf(folder, path))),
    real: (path) => naming(path, () => whereTo(resolve(path))),
    isOutput: (path) => naming(path, async () => isStandardOutput(path)),
    replace: async (before, text) => replaceFile(before, text, await backupsOf(folder, before.path)),
    template: async (name) => {
      const { templates } = await settings();
      return readTemplate(
        name,
        { shipped: shippedTemplates, precompiled: compiledTemplates, load, own: resolve(folder, templates) },
        log,
      );
    },
    backups: (path) => naming(path, async () => listBackups(await backupsOf(folder, path))),
    markdownUnder: async (path) => {
      const { markdownUnder } = await import('./markdown-files.ts');
      return markdownUnder(path);
    },
    filesUnder: async (path) => {
      const { filesUnder } = await import('./files-under.ts');
      const files = await filesUnder(path);
      await Promise.all((files ?? []).map(requireRegular));
      return files;
    },
    query: async (path, sql) => {
      const { queryOf } = await import('./database.ts');
      return queryOf(path)(sql);
    },
    pathOf: (given) => pathFrom(folder, given, environment, log),
    edit: async (path) => {
      const { openEditor } = await import('./edit.ts');
      await openEditor(path, environment);
    },
    lock: (work) => withLock(join(folder, '.roundup', 'lock'), patience, work),
  } satisfies Files;
}
