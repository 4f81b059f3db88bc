import type { Dispatcher } from 'undici';
import type { ApiAnswer } from '../../core/api/answer.ts';
import type { ApiRequest } from '../../core/api/request.ts';
import { proxyFor } from '../../core/fetch/proxy.ts';
import { transportFailure } from '../../core/fetch/transport-failure.ts';
import { failure, moreThan, notWithin } from '../../core/outcome.ts';
import { verbatim } from '../../core/text/verbatim.ts';
import type { Failure, Outcome } from '../../model.ts';
import { plainConnector } from '../http/connect.ts';
import { proxyAuthorization, tunnelConnector } from '../http/tunnel.ts';
import type { Variables } from '../../facts.ts';

export interface Poster {
  /** Never rejects for what a server does. */
  readonly send: (request: ApiRequest, signal: AbortSignal) => Promise<Outcome<ApiAnswer>>;
  readonly close: () => Promise<void>;
}

const MOST_BYTES = 4_000_000;
const [CONNECT, DEADLINE] = [10_000, 30_000];
// Node gives up on an address after 250 ms, less than a handshake takes from Japan to Europe.
const ATTEMPT = 1_500;
const INTERRUPTED: Outcome<never> = failure('interrupted', verbatim(''));

/** Sends to the services that the author's settings name, on loopback as well: nothing guards them. */
export async function openPoster(environment: Variables): Promise<Poster> {
  const { Agent, buildConnector } = await import('undici');
  const connecting = { timeout: CONNECT, authorities: undefined, opened: () => undefined };
  const times = { headersTimeout: DEADLINE, bodyTimeout: DEADLINE };
  const agents: Dispatcher[] = [];
  const opened = (connect: NonNullable<ConstructorParameters<typeof Agent>[0]>['connect']): Dispatcher => {
    const agent = new Agent({ connect, ...times });
    agents.push(agent);
    return agent;
  };
  const send = (request: ApiRequest, handler: Dispatcher.DispatchHandler): void => {
    const url = new URL(request.url);
    const proxy = proxyFor(url, environment);
    const headers = {
      accept: 'application/json',
      ...request.headers,
      host: url.host,
      ...(request.body !== '' && { 'content-type': 'application/json' }),
    };
    const { method, body } = request;
    const posted = { path: `${url.pathname}${url.search}`, method, headers, body: body === '' ? null : body };
    if (proxy === null) {
      opened(
        buildConnector({ timeout: CONNECT, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: ATTEMPT }),
      ).dispatch({ ...posted, origin: url.origin }, handler);
    } else if (url.protocol === 'https:') {
      opened(tunnelConnector(buildConnector, proxy, connecting)).dispatch({ ...posted, origin: url.origin }, handler);
    } else {
      const authorization = proxyAuthorization(proxy);
      const all = { ...headers, ...(authorization !== null && { 'proxy-authorization': authorization }) };
      opened(plainConnector(buildConnector, connecting)).dispatch(
        { ...posted, origin: proxy.origin, path: `${url.origin}${posted.path}`, headers: all },
        handler,
      );
    }
  };
  return {
    send: (request, signal) => posting((handler) => send(request, handler), signal),
    close: async () => {
      await Promise.all(agents.map((agent) => agent.destroy()));
    },
  };
}

/** One request and its response, collected as it comes, like a page (`Transport.send`). */
function posting(
  send: (handler: Dispatcher.DispatchHandler) => void,
  signal: AbortSignal,
): Promise<Outcome<ApiAnswer>> {
  if (signal.aborted) return Promise.resolve(INTERRUPTED);
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | null = null;
    let head: Omit<ApiAnswer, 'body'> | null = null;
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (outcome: Outcome<ApiAnswer>): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', interrupt);
      resolve(outcome);
    };
    const leave = (outcome: Outcome<ApiAnswer>): void => {
      end(outcome);
      controller?.abort(new Error('left'));
    };
    const interrupt = (): void => leave(INTERRUPTED);
    const timer = setTimeout(() => leave(failure('timeout', notWithin(DEADLINE / 1_000))), DEADLINE);
    signal.addEventListener('abort', interrupt);
    try {
      send({
        onRequestStart: (started) => void (controller = started),
        onResponseStart: (_, status, headers) => {
          const after = headers['retry-after'];
          if (status >= 200)
            head = { status, retryAfter: typeof after === 'string' ? after : null, headers: single(headers) };
        },
        onResponseData: (_, chunk) => {
          size += chunk.length;
          if (size > MOST_BYTES) leave(failure('too-large', moreThan(MOST_BYTES)));
          else chunks.push(chunk);
        },
        onResponseEnd: () =>
          end(
            head
              ? { ok: true, value: withBody(head, Buffer.concat(chunks)) }
              : failure('bad-http', { en: 'a body without a head', ja: 'ヘッダーのない本文' }),
          ),
        onResponseError: (_, error) => end({ ok: false, failure: transportFailure(error, head !== null) }),
      });
    } catch (error) {
      end({ ok: false, failure: unsendable(error) });
    }
  });
}

function withBody(head: Omit<ApiAnswer, 'body'>, bytes: Buffer): ApiAnswer {
  return { ...head, body: bytes.toString(), bytes };
}

/** The first value of a header that came several times. */
function single(headers: Readonly<Record<string, string | string[] | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const one = Array.isArray(value) ? value[0] : value;
      return one === undefined ? [] : [[name.toLowerCase(), one] as const];
    }),
  );
}

/** undici refuses what cannot be sent by throwing. */
function unsendable(error: unknown): Failure {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'UND_ERR_INVALID_ARG' && code !== 'ERR_INVALID_URL') throw error;
  return transportFailure(error, false);
}
