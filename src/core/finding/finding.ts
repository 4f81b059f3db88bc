import type { Message, Place, Problem } from '../../model.ts';
import type { Complaint } from '../complaint.ts';

/** One thing that was looked at, by `doctor` or by `check`. */
export interface Finding {
  /** The part of the setup, or the rule, that it belongs to: `links`, `brackets`. */
  readonly area: string;
  /** `look`: it works, but the author should know. */
  readonly verdict: 'ok' | 'look' | 'wrong';
  /** What is so, and what that means. */
  readonly says: Message;
  /** What to do about it; null where the words say it already or there is nothing to do. */
  readonly todo: Message | null;
  /** Where in a file it stands; null where it is not about a place. */
  readonly place: Place | null;
}

/** For what is as it should be. @param area as `Finding` has it */
export function ok(area: string, en: string, ja: string): Finding {
  return { area, verdict: 'ok', says: { en, ja }, todo: null, place: null };
}

/** For what works, but the author should know. */
export function look(area: string, says: Message, todo: Message | null = null): Finding {
  return { area, verdict: 'look', says, todo, place: null };
}

/** For what does not work, or must not be published so. */
export function wrong(area: string, says: Message, todo: Message | null = null): Finding {
  return { area, verdict: 'wrong', says, todo, place: null };
}

/** What a command would have failed with, or told. Its words say what to do. */
export function wrongAs(area: string, complaint: Complaint): Finding {
  return wrong(area, complaint.says);
}

/** For a problem at a place of a file. Its words say what to do. */
export function wrongAt(area: string, { place, message }: Problem): Finding {
  return { ...wrong(area, message), place };
}
