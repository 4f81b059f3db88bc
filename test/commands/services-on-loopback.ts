import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

export interface Played {
  readonly url: string;
  /** The requests, as `GET /path?query`. */
  readonly asked: string[];
  readonly heads: IncomingMessage['headers'][];
}
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A server on loopback until the test ends. A text is sent as it is, everything else as JSON. */
export async function play(answer: (path: URL, request: IncomingMessage, body: string) => Answer): Promise<Played> {
  const [asked, heads]: [string[], IncomingMessage['headers'][]] = [[], []];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push(`${request.method} ${request.url}`);
      heads.push(request.headers);
      respond(response, answer(new URL(request.url ?? '', 'http://x'), request, body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(
    () => void server.closeAllConnections(),
    () => void server.close(),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, heads };
}

function respond(response: ServerResponse, { status = 200, headers = {}, body = '' }: Answer): void {
  response.writeHead(status, headers);
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
