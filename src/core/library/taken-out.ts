import type { Link, Moment } from '../../model.ts';

/**
 * Whether a link of a service or a file stays out, whose page the author took out at that moment: it says the same each
 * time, so only a later saving counts. One that does not say when it was saved says nothing new.
 */
export function staysTakenOut({ savedAt }: Link, takenOutAt: Moment, isDated: boolean): boolean {
  return !isDated || Date.parse(savedAt) <= Date.parse(takenOutAt);
}
