import type { LookupAddress } from 'node:dns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lookup } from '../../../src/io/http/connect.ts';
import { brief, fetchAll, listen, onRequest, type RawServer } from './loopback.ts';
import { PRIVATE_URLS } from './private-urls.ts';

const FRONT = '127.0.0.9';
const ALLOW = [`${FRONT}/32`];
const body = (text: string): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;

describe('nothing that is not public is ever connected to', () => {
  const servers: RawServer[] = [];
  let touched = 0;
  let front: RawServer;
  let ports: readonly number[] = [];

  beforeAll(async () => {
    const canaries = await Promise.all(['127.0.0.1', '::1'].map((host) => listen({ host }, () => (touched += 1))));
    ports = canaries.map(({ port }) => port);
    // /CODE?URL redirects, /meta?URL refreshes.
    front = await listen({ host: FRONT }, (socket) => {
      onRequest(socket, (head) => {
        const [, how = '', url = ''] = /^GET \/(\w*)\??(\S*)/u.exec(head) ?? [];
        const target = decodeURIComponent(url);
        if (how === 'meta') socket.write(body(`<meta http-equiv=refresh content="0;url='${target}'">`));
        else if (how === '') socket.write(body('<title>front</title>'));
        else socket.write(`HTTP/1.1 ${how} Moved\r\nLocation: ${target}\r\nContent-Length: 0\r\n\r\n`);
      });
    });
    servers.push(front, ...canaries);
  });
  afterAll(() => {
    for (const server of servers) server.close();
  });

  /** The spelling with the port that a canary listens on. */
  const atCanary = (url: string): readonly string[] => ports.map((port) => url.replace(/(?::8080)?\/$/u, `:${port}/`));
  // Generous: client and server share one event loop, which may be late.
  const settings = { concurrency: 16, perHost: 16, attemptSeconds: 10, linkSeconds: 60 };
  const patient = { allow: ALLOW, settings, timeouts: { connect: 5_000, headers: 9_000, idle: 9_000 } };

  it(`by ${PRIVATE_URLS.length} spellings: saved, redirected to and refreshed to`, async () => {
    expect(PRIVATE_URLS.length).toBeGreaterThanOrEqual(120);
    const targets = PRIVATE_URLS.flatMap(atCanary);
    const ways = ['301', '302', '303', '307', '308', 'meta'];
    const urls = targets.flatMap((target) => [
      target,
      ...ways.map((way) => `${front.origin}/${way}?${encodeURIComponent(target)}`),
    ]);
    const outcomes = await fetchAll(urls, patient);
    expect(
      [...outcomes]
        .filter(([, outcome]) => brief(outcome) !== 'ssrf-blocked')
        .map(([url, outcome]) => `${url}: ${brief(outcome)}`),
    ).toEqual([]);
    expect(outcomes.size).toBe(new Set(urls).size);
    expect(touched).toBe(0);
  });

  it('by names: private answers, mixed answers, answers that change', async () => {
    const v4 = (address: string): LookupAddress => ({ address, family: 4 });
    const v6 = (address: string): LookupAddress => ({ address, family: 6 });
    const answers: Readonly<Record<string, readonly (readonly LookupAddress[])[]>> = {
      'private.test': [[v4('127.0.0.1')]],
      'private6.test': [[v6('::1')]],
      'mapped.test': [[v6('::ffff:127.0.0.1')]],
      'nat64.test': [[v6('64:ff9b::7f00:1')]],
      'sixtofour.test': [[v6('2002:7f00:1::1')]],
      'mixed.test': [[v4(FRONT), v4('127.0.0.1')]],
      'mixed6.test': [[v4(FRONT), v6('::1')]],
      'last.test': [[v4(FRONT), v4(FRONT), v4(FRONT), v4('169.254.169.254')]],
    };
    const lookup: Lookup = (hostname, answer) => answer(null, answers[hostname]?.[0] ?? []);
    const urls = Object.keys(answers).flatMap((name) =>
      ports.flatMap((port) => [
        `http://${name}:${port}/`,
        `https://${name}:${port}/`,
        `${front.origin}/302?http://${name}:${port}/`,
      ]),
    );
    const outcomes = await fetchAll(urls, { ...patient, lookup });
    expect(
      [...outcomes]
        .filter(([, outcome]) => brief(outcome) !== 'ssrf-blocked')
        .map(([url, outcome]) => `${url}: ${brief(outcome)}`),
    ).toEqual([]);
    expect(touched).toBe(0);
  });

  it('by a name that is public when it is judged and private afterwards: it is resolved once', async () => {
    let asked = 0;
    const lookup: Lookup = (_, answer) => answer(null, [{ address: asked++ === 0 ? FRONT : '127.0.0.1', family: 4 }]);
    const outcomes = await fetchAll([`http://rebound.test:${front.port}/`], { ...patient, lookup });
    expect([...outcomes.values()].map(brief)).toEqual(['200 whole']);
    expect(asked).toBe(1);
    const again = await fetchAll([`http://rebound.test:${ports[0]}/`], { ...patient, lookup });
    expect([...again.values()].map(brief)).toEqual(['ssrf-blocked']);
    expect(touched).toBe(0);
  });

  it('with a proxy, by what can be judged without resolving', async () => {
    let proxied = 0;
    const proxy = await listen({ host: '127.0.0.1' }, () => (proxied += 1));
    servers.push(proxy);
    const outcomes = await fetchAll(PRIVATE_URLS, {
      ...patient,
      environment: { http_proxy: proxy.origin, HTTPS_PROXY: proxy.origin },
    });
    expect([...new Set([...outcomes.values()].map(brief))]).toEqual(['ssrf-blocked']);
    expect(proxied).toBe(0);
  });

  it('connects where the settings allow it, which shows that the canaries sing', async () => {
    const [port = 0] = ports;
    const outcomes = await fetchAll([`http://127.0.0.1:${port}/`], {
      allow: ['127.0.0.1/32'],
      settings: { attemptSeconds: 0.3 },
    });
    expect([...outcomes.values()].map(brief)).toEqual(['timeout']);
    expect(touched).toBeGreaterThan(0);
  });
});
