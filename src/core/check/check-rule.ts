import type { Message } from '../../model.ts';
import type { Finding } from '../finding/finding.ts';
import { positionOf } from '../merge/draft-view.ts';
import type { CheckFacts } from './facts.ts';

/** One thing that `check` looks for. */
export interface CheckRule {
  readonly name: string;
  /** What it looks for, as README says it. */
  readonly about: Message;
  readonly find: (facts: CheckFacts) => readonly Finding[];
}

/** A finding at an offset of the draft; null where it is about the draft as a whole. */
export function foundAt({ file, view }: CheckFacts, offset: number | null, finding: Omit<Finding, 'place'>): Finding {
  return { ...finding, place: offset === null ? { file } : { file, ...positionOf(view.text, offset) } };
}
