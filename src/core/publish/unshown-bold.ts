import type { FoundTrap } from './trap.ts';

/** `**…**` that stays text by the rule of CommonMark 0.31 (6.2), which knows no Japanese: 「これは**「太字」**です」. */
export function unshownBold(line: string): readonly FoundTrap[] {
  const marks = [...line.matchAll(/(?<![\\*])\*\*(?!\*)/gu)].map(({ index }) => index);
  const found: FoundTrap[] = [];
  for (let pair = 0; pair + 1 < marks.length; pair += 2) {
    const [open, close] = [marks[pair] ?? 0, marks[pair + 1] ?? 0];
    const text = line.slice(open, close + 2);
    if (text.length > 4 && text.slice(2, -2).trim() !== '' && !(opens(line, open) && closes(line, close)))
      found.push({ at: open, text });
  }
  return found;
}

function opens(line: string, at: number): boolean {
  const [before, after] = [characterBefore(line, at), characterAt(line, at + 2)];
  return !SPACE.test(after) && (!PUNCTUATION.test(after) || SPACE.test(before) || PUNCTUATION.test(before));
}

function closes(line: string, at: number): boolean {
  const [before, after] = [characterBefore(line, at), characterAt(line, at + 2)];
  return !SPACE.test(before) && (!PUNCTUATION.test(before) || SPACE.test(after) || PUNCTUATION.test(after));
}

const SPACE = /^\s?$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;

function characterBefore(line: string, at: number): string {
  return /.$/su.exec(line.slice(Math.max(0, at - 2), at))?.[0] ?? '';
}

function characterAt(line: string, at: number): string {
  return /^./su.exec(line.slice(at, at + 2))?.[0] ?? '';
}
