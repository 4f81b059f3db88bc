/** A link has the nearest ones of a nesting without end. */
export const MOST_FOLDERS = 20;

/** A folder of links, in those that it stands in. */
export interface Folder {
  readonly name: string;
  readonly above: Folder | null;
}

/** The names of a folder and those above it, the outermost first. */
export function namesOf(folder: Folder | null): readonly string[] {
  const names: string[] = [];
  for (let one = folder; one && names.length < MOST_FOLDERS; one = one.above) names.push(one.name);
  return names.reverse();
}
