import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeBody } from '../../../src/core/fetch/decode-body.ts';
import { header } from '../../../src/core/fetch/framing.ts';
import type { Outcome, Page } from '../../../src/model.ts';
import { brief, fetchAll, listen, onRequest, type RawServer } from './loopback.ts';
import { CUT_OPEN_BODY, SCRIPTS, type Script } from './scripts.ts';
import { ALL } from '../../counts.ts';

const ALLOWED = Array.from({ length: 8 }, (_, n) => `127.0.0.${n + 2}/32`);
// What ends for another reason than time must not be ended by it: on a busy machine it takes as long as it takes.
const LONG = {
  settings: { wireBytes: 2_000_000, attemptSeconds: 90, linkSeconds: 100 },
  timeouts: { connect: 60_000, headers: 60_000, idle: 60_000 },
};
const SHORT = {
  settings: { ...LONG.settings, attemptSeconds: 2.5 },
  timeouts: { ...LONG.timeouts, headers: 1_000, idle: 1_000 },
};
/** Milliseconds: three tries, and what is waited in between. */
const DEADLINE = 10_500;

interface Played {
  readonly script: Script;
  readonly url: string;
  readonly requests: () => number;
}

/** A server for each script, which counts its requests. */
async function play(script: Script, host: string, tls: boolean): Promise<Played & { readonly server: RawServer }> {
  let count = 0;
  const server = await listen({ host, tls }, (socket) => {
    if (script.atOnce === true) script.respond(socket, '', count++);
    else onRequest(socket, (request) => script.respond(socket, request, count++));
  });
  return { script, server, url: `${server.origin}/start`, requests: () => count };
}

function textOf(page: Page): string {
  const decoded = decodeBody(page.body, header(page.headers, 'content-encoding') ?? '', 1e8);
  return decoded.ok ? new TextDecoder().decode(decoded.value.bytes) : decoded.failure.kind;
}

interface Way {
  readonly name: string;
  readonly tls: boolean;
  /** Behind a redirect from another host. */
  readonly redirected: boolean;
}
const WAYS: readonly Way[] = [
  { name: 'http', tls: false, redirected: false },
  { name: 'https', tls: true, redirected: false },
  { name: 'http after a redirect', tls: false, redirected: true },
  { name: 'https after a redirect', tls: true, redirected: true },
];
// http as it comes, and https behind a redirect.
const TRIED = ALL ? WAYS : WAYS.filter(({ tls, redirected }) => tls === redirected);
const scriptsOf = ({ tls }: Way): readonly Script[] => (tls ? SCRIPTS : [...SCRIPTS, CUT_OPEN_BODY]);

interface Result extends Played {
  readonly outcome: Outcome<Page> | undefined;
  /** Milliseconds. */
  readonly took: number;
}

const servers: RawServer[] = [];
const surprises: unknown[] = [];
const surprised = (error: unknown): number => surprises.push(error);
const results = new Map<Way, readonly Result[]>();
// All that wait for a deadline wait together; more at once would be late for another reason.
const atOnce = pLimit(24);

async function playAll(way: Way): Promise<void> {
  const { tls, redirected } = way;
  const played = await Promise.all(scriptsOf(way).map((script, n) => play(script, `127.0.0.${2 + (n % 7)}`, tls)));
  const front = await listen({ host: '127.0.0.9', tls }, (socket) => {
    onRequest(
      socket,
      (request) =>
        void socket.write(
          `HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: ${request.split(' ')[1]?.slice(2)}\r\n\r\n`,
        ),
    );
  });
  servers.push(front, ...played.map(({ server }) => server));
  // A network for each link: a host that asks to wait would hold up the others.
  const fetchOne = async (one: Played): Promise<Result> => {
    const url = redirected ? `${front.origin}/?${one.url}` : one.url;
    const start = performance.now();
    const outcomes = await fetchAll([url], {
      allow: ALLOWED,
      ...(one.script.expect === 'timeout' ? SHORT : LONG),
    });
    return { ...one, outcome: outcomes.get(url), took: performance.now() - start };
  };
  results.set(way, await Promise.all(played.map((one) => atOnce(() => fetchOne(one)))));
}

beforeAll(async () => {
  process.on('uncaughtException', surprised).on('unhandledRejection', surprised);
  await Promise.all(TRIED.map(playAll));
}, 120_000);
afterAll(() => {
  for (const server of servers) server.close();
  process.off('uncaughtException', surprised).off('unhandledRejection', surprised);
});

describe.each(TRIED)('what goes wrong on the way, by $name', (way) => {
  it.each(scriptsOf(way).map((script, n) => [script.name, n] as const))('%s', (_, n) => {
    const result = results.get(way)?.[n];
    if (!result) throw new Error('not played');
    const { script, outcome, requests } = result;
    // To a private http address, from https: both are reasons, and the first that is looked at is named.
    if (script.expect === 'ssrf-blocked or downgrade') expect(['ssrf-blocked', 'downgrade']).toContain(brief(outcome));
    // The redirect in front is one of the ten, too.
    else if (way.redirected && script.name === 'ten times') expect(brief(outcome)).toBe('too-many-redirects');
    else expect(brief(outcome)).toBe(script.expect);
    if (script.requests !== undefined && !(way.redirected && script.name.endsWith(' times')))
      expect(requests()).toBe(script.requests);
    if (script.body !== undefined && outcome?.ok) expect(textOf(outcome.value).startsWith(script.body)).toBe(true);
  });

  it('nothing outlives its deadline', { tags: ['timed'] }, () => {
    expect(
      results
        .get(way)
        ?.filter(({ took }) => took > DEADLINE)
        .map(({ script }) => script.name),
    ).toEqual([]);
  });
});

it('nothing is thrown past its catcher', () => {
  expect(surprises).toEqual([]);
});
