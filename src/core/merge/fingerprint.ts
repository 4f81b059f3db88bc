import { hash } from 'node:crypto';

/** What a marker knows of a block as it was generated. `lines` does not count blank lines at the end. */
export interface Fingerprint {
  readonly hash: string;
  readonly lines: number;
  /**
   * The place for the author's words below those lines, which has a fingerprint of
   * its own; not there where there is none.
   */
  readonly slot?: { readonly hash: string; readonly lines: number };
}

/** @param lines without their line ends and without blank lines at the end */
export function fingerprintOf(lines: readonly string[]): Fingerprint {
  return { hash: hash('sha256', lines.join('\n')).slice(0, 12), lines: lines.length };
}

/** Whether both speak of the same text, the place for the author's words included. */
export function isSame(one: Fingerprint, other: Fingerprint): boolean {
  return one.hash === other.hash && one.slot?.hash === other.slot?.hash;
}

/** Where in these lines the generated ones stand together, whole; null where they do not. */
export function findGenerated(lines: readonly string[], generated: Pick<Fingerprint, 'hash' | 'lines'>): number | null {
  const bare = lines.map(bareLine);
  for (let start = 0; start + generated.lines <= bare.length; start += 1) {
    if (fingerprintOf(bare.slice(start, start + generated.lines)).hash === generated.hash) return start;
    if (start * generated.lines > MOST_LINES_HASHED) return null;
  }
  return null;
}

// Blocks have some ten lines. A block of thousands that was edited is not worth hashing thousands of times.
const MOST_LINES_HASHED = 50_000;

/**
 * The line without its line end; half of one at the end of a file counts, because it
 * becomes a whole one when something follows.
 */
export function bareLine(line: string): string {
  return line.replace(/\r?\n?$/u, '');
}

/** The lines up to the last one that is not blank. */
export function withoutBlankEnd(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1);
}
