/**
 * The indices of the lines inside fenced code blocks (CommonMark 4.5: backticks or tildes, at most three spaces in
 * front) that are closed. A fence without an end would swallow the rest of the draft, so it counts as none.
 */
export function closedFences(lines: readonly string[]): ReadonlySet<number> {
  return fencesIn(lines).inside;
}

/** The index of the line that opens a fenced code block which nothing closes; null where there is none. */
export function unclosedFence(lines: readonly string[]): number | null {
  return fencesIn(lines).open;
}

interface Fences {
  readonly inside: ReadonlySet<number>;
  readonly open: number | null;
}

function fencesIn(lines: readonly string[]): Fences {
  const inside = new Set<number>();
  let open: { readonly at: number; readonly fence: string } | null = null;
  for (const [index, line] of lines.entries()) {
    if (!line.includes('```') && !line.includes('~~~')) continue;
    const [, fence, rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/su.exec(line) ?? [];
    if (fence === undefined) continue;
    if (open === null) {
      if (!(fence.startsWith('`') && rest.includes('`'))) open = { at: index, fence };
    } else if (fence.startsWith(open.fence) && rest.trim() === '') {
      for (let within = open.at + 1; within < index; within += 1) inside.add(within);
      open = null;
    }
  }
  return { inside, open: open?.at ?? null };
}
