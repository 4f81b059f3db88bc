import { filesUnder } from './files-under.ts';

/** The Markdown files under a folder, absolute and sorted; none where the folder is not there. */
export async function markdownUnder(
  folder: string,
  visit?: (folder: string) => Promise<unknown>,
): Promise<readonly string[]> {
  const files = (await filesUnder(folder, visit)) ?? [];
  return files.filter((file) => /\.(?:md|markdown|mdx)$/iu.test(file));
}
