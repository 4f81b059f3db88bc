import { join } from 'node:path';
import { parseRecorded, recordLine } from '../core/posts/recorded-posts.ts';
import type { Posts } from '../world.ts';
import { appendLines } from './files/append-lines.ts';
import { naming } from './files/file-complaint.ts';
import type { ReadLog } from './files/read-log.ts';

export interface PostsOptions {
  readonly folder: string;
  readonly log: ReadLog;
  /** Where the author's posts lie; absolute. */
  readonly written: () => Promise<string>;
  /** A sum of the program: what another one has parsed is parsed again. */
  readonly build: string;
}

/** `posts.jsonl`, only ever appended to; and the folder of the author's posts, which is only read. */
export function openPosts({ folder, log, written, build }: PostsOptions): Posts {
  const file = join(folder, 'posts.jsonl');
  return {
    recorded: async () => {
      const bytes = await naming(file, () => log.bytes(file));
      const recorded = parseRecorded(bytes?.toString('utf8') ?? '', file);
      // Else a later run would not tell them again.
      if (recorded.problems.length > 0) log.unsettle();
      return recorded;
    },
    written: async () => {
      const { readWritten } = await import('./written-posts.ts');
      return readWritten(await written(), { file: join(folder, '.roundup', 'posts.json'), log, build });
    },
    record: (post) => appendLines(file, [recordLine(post)]),
  } satisfies Posts;
}
