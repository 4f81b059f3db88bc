import { field, parsedJson, text } from '../text/json-values.ts';
import type { Moment } from '../../model.ts';
import { addMonths, isMoment, monthOf } from '../month/month.ts';

/**
 * Where an account stood after the last sync. Derived: without it, everything since last month is looked at once more.
 */
export interface Stand {
  /** When the last sync that came to its end began, by the clock of whoever was behind. */
  readonly until: Moment | null;
  /** The service wants to be left in peace until then. */
  readonly notBefore: Moment | null;
  /** What tells a feed's server which version is known. */
  readonly etag: string;
  readonly lastModified: string;
}

export const NO_STAND: Stand = { until: null, notBefore: null, etag: '', lastModified: '' };

// A note is often written some days after the link was saved.
const OVERLAP_DAYS = 14;
const DAY = 24 * 3_600_000;

/** What is remembered, if it can be used. */
export function parseStand(json: string): Stand {
  const value = parsedJson(json);
  if (value === undefined) return NO_STAND;
  const instant = (name: string): Moment | null =>
    isMoment(text(field(value, name))) ? text(field(value, name)) : null;
  return {
    until: instant('until'),
    notBefore: instant('notBefore'),
    etag: text(field(value, 'etag')),
    lastModified: text(field(value, 'lastModified')),
  };
}

/** The first day whose links count: as the author says, else the first of last month. */
export function firstDay(since: string | undefined, now: Date, timeZone: string): Moment {
  return since ?? `${addMonths(monthOf(now.toISOString(), timeZone), -1)}-01`;
}

/** From when on to ask: some days before the last sync, but not before the first day. */
export function askFrom({ until }: Stand, first: Moment): Moment {
  // A day begins up to 14 hours before it does in UTC.
  const earliest = Date.parse(first) - (first.includes('T') ? 0 : 14 * 3_600_000);
  const overlapping = until === null ? earliest : Date.parse(until) - OVERLAP_DAYS * DAY;
  return new Date(Math.max(earliest, overlapping)).toISOString();
}

/** The instant at which a sync began: by the server's clock, where that is behind. */
export function beganAt(now: Date, date: string | undefined): Moment {
  const server = Date.parse(date ?? '');
  return new Date(Number.isNaN(server) ? now.getTime() : Math.min(server, now.getTime())).toISOString();
}
