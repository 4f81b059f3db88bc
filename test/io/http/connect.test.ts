import type { LookupAddress, LookupOptions } from 'node:dns';
import type { LookupFunction, Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { openGuard } from '../../../src/core/fetch/guard.ts';
import {
  guardedConnector,
  plainConnector,
  resolveName,
  sharedLookup,
  type BuildConnector,
  type Connector,
  type ConnectOptions,
  type Lookup,
} from '../../../src/io/http/connect.ts';

const dns = vi.hoisted(() => ({
  asked: [] as unknown[],
  answer: [null, undefined] as [Error | null, readonly unknown[] | undefined],
}));
vi.mock('node:dns', async (original) => ({
  ...(await original<object>()),
  lookup: (hostname: string, options: unknown, answer: (...given: unknown[]) => void) => {
    dns.asked.push([hostname, options]);
    answer(...dns.answer);
  },
}));

type Answer = readonly [error: NodeJS.ErrnoException | null, value: unknown];
const PUBLIC: LookupAddress = { address: '8.8.8.8', family: 4 };
const PUBLIC6: LookupAddress = { address: '2606:4700::1', family: 6 };
const PRIVATE: LookupAddress = { address: '10.0.0.1', family: 4 };
const PLACE = { hostname: 'news.example', host: 'news.example:8443', protocol: 'https:', port: '8443' };
const SERVER = { ...PLACE, servername: 'page.example' };

/** A connector over a network that answers as told; what it was built with, connected to, opened and destroyed. */
function connectorWith(
  make: 'guarded' | 'plain',
  network: { readonly error?: Error; readonly remoteAddress?: string; readonly addresses?: readonly LookupAddress[] },
  authorities?: readonly string[],
) {
  const seen = { built: [] as unknown[], connected: [] as unknown[], opened: [] as unknown[], destroyed: 0 };
  const socket = { remoteAddress: network.remoteAddress, destroy: () => (seen.destroyed += 1) } as unknown as Socket;
  const build = ((built: unknown) => {
    seen.built.push(built);
    return (options: unknown, callback: (...given: Answer) => void) => {
      seen.connected.push(options);
      queueMicrotask(() => (network.error ? callback(network.error, null) : callback(null, socket)));
      return socket;
    };
  }) as unknown as BuildConnector;
  const options: ConnectOptions = { timeout: 700, authorities, opened: (opened) => seen.opened.push(opened) };
  const lookup: Lookup = (_, answer) => answer(network.error ?? null, network.addresses ?? []);
  const connector =
    make === 'plain' ? plainConnector(build, options) : guardedConnector(build, openGuard([]), lookup, options);
  return { seen, socket, connector };
}

/** What a connector answers; null while it has not yet, after all that was to happen has. */
async function answerOf(connector: Connector, hostname = PLACE.hostname): Promise<Answer | null> {
  let answer: Answer | null = null;
  connector({ ...SERVER, hostname }, (...given: unknown[]) => (answer = given as unknown as Answer));
  // The caller is not called back before it has had the connector's own answer.
  expect(answer).toBeNull();
  await new Promise(setImmediate);
  return answer;
}

describe('a guarded connector', () => {
  it('takes its time for all of the handshake, tries every address, and trusts whom it is told to', () => {
    const expected = {
      timeout: 700,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: 1500,
      lookup: expect.any(Function) as unknown,
    };
    expect(connectorWith('guarded', {}).seen.built).toEqual([expected]);
    expect(connectorWith('guarded', {}, ['PEM']).seen.built).toEqual([{ ...expected, ca: ['PEM'] }]);
  });

  it('hands over the connection to a public address, and tells of its socket', async () => {
    const { seen, socket, connector } = connectorWith('guarded', { remoteAddress: PUBLIC.address });
    expect(await answerOf(connector)).toEqual([null, socket]);
    expect(seen).toMatchObject({ connected: [SERVER], opened: [socket], destroyed: 0 });
  });

  it.each(['127.0.0.1', '[::1]', 'localhost'])('opens nothing to %s', async (hostname) => {
    const { seen, connector } = connectorWith('guarded', { remoteAddress: PUBLIC.address });
    expect(await answerOf(connector, hostname)).toMatchObject([
      { code: 'ERR_ROUNDUP_BLOCKED', says: openGuard([]).refusesHost(hostname) },
      null,
    ]);
    expect(seen).toMatchObject({ connected: [], opened: [] });
  });

  it('ends a connection that has come to a private address all the same', async () => {
    const { seen, connector } = connectorWith('guarded', { remoteAddress: PRIVATE.address });
    expect(await answerOf(connector)).toMatchObject([
      { code: 'ERR_ROUNDUP_BLOCKED', message: '10.0.0.1 is not on the public Internet' },
      null,
    ]);
    expect(seen.destroyed).toBe(1);
  });

  it('says that a connection was closed before anyone could see where it led', async () => {
    const { seen, connector } = connectorWith('guarded', {});
    expect(await answerOf(connector)).toMatchObject([
      { code: 'ECONNRESET', message: 'the connection was closed at once' },
      null,
    ]);
    expect(seen.destroyed).toBe(0);
  });

  it('hands over what kept it from connecting', async () => {
    const error = new Error('no route');
    expect(await answerOf(connectorWith('guarded', { error }).connector)).toEqual([error, null]);
  });
});

describe('the names that a guarded connector resolves', () => {
  /** What its lookup gives for news.example. */
  function resolved(
    network: { readonly error?: Error; readonly addresses?: readonly LookupAddress[] },
    options: LookupOptions,
  ): readonly unknown[] {
    const [built] = connectorWith('guarded', network).seen.built as { readonly lookup: LookupFunction }[];
    let answer: readonly unknown[] = [];
    built?.lookup('news.example', options, (...given) => (answer = given));
    return answer;
  }

  it('have all their addresses, or the first with its family', () => {
    const addresses = [PUBLIC6, PUBLIC];
    expect(resolved({ addresses }, { all: true })).toEqual([null, addresses]);
    expect(resolved({ addresses }, {})).toEqual([null, '2606:4700::1', 6]);
    expect(resolved({ addresses }, { all: false })).toEqual([null, '2606:4700::1', 6]);
  });

  it.each([[[PRIVATE]], [[PUBLIC, PRIVATE]], [[PRIVATE, PUBLIC]], [[PUBLIC, PUBLIC6, PRIVATE]]])(
    'are refused for a single private address among %j',
    (addresses) => {
      for (const options of [{ all: true }, {}])
        expect(resolved({ addresses }, options)).toMatchObject([
          { code: 'ERR_ROUNDUP_BLOCKED', message: 'news.example: 10.0.0.1 is not on the public Internet' },
          [],
        ]);
    },
  );

  it('end as they do where there is no address, or no answer', () => {
    expect(resolved({ addresses: [] }, { all: true })).toMatchObject([
      { code: 'ENOTFOUND', message: 'news.example has no address' },
      [],
    ]);
    const error = Object.assign(new Error('try again'), { code: 'EAI_AGAIN' });
    expect(resolved({ error, addresses: [PUBLIC] }, { all: true })).toEqual([error, []]);
  });

  it('are asked for once at a time, however many wait for the answer', () => {
    const asked: Parameters<Lookup>[] = [];
    const answers: unknown[] = [];
    const lookup = sharedLookup((...given) => asked.push(given));
    for (const name of ['slow.example', 'other.example', 'slow.example', 'slow.example'])
      lookup(name, (...given) => answers.push([name, ...given]));
    expect(asked.map(([name]) => name)).toEqual(['slow.example', 'other.example']);
    asked[0]?.[1](null, [PUBLIC]);
    expect(answers).toEqual([1, 2, 3].map(() => ['slow.example', null, [PUBLIC]]));
    const error = new Error('no such name');
    lookup('slow.example', (...given) => answers.push(given));
    asked[2]?.[1](error, []);
    asked[1]?.[1](error, []);
    expect(answers.slice(3)).toEqual([
      [error, []],
      ['other.example', error, []],
    ]);
    expect(asked).toHaveLength(3);
  });

  it('are asked of the system, for every address in its order', () => {
    const answers: unknown[] = [];
    const error = new Error('no such name');
    for (const answer of [
      [null, [PUBLIC6]],
      [error, undefined],
    ] as const) {
      dns.answer = [...answer];
      resolveName('news.example', (...given) => answers.push(given));
    }
    expect(dns.asked).toEqual([1, 2].map(() => ['news.example', { all: true, verbatim: true }]));
    expect(answers).toEqual([
      [null, [PUBLIC6]],
      [error, []],
    ]);
  });
});

describe('a connector to a proxy', () => {
  it('judges nothing, and names the proxy in TLS, not the page', async () => {
    const { seen, socket, connector } = connectorWith('plain', { remoteAddress: PRIVATE.address }, ['PEM']);
    expect(await answerOf(connector, '127.0.0.1')).toEqual([null, socket]);
    expect(seen).toEqual({
      built: [{ timeout: 700, ca: ['PEM'] }],
      connected: [{ ...PLACE, hostname: '127.0.0.1' }],
      opened: [socket],
      destroyed: 0,
    });
    expect(connectorWith('plain', {}).seen.built).toEqual([{ timeout: 700 }]);
  });

  it('takes the name for the host where there is no other', async () => {
    const { seen, connector } = connectorWith('plain', { remoteAddress: PRIVATE.address });
    connector({ hostname: 'proxy.example', protocol: 'http:', port: '3128' }, () => undefined);
    expect(seen.connected).toEqual([
      { host: 'proxy.example', hostname: 'proxy.example', protocol: 'http:', port: '3128' },
    ]);
  });
});
