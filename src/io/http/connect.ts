import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction, Socket } from 'node:net';
import type { buildConnector } from 'undici';
import type { Guard } from '../../core/fetch/guard.ts';
import type { Message } from '../../model.ts';

export type Connector = buildConnector.connector;
export type BuildConnector = typeof buildConnector;
/** Resolves a host name to all its addresses. */
export type Lookup = (
  hostname: string,
  answer: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

export interface ConnectOptions {
  /** Milliseconds for name, TCP and TLS together. */
  readonly timeout: number;
  /** PEM of the authorities to trust in place of node's. */
  readonly authorities: readonly string[] | undefined;
  readonly opened: (socket: Socket) => void;
}

// Node gives up on an address after 250 ms, less than a handshake takes from Japan to Europe.
const ATTEMPT_TIMEOUT = 1_500;
const CLOSED_AT_ONCE: Message = { en: 'the connection was closed at once', ja: '接続がすぐに閉じられました' };

/**
 * A connector for undici that opens no socket to what the guard refuses: it judges an address in place of a name, every
 * address that a name resolves to, and the address that was connected to.
 */
export function guardedConnector(
  build: BuildConnector,
  guard: Guard,
  lookup: Lookup,
  options: ConnectOptions,
): Connector {
  const { opened } = options;
  const connect = build({
    ...tlsOptions(options),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ATTEMPT_TIMEOUT,
    lookup: guardedLookup(guard, lookup),
  });
  return (target, callback) => {
    const refused = guard.refusesHost(target.hostname);
    if (refused !== null) return queueMicrotask(() => callback(blocked(refused), null));
    const socket = (connect as (...args: Parameters<Connector>) => Socket)(target, (error, connected) => {
      if (error) return callback(error, null);
      if (connected.remoteAddress === undefined) return callback(connectionError('ECONNRESET', CLOSED_AT_ONCE), null);
      const refusedAddress = guard.refusesAddress(connected.remoteAddress);
      if (refusedAddress === null) return callback(null, connected);
      connected.destroy();
      callback(blocked(refusedAddress), null);
    });
    opened(socket);
  };
}

/** To a proxy, which the author has chosen: nothing is judged. */
export function plainConnector(build: BuildConnector, options: ConnectOptions): Connector {
  const { opened } = options;
  const connect = build(tlsOptions(options)) as (...args: Parameters<Connector>) => Socket;
  // undici takes the name for TLS from the Host header, which is the page's.
  return ({ host, hostname, protocol, port }, callback) =>
    opened(connect({ host: host ?? hostname, hostname, protocol, port }, callback));
}

export function tlsOptions({ timeout, authorities }: ConnectOptions): {
  readonly timeout: number;
  readonly ca?: string[];
} {
  return authorities ? { timeout, ca: [...authorities] } : { timeout };
}

export const resolveName: Lookup = (hostname, answer) =>
  systemLookup(hostname, { all: true, verbatim: true }, (error, addresses) => answer(error, addresses ?? []));

/**
 * Asks for a name once at a time, though many wait for it: the system answers few questions at once, and a name that
 * nobody answers for would take all its turns.
 */
export function sharedLookup(lookup: Lookup): Lookup {
  const asked = new Map<string, Parameters<Lookup>[1][]>();
  return (hostname, answer) => {
    const waiting = asked.get(hostname);
    if (waiting) return void waiting.push(answer);
    const all = [answer];
    asked.set(hostname, all);
    lookup(hostname, (...given) => {
      asked.delete(hostname);
      for (const one of all) one(...given);
    });
  };
}

/** @param says what `transportFailure` tells of it */
export function connectionError(code: string, says: Message): NodeJS.ErrnoException {
  return Object.assign(new Error(says.en), { code, says });
}

function guardedLookup(guard: Guard, lookup: Lookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, (error, addresses) => {
      if (error) return callback(error, []);
      const [first] = addresses;
      if (!first)
        return callback(
          connectionError('ENOTFOUND', {
            en: `${hostname} has no address`,
            ja: `${hostname} にはアドレスがありません`,
          }),
          [],
        );
      const refused = addresses.map(({ address }) => guard.refusesAddress(address)).find((reason) => reason !== null);
      if (refused !== undefined)
        return callback(blocked({ en: `${hostname}: ${refused.en}`, ja: `${hostname}: ${refused.ja}` }), []);
      if (options.all === true) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
  };
}

function blocked(reason: Message): NodeJS.ErrnoException {
  return connectionError('ERR_ROUNDUP_BLOCKED', reason);
}
