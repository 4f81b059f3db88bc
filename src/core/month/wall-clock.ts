import type { Moment } from '../../model.ts';

/** What the clocks of a zone show at an instant, for people: `2025-05-11 21:04:05`. */
export function wallClock(moment: Moment, timeZone: string): string {
  const options = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const;
  // Sweden writes days and times this way.
  return new Intl.DateTimeFormat('sv-SE', options).format(new Date(moment));
}
