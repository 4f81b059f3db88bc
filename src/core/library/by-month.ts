import type { Link, Month } from '../../model.ts';
import type { PlacedLink } from './add-links.ts';

/** The Links by the month that has them, the earliest month first. */
export function byMonth(placed: readonly PlacedLink[]): ReadonlyMap<Month, readonly Link[]> {
  const months = new Map<Month, Link[]>(
    [...new Set(placed.map(({ month }) => month))].sort().map((month) => [month, []]),
  );
  for (const { month, link } of placed) months.get(month)?.push(link);
  return months;
}
