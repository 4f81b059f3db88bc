import { Complaint } from '../core/complaint.ts';
import type { PublishedPost, WrittenPosts } from '../core/posts/published-post.ts';
import type { Message } from '../model.ts';
import { replaceDerived } from './files/derived.ts';
import { naming } from './files/file-complaint.ts';
import { markdownUnder } from './files/markdown-files.ts';
import type { ReadLog } from './files/read-log.ts';
import { readRegular } from './files/regular.ts';
import { underSum, wholeUnderSum } from './files/summed.ts';

interface ParsedFile {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  readonly post: PublishedPost;
}
interface KnownFile {
  readonly build: string;
  readonly posts: Readonly<Record<string, ParsedFile>>;
}

/** The Markdown files of a folder as posts, in the order of their paths. What has not changed is not parsed again. */
export async function readWritten(
  folder: string,
  { file, log, build }: { readonly file: string; readonly log: ReadLog; readonly build: string },
): Promise<WrittenPosts> {
  const problems: Message[] = [];
  const told = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      // Else a later run would not tell it again.
      log.unsettle();
      problems.push(error.says);
      return null;
    }
  };
  const paths = (await told(() => markdownUnder(folder, (visited) => naming(visited, () => log.names(visited))))) ?? [];
  if (paths.length === 0) return { posts: [], problems };
  const known = await readKnown(file, build);
  const found = new Map<string, ParsedFile>();
  for (const path of paths) {
    const parsed = await told(() => naming(path, () => parsedOf(path, known[path], log)));
    if (parsed !== null) found.set(path, parsed);
  }
  const posts = Object.fromEntries(found);
  const isKnown = found.size === Object.keys(known).length && [...found].every(([path, one]) => known[path] === one);
  if (!isKnown) {
    const json = JSON.stringify({ build, posts } satisfies KnownFile);
    replaceDerived(file, underSum(json));
  }
  return { posts: [...found.values()].map(({ post }) => post), problems };
}

/** Null for a file that is gone by now. */
async function parsedOf(path: string, known: ParsedFile | undefined, log: ReadLog): Promise<ParsedFile | null> {
  const state = await log.state(path);
  if (state === null) return null;
  if (known?.size === state.size && known.mtime === state.mtime) return known;
  const { parsePost } = await import('../core/posts/published-post.ts');
  return { ...state, post: parsePost((await readRegular(path)).toString('utf8'), path) };
}

/** Nothing where it is not there, not as it was written, or another program's: it is derived. */
async function readKnown(file: string, build: string): Promise<KnownFile['posts']> {
  // Whatever the reason, it can be made anew.
  const bytes = await readRegular(file).catch(() => null);
  const json = bytes && wholeUnderSum(bytes);
  if (json === null) return {};
  const known = JSON.parse(json.toString('utf8')) as KnownFile;
  return known.build === build ? known.posts : {};
}
