import type { Dispatcher } from 'undici';
import { header, type Headers } from '../../core/fetch/framing.ts';
import { locationOf } from '../../core/fetch/redirect.ts';
import { transportFailure } from '../../core/fetch/transport-failure.ts';
import { failure, moreThan, notWithin, success } from '../../core/outcome.ts';
import type { Failure, Outcome } from '../../model.ts';
import type { Transport } from './transport.ts';

/** One response, as it came over the wire. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Where it redirects to, unresolved; the body of a redirect is not waited for. */
  readonly location: string | null;
  readonly body: Uint8Array;
  /** The connection ended before the body did, or may have. */
  readonly cut: boolean;
}

export interface ExchangeLimits {
  readonly headers: Readonly<Record<string, string>>;
  readonly wireBytes: number;
  /** Milliseconds for everything, whatever trickles in. */
  readonly milliseconds: number;
}

/** One GET and its response. @param signal its reason is the Failure to end with. */
export function exchange(
  transport: Transport,
  url: URL,
  limits: ExchangeLimits,
  signal: AbortSignal,
): Promise<Outcome<HttpAnswer>> {
  if (signal.aborted) return Promise.resolve({ ok: false, failure: signal.reason as Failure });
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | null = null;
    let head: Pick<HttpAnswer, 'status' | 'headers' | 'location'> | null = null;
    let chunks: Buffer[] = [];
    let size = 0;
    let over = false;

    const end = (outcome: Outcome<HttpAnswer>): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', interrupt);
      chunks = [];
      resolve(outcome);
    };
    /** Ends the connection too: what it would bring is not wanted any more. */
    const leave = (outcome: Outcome<HttpAnswer>): void => {
      end(outcome);
      controller?.abort(new Error('left'));
    };
    const answer = (body: Uint8Array, cut: boolean): Outcome<HttpAnswer> =>
      head
        ? success({ ...head, body, cut })
        : failure('bad-http', { en: 'a body without a head', ja: 'ヘッダーのない本文' });
    const tooLarge = (): void => leave(failure('too-large', moreThan(limits.wireBytes)));
    const interrupt = (): void => leave({ ok: false, failure: signal.reason as Failure });
    const timer = setTimeout(
      () => leave(failure('timeout', notWithin(limits.milliseconds / 1_000))),
      limits.milliseconds,
    );
    signal.addEventListener('abort', interrupt);

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: (started) => {
        controller = started;
        if (over) started.abort(new Error('left'));
      },
      onResponseStart: (started, status) => {
        if (over || status < 200) return;
        const headers = pairs(started.rawHeaders);
        const location = locationOf(status, header(headers, 'location'));
        head = { status, headers, location };
        // Without a body the connection can serve the next request.
        if (location !== null)
          (header(headers, 'content-length') === '0' ? end : leave)(answer(new Uint8Array(), false));
        else if (Number(header(headers, 'content-length')) > limits.wireBytes) tooLarge();
      },
      onResponseData: (_, chunk) => {
        if (over) return;
        size += chunk.length;
        if (size > limits.wireBytes) tooLarge();
        else chunks.push(chunk);
      },
      onResponseEnd: () => end(answer(Buffer.concat(chunks), transport.isCutting())),
      onResponseError: (_, error) => {
        const why = transportFailure(error, head !== null);
        end(why.kind === 'truncated' && size > 0 ? answer(Buffer.concat(chunks), true) : { ok: false, failure: why });
      },
    };
    try {
      transport.send(url, limits.headers, handler);
    } catch (error) {
      if (!isRefusedArgument(error)) throw error;
      end({ ok: false, failure: transportFailure(error, false) });
    }
  });
}

/** undici refuses what cannot be sent (a path, a header) by throwing. */
function isRefusedArgument(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'UND_ERR_INVALID_ARG';
}

/** Names in lower case, values as they came: each byte a character. */
function pairs(raw: Dispatcher.DispatchController['rawHeaders']): Headers {
  const flat = (Array.isArray(raw) ? raw : []).map((part) =>
    typeof part === 'string' ? part : part.toString('latin1'),
  );
  return Array.from(
    { length: flat.length >> 1 },
    (_, at) => [(flat[2 * at] ?? '').toLowerCase(), flat[2 * at + 1] ?? ''] as const,
  );
}
