import type { Message, Problem } from '../../model.ts';
import type { Complaint } from '../complaint.ts';

export type Area =
  | 'program'
  | 'folder'
  | 'settings'
  | 'month'
  | 'links'
  | 'archive'
  | 'derived'
  | 'drafts'
  | 'templates'
  | 'network'
  | 'locale'
  | 'editor'
  | 'translate';

/** One thing that was looked at. */
export interface Finding {
  readonly area: Area;
  /** `look`: it works, but he should know. */
  readonly verdict: 'ok' | 'look' | 'wrong';
  /** What is so, and what that means. */
  readonly says: Message;
  /** What to do about it; null where the words say it already or there is nothing to do. */
  readonly todo: Message | null;
}

export function ok(area: Area, en: string, ja: string): Finding {
  return { area, verdict: 'ok', says: { en, ja }, todo: null };
}

export function look(area: Area, says: Message, todo: Message | null = null): Finding {
  return { area, verdict: 'look', says, todo };
}

export function wrong(area: Area, says: Message, todo: Message | null = null): Finding {
  return { area, verdict: 'wrong', says, todo };
}

/** What a command would have failed with, or told. Its words say what to do. */
export function wrongAs(area: Area, complaint: Complaint): Finding {
  return wrong(area, complaint.says);
}

export function wrongAt(area: Area, { place, message }: Problem): Finding {
  const where = place.line === undefined ? place.file : `${place.file}:${place.line}`;
  return wrong(area, { en: `${where}: ${message.en}`, ja: `${where}: ${message.ja}` });
}
