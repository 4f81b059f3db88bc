import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { DEFAULT_SETTINGS, type FetchSettings } from '../../../src/core/settings/settings.ts';
import { openNetwork, type NetworkOptions } from '../../../src/io/http/network.ts';
import type { LinkUrl, Outcome, Page } from '../../../src/model.ts';

const pem = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/certificates/loopback/${name}`, import.meta.url), 'utf8');
export const CERTIFICATE = pem('certificate.pem');
const KEY = pem('key.pem');

export interface RawServer {
  readonly origin: string;
  readonly port: number;
  readonly close: () => void;
}

/** A TCP or TLS server that says whatever it is told to, on a port of its own. */
export function listen(
  options: { readonly host: string; readonly tls?: boolean },
  connected: (socket: Socket) => void,
): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const onSocket = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    connected(socket);
  };
  const server: Server =
    options.tls === true ? createTlsServer({ key: KEY, cert: CERTIFICATE }, onSocket) : createServer(onSocket);
  // The TCP sockets below TLS have to be ended too, when a handshake never came.
  if (options.tls === true)
    server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
  server.on('tlsClientError', () => undefined);
  return new Promise((resolve) => {
    server.listen(0, options.host, () => {
      const { port } = server.address() as AddressInfo;
      const origin = `${options.tls === true ? 'https' : 'http'}://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`;
      resolve({
        origin,
        port,
        close: () => {
          server.close();
          for (const socket of sockets) socket.destroy();
        },
      });
    });
  });
}

/** Calls `respond` for each request head that arrives on the socket. */
export function onRequest(socket: Socket, respond: (head: string) => void): void {
  let read = '';
  socket.on('data', (chunk: Buffer) => {
    read += chunk.toString('latin1');
    for (let at = read.indexOf('\r\n\r\n'); at >= 0; at = read.indexOf('\r\n\r\n')) {
      const head = read.slice(0, at);
      read = read.slice(at + 4);
      respond(head);
    }
  });
}

export type Outcomes = ReadonlyMap<string, Outcome<Page>>;

/** The Outcome of every URL, by URL. Only the addresses named are let through the guard. */
export async function fetchAll(
  urls: readonly string[],
  options: {
    readonly allow: readonly string[];
    readonly settings?: Partial<FetchSettings>;
    readonly signal?: AbortSignal;
  } & Partial<Omit<NetworkOptions, 'settings'>>,
): Promise<Outcomes> {
  const { allow, settings, signal = new AbortController().signal, ...more } = options;
  const network = openNetwork({
    settings: { ...DEFAULT_SETTINGS.fetch, attemptSeconds: 1.5, linkSeconds: 8, ...settings, allowNet: allow },
    environment: {},
    now: () => new Date(),
    random: () => 0,
    timeouts: { connect: 2_000, headers: 600, idle: 600 },
    authorities: [CERTIFICATE],
    ...more,
  });
  const outcomes = new Map<string, Outcome<Page>>();
  await network.fetchPages(
    urls as readonly LinkUrl[],
    async (url, outcome) => {
      outcomes.set(url, outcome);
    },
    signal,
  );
  return outcomes;
}

/** `200 whole`, or the kind of Failure. */
export function brief(outcome: Outcome<Page> | undefined): string {
  if (!outcome) return 'nothing';
  return outcome.ok ? `${outcome.value.status} ${outcome.value.completeness}` : outcome.failure.kind;
}
