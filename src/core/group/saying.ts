import { WEIGHTS, type Kind } from './weights.ts';

/** What there is to say for one story and against it: a number from 0 (nothing) to about 1 for each kind. */
export type Evidence = Readonly<Record<Kind, number>>;

/** Evidence that is written into. */
export type Saying = Record<Kind, number>;

/** Every kind of it: a copy of a literal has the shape that V8 is fast with. */
export function blankEvidence(): Saying {
  return { ...WEIGHTS };
}

/** A part of a whole; 0 of nothing. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

export function yes(is: boolean): number {
  return is ? 1 : 0;
}
