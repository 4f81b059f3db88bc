import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, onTestFinished } from 'vitest';

interface Served {
  readonly origin: string;
  /** The paths that were asked for so far. */
  readonly requests: string[];
}

/** A server on loopback that the test's end stops. */
export async function serve(listener: RequestListener, host = '127.0.0.1'): Promise<Served> {
  const { stop, ...served } = await listen(listener, host);
  onTestFinished(stop);
  return served;
}

/** A server on loopback for all tests of a file, or of a `describe`: gives what it is once they run. */
export function serveAll(listener: RequestListener): () => Served {
  let served: Served | undefined;
  beforeAll(async () => {
    const { stop, ...rest } = await listen(listener, '127.0.0.1');
    served = rest;
    return stop;
  });
  return () => {
    if (served === undefined) throw new Error('the tests have not begun');
    return served;
  };
}

async function listen(listener: RequestListener, host: string): Promise<Served & { readonly stop: () => void }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://${host}:${(server.address() as AddressInfo).port}`, requests, stop };
}
