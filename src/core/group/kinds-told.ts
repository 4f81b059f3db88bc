import { CAUSES, EVENTS } from './vocabulary/kinds.ts';

/**
 * Kinds of what a title reports, each a bit of one number: two titles are asked about them some ten times, and a number
 * answers without a look into a list.
 */
export type Kinds = number;

const EVENT_PATTERNS = Object.values(EVENTS);
const CAUSE_PATTERNS = Object.values(CAUSES);
export const INCIDENT = bitOf('incident');
export const PRODUCT = bitOf('product');
export const VULNERABILITY = bitOf('vulnerability');

function bitOf(event: string): Kinds {
  return 1 << Object.keys(EVENTS).indexOf(event);
}

/** @param folded a title */
export function eventsIn(folded: string): Kinds {
  return kindsIn(folded, EVENT_PATTERNS);
}

/** @param folded a title */
export function causesIn(folded: string): Kinds {
  return kindsIn(folded, CAUSE_PATTERNS);
}

function kindsIn(folded: string, patterns: readonly RegExp[]): Kinds {
  let kinds = 0;
  for (let bit = 0; bit < patterns.length; bit += 1) if (patterns[bit]?.test(folded)) kinds |= 1 << bit;
  return kinds;
}

/** Whether both tell of some kind, and none the same. */
export function ofOtherKinds(one: Kinds, other: Kinds): boolean {
  return one !== 0 && other !== 0 && (one & other) === 0;
}

/** Whether both are of this kind. */
export function bothAre(kind: Kinds, one: Kinds, other: Kinds): boolean {
  return (one & other & kind) !== 0;
}
