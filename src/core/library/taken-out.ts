import type { Link, Moment, Month } from '../../model.ts';
import type { LinkLine } from './links-file.ts';

/** What is known of a page that the author took out. */
export interface TakenOut {
  readonly at: Moment;
  /** Where it had come from. */
  readonly sources: ReadonlySet<Link['source']>;
}

/**
 * What a line says that takes a page out; null where it does not say when, as one of `undo`: what was taken back may be
 * done again.
 * @param stood what the page was, in each month
 * @param before when it had been taken out before
 */
export function takenOutBy(
  line: LinkLine,
  stood: ReadonlyMap<Month, Link> | undefined,
  before: TakenOut | undefined,
): TakenOut | null {
  if (line.decidedAt === undefined) return null;
  const now = [...(stood?.values() ?? [])].map(({ source }) => source);
  const sources = new Set([...(before?.sources ?? []), ...now]);
  return { at: line.decidedAt, sources };
}

/** A saving that is not later than the taking out: a service and an export say it again each time. */
export function isSavedBefore({ savedAt }: Link, { at }: TakenOut): boolean {
  return Date.parse(savedAt) <= Date.parse(at);
}
