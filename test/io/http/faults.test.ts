import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeBody } from '../../../src/core/fetch/decode-body.ts';
import { header } from '../../../src/core/fetch/framing.ts';
import type { Page } from '../../../src/model.ts';
import { brief, fetchAll, listen, onRequest, type Outcomes, type RawServer } from './loopback.ts';
import { CUT_OPEN_BODY, SCRIPTS, type Script } from './scripts.ts';

const ALLOWED = Array.from({ length: 8 }, (_, n) => `127.0.0.${n + 2}/32`);
// Three attempts, and half a second for each; the links that run into it overlap.
const DEADLINE = 3 * (1_500 + 500);

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

describe.each([
  { way: 'http', tls: false, redirected: false },
  { way: 'https', tls: true, redirected: false },
  { way: 'http after a redirect', tls: false, redirected: true },
  { way: 'https after a redirect', tls: true, redirected: true },
])('what goes wrong on the way, by $way', ({ tls, redirected }) => {
  const servers: RawServer[] = [];
  const scripts = tls ? SCRIPTS : [...SCRIPTS, CUT_OPEN_BODY];
  let played: readonly Played[] = [];
  let outcomes: Outcomes = new Map();
  let front = '';
  let longest = 0;
  const surprises: unknown[] = [];
  const surprised = (error: unknown): number => surprises.push(error);
  const urlOf = ({ url }: Played): string => (redirected ? `${front}/?${url}` : url);

  beforeAll(async () => {
    process.on('uncaughtException', surprised).on('unhandledRejection', surprised);
    const started = await Promise.all(scripts.map((script, n) => play(script, `127.0.0.${2 + (n % 7)}`, tls)));
    const redirecting = await listen({ host: '127.0.0.9', tls }, (socket) => {
      onRequest(socket, (request) => void socket.write(`HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: ${request.split(' ')[1]?.slice(2)}\r\n\r\n`));
    });
    servers.push(redirecting, ...started.map(({ server }) => server));
    played = started;
    front = redirecting.origin;
    const timed = async (one: Played): Promise<Outcomes> => {
      const start = performance.now();
      const outcome = await fetchAll([urlOf(one)], { allow: ALLOWED, settings: { wireBytes: 2_000_000 } });
      longest = Math.max(longest, performance.now() - start);
      return outcome;
    };
    // A network for each link: a host that asks to wait would hold up the others.
    const atOnce = pLimit(24);
    const all = await Promise.all(played.map((one) => atOnce(() => timed(one))));
    outcomes = new Map(all.flatMap((some) => [...some]));
  }, 60_000);
  afterAll(() => {
    for (const server of servers) server.close();
    process.off('uncaughtException', surprised).off('unhandledRejection', surprised);
  });

  it.each(scripts.map((script, n) => [script.name, n] as const))('%s', (_, n) => {
    const one = played[n] as Played;
    const outcome = outcomes.get(urlOf(one));
    // To a private http address, from https: both are reasons, and the first that is looked at is named.
    if (one.script.expect === 'ssrf-blocked or downgrade') expect(['ssrf-blocked', 'downgrade']).toContain(brief(outcome));
    // The redirect in front is one of the ten, too.
    else if (redirected && one.script.name === 'ten times') expect(brief(outcome)).toBe('too-many-redirects');
    else expect(brief(outcome)).toBe(one.script.expect);
    if (one.script.requests !== undefined && !(redirected && one.script.name.endsWith(' times'))) expect(one.requests()).toBe(one.script.requests);
    if (one.script.body !== undefined && outcome?.ok) expect(textOf(outcome.value).startsWith(one.script.body)).toBe(true);
  });

  it('nothing outlives its deadline, and nothing is thrown past its catcher', () => {
    expect(longest).toBeLessThan(DEADLINE);
    expect(surprises).toEqual([]);
  });
});
