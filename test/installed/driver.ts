import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Found } from '../../src/core/sources/source.ts';
import type { Entry, Page, Reading } from '../../src/model.ts';
import type { ReadOptions } from '../../src/core/read/options.ts';
import { USER, type Installation } from './installation.ts';

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** Parts of the installed program, in a process that may not write to it. */
export interface Driver {
  readonly parseSource: (bytes: Uint8Array, file: string, options: { readonly timeZone: string }) => Promise<Found>;
  readonly mergeDraft: (
    draft: string,
    fresh: unknown,
    options: { readonly file: string; readonly restore: readonly string[] },
  ) => Promise<{ readonly text: string; readonly changes: unknown }>;
  /** The URLs of each story. */
  readonly groupStories: (entries: readonly Entry[]) => Promise<readonly (readonly string[])[]>;
  readonly contentsOf: (archiveFile: string) => Promise<unknown>;
  readonly read: (page: Page, options: ReadOptions) => Promise<Reading>;
  readonly close: () => Promise<void>;
}

export function openDriver({ program, home }: Installation): Driver {
  const child = fork(new URL('inside.cjs', import.meta.url).pathname, [program], {
    ...USER,
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, TMPDIR: home },
    execArgv: [],
    serialization: 'advanced',
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  const done = once(child, 'exit');
  child.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer));
  void done.then(() => {
    for (const resolve of waiting.values()) resolve({ id: 0, error: 'the installed program has ended' });
  });
  let last = 0;
  const ask =
    (work: string) =>
    async (...given: readonly unknown[]): Promise<never> => {
      last += 1;
      const id = last;
      const answer = await new Promise<Answer>((resolve) => {
        waiting.set(id, resolve);
        child.send({ id, work, given });
      });
      waiting.delete(id);
      if (answer.error !== undefined) throw new Error(`${work}: ${answer.error}`);
      return answer.value as never;
    };
  return {
    parseSource: ask('parseSource'),
    mergeDraft: ask('mergeDraft'),
    groupStories: ask('groupStories'),
    contentsOf: ask('contentsOf'),
    read: ask('read'),
    close: async () => {
      child.disconnect();
      await done;
    },
  };
}
