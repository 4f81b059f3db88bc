import type { Moment } from '../../model.ts';
import { FIXED_MINUTES } from './fixed-zones.ts';
import { zoneFormats } from './zone-formats.ts';

/** What a clock on the wall shows. `month` counts from 1. */
export interface ClockTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const formatFor = zoneFormats('en-US', {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/**
 * The instant at which the clocks of a zone show this time, with the zone's offset:
 * `2025-04-30T15:30:00+09:00`. Where they show it twice, the first; where they skip it, as if they had not
 * been put forward. Null for what no calendar has.
 */
export function localMoment(clock: ClockTime, timeZone: string): Moment | null {
  const { year, month, day, hour, minute, second } = clock;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const iso = Number.isNaN(wall) ? '' : new Date(wall).toISOString().slice(0, 19);
  if (iso !== `${digits(year, 4)}-${digits(month)}-${digits(day)}T${digits(hour)}:${digits(minute)}:${digits(second)}`)
    return null;
  const fixed = year < 1970 ? undefined : FIXED_MINUTES[timeZone];
  if (fixed !== undefined) return `${iso}${offsetText(fixed)}`;
  const before = offsetAt(wall - DAY, timeZone);
  const offset =
    [before, offsetAt(wall + DAY, timeZone)].find(
      (minutes) => offsetAt(wall - minutes * MINUTE, timeZone) === minutes,
    ) ?? before;
  return `${iso}${offsetText(offset)}`;
}

function offsetText(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(size / 60))}:${digits(size % 60)}`;
}

/** Minutes that the zone's clocks are ahead of UTC, rounded: before the 20th century there were seconds too. */
function offsetAt(time: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const wall = Date.UTC(
    parts['year'] ?? 0,
    (parts['month'] ?? 1) - 1,
    parts['day'],
    parts['hour'],
    parts['minute'],
    parts['second'],
  );
  return Math.round((wall - Math.floor(time / 1000) * 1000) / MINUTE);
}

function digits(value: number, count = 2): string {
  return String(value).padStart(count, '0');
}
