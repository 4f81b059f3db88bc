import { NO_TEXTS } from '../text/matches.ts';

// Lists without doubles: a title has a few words of each kind, and a Set of them takes longer to be made than all looks
// into it.

/** Whether both say something, and nothing the same. */
export function disjoint(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !intersects(one, other);
}

export function intersects(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  for (const value of one) if (other.includes(value)) return true;
  return false;
}

export function withoutDoubles(words: readonly string[]): readonly string[] {
  return words.length === 0 ? NO_TEXTS : [...new Set(words)];
}
