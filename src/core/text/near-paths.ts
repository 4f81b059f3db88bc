/**
 * The text with paths from the folder in which the reader stands, to which an editor jumps from there, in the place of
 * whole ones. Others stay as they are.
 * @param standing an absolute path
 */
export function nearPaths(text: string, standing: string): string {
  const folder = `${standing}/`;
  if (standing === '/' || standing === '' || !text.includes(folder)) return text;
  return text
    .split(folder)
    .reduce((before, rest) =>
      BEHIND_A_PATH.test(before) || !/^[^\s/]/u.test(rest) ? before + folder + rest : before + rest,
    );
}
// What stands in front of it says that the path goes on there, or that it is part of a URL.
const BEHIND_A_PATH = /[\p{L}\p{M}\p{N}_./:~-]$/u;
