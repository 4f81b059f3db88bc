import type { FailureKind, Message } from '../../model.ts';

// What the status of an answer means, here and nowhere else (RFC 9110, RFC 6585).

/** `404 Not Found`; the bare number where it has no name. */
export function statusName(status: number): string {
  return `${status} ${NAMES[status] ?? ''}`.trim();
}

/** For a proxy that answers in place of the server. */
export function proxyAnswers(status: number): Message {
  return { en: `the proxy answers ${statusName(status)}`, ja: `プロキシーの応答は ${statusName(status)}` };
}

/** Why an answer of this status does not give the page; null where it does. */
export function statusKind(status: number): FailureKind | null {
  if (status === 429) return 'rate-limited';
  // LinkedIn's answer to programs; no standard knows it.
  if (status === 999) return 'blocked';
  // Only a proxy says so (15.5.8), and nothing about the page.
  if (status === 407) return 'refused';
  if (status >= 500) return 'http-5xx';
  if (status >= 400) return 'http-4xx';
  return isSuccess(status) ? null : 'bad-http';
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** With a Location, the page stands there. */
export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status);
}

/** The server refuses who asks, and says nothing of the address: a browser may be given the page. */
export function refusesProgram(status: number | undefined): boolean {
  return status !== undefined && REFUSALS.has(status);
}

/** The server says that there is no such page. It may be wrong for a day, but it is an answer. */
export function saysGone(status: number | undefined): boolean {
  return status === 404 || status === 410;
}

/** The server says that it has too much to do: every link of the host waits. */
export function isOverloaded(status: number): boolean {
  return status === 429 || status === 503;
}

/** Another attempt, a moment later, may get the page. */
export function passesSoon(status: number): boolean {
  return status >= 500 || SOON.has(status);
}

/**
 * Another day may get the page: what passes soon, and what may be about this
 * program, or this day, and not about the page.
 */
export function passesSomeDay(status: number): boolean {
  return passesSoon(status) || status === 401 || status === 403;
}

/** A challenge is served with these that names itself only in its scripts: the page is there, for others. */
export function mayHideChallenge(status: number): boolean {
  return CHALLENGES.has(status);
}

/** An answer of this status has no body, whatever its head says. */
export function hasNoBody(status: number): boolean {
  return status === 204 || status === 304;
}

const REFUSALS: ReadonlySet<number> = new Set([401, 402, 403, 405, 406, 451]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const SOON: ReadonlySet<number> = new Set([408, 425, 429]);
const CHALLENGES: ReadonlySet<number> = new Set([401, 403, 405, 406, 418, 429, 503]);

// Only what a page of the web is answered with.
const NAMES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  407: 'Proxy Authentication Required',
  408: 'Request Timeout',
  410: 'Gone',
  418: "I'm a teapot",
  421: 'Misdirected Request',
  423: 'Locked',
  425: 'Too Early',
  429: 'Too Many Requests',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};
