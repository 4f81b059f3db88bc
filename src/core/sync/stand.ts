import type { Moment } from '../../model.ts';
import type { ApiAnswer } from '../api/answer.ts';
import type { ApiRequest } from '../api/request.ts';
import { addMonths, isMoment, monthOf } from '../month/month.ts';
import type { FoundLink } from '../sources/source.ts';
import { field, parsedJson, text } from '../text/json-values.ts';

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

/** The request for a feed, which is answered with 304 where the known version is still the newest. */
export function unlessKnown(request: ApiRequest, { etag, lastModified }: Stand): ApiRequest {
  const known = {
    ...(etag !== '' && { 'if-none-match': etag }),
    ...(lastModified !== '' && { 'if-modified-since': lastModified }),
  };
  return { ...request, headers: { ...request.headers, ...known } };
}

/** Where an account stands when all of a sync has come whose first answer this is. */
export function standAfter({ headers = {} }: ApiAnswer, now: Date): Stand {
  return {
    until: beganAt(now, headers['date']),
    notBefore: null,
    etag: headers['etag'] ?? '',
    lastModified: headers['last-modified'] ?? '',
  };
}

interface PageOfAnswers {
  /** How many of the page's links were new. */
  readonly added: number;
  /** From when on was asked. */
  readonly from: Moment;
  readonly stand: Stand;
}

/**
 * Whether nothing behind this page can be new. What has no date tells nothing after a run that did not come to its end.
 */
export function isAllKnown(links: readonly FoundLink[], { added, from, stand }: PageOfAnswers): boolean {
  if (links.length === 0) return false;
  const dated = links.filter(({ savedAt }) => savedAt !== null);
  if (dated.length === 0) return stand.until !== null && added === 0;
  return dated.every(({ savedAt }) => Date.parse(savedAt ?? '') < Date.parse(from));
}

/** The instant at which a sync began: by the server's clock, where that is behind. */
function beganAt(now: Date, date: string | undefined): Moment {
  const server = Date.parse(date ?? '');
  return new Date(Number.isNaN(server) ? now.getTime() : Math.min(server, now.getTime())).toISOString();
}
