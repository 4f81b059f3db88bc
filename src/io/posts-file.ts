import { join } from 'node:path';
import { parseRecorded, recordLine } from '../core/posts/recorded-posts.ts';
import type { Posts } from '../world.ts';
import { appendLines } from './files/append-lines.ts';
import { naming } from './files/file-complaint.ts';
import type { ReadLog } from './files/read-log.ts';

/** `posts.jsonl` of a roundup folder: only ever appended to. */
export function openPosts(folder: string, log: ReadLog): Posts {
  const file = join(folder, 'posts.jsonl');
  return {
    recorded: async () => {
      const bytes = await naming(file, () => log.bytes(file));
      return parseRecorded(bytes?.toString('utf8') ?? '', file);
    },
    record: (post) => appendLines(file, [recordLine(post)]),
  } satisfies Posts;
}
