import type { Moment } from '../../model.ts';

const NEWEST = 50;
const [HOURS, DAYS] = [24, 30];

/**
 * Which moments stay of those at which versions of a draft were kept: the newest fifty, and besides the last of
 * each hour, of 24, and of each day, of 30, in which there was one. So an hour of editing beside many runs does not
 * push out the words of yesterday, and a clock that is set ahead pushes out nothing.
 * @param moments in UTC (`2025-05-11T12:04:05.000Z`), newest first
 */
export function keptMoments(moments: readonly Moment[]): ReadonlySet<Moment> {
  return new Set([
    ...moments.slice(0, NEWEST),
    ...lastOfEach(moments, '2025-05-11T12'.length).slice(0, HOURS),
    ...lastOfEach(moments, '2025-05-11'.length).slice(0, DAYS),
  ]);
}

/** The newest of the moments that begin alike. */
function lastOfEach(moments: readonly Moment[], length: number): readonly Moment[] {
  const last = new Map<string, Moment>();
  for (const moment of moments) if (!last.has(moment.slice(0, length))) last.set(moment.slice(0, length), moment);
  return [...last.values()];
}
