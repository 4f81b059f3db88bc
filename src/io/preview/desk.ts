import { spawn } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { Complaint } from '../../core/complaint.ts';
import type { Desk } from '../../core/preview/served.ts';
import type { Message } from '../../model.ts';
import { codeOf } from '../files/errno.ts';
import { browserCommand } from './browser-command.ts';
import { serve } from './server.ts';
import { openSparing } from './sparing.ts';
import { watchFolder } from './watch-folder.ts';
import type { Variables } from '../../facts.ts';

export interface DeskEdges {
  /** The roundup folder. */
  readonly folder: string;
  /** Where the page's style and scripts are. */
  readonly assets: string;
  readonly environment: Variables;
}

/** The desk's server, its watch over the folder, and the programs that it opens. */
export function openDesk({ folder, assets, environment }: DeskEdges): Desk {
  return {
    serve: async (options) => {
      // Each answer leaves a month's objects behind, which V8 else collects at its leisure, and the desk stays open all
      // day.
      if (options.isLarge) setFlagsFromString('--optimize-for-size');
      const served = await serve({ ...options, assets });
      const stop = watchFolder(folder, served.announce);
      void served.ended.then(stop);
      return served;
    },
    sparingly: openSparing(),
    browse: async (url) => {
      const command = browserCommand(environment);
      return command !== null && (await starts([...command, url], environment)) === null;
    },
    launch: async (words) => {
      const code = await starts(words, environment);
      if (code === null) return;
      const { en, ja } = NOT_STARTED[code] ?? { en: code, ja: code };
      throw new Complaint({
        en: `"${words[0]}" cannot be started: ${en}`,
        ja: `「${words[0]}」を起動できません: ${ja}`,
      });
    },
  };
}

const NOT_STARTED: Readonly<Record<string, Message>> = {
  ENOENT: {
    en: 'it is not installed. Install it, or give its whole path',
    ja: 'インストールされていません。インストールするか、フルパスで指定してください',
  },
  EACCES: {
    en: 'it may not be run. Make it executable (chmod +x)',
    ja: '実行権限がありません（chmod +x で付けられます）',
  },
};

/** Null when the program has started; else the code of the error. */
function starts(words: readonly string[], environment: DeskEdges['environment']): Promise<string | null> {
  const [program = '', ...rest] = words;
  return new Promise((resolve) => {
    const child = spawn(program, rest, { stdio: 'ignore', detached: true, env: { ...environment } });
    child.once('error', (error) => resolve(codeOf(error) ?? error.name));
    child.once('spawn', () => {
      child.unref();
      resolve(null);
    });
  });
}
