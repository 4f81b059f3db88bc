import { createBrotliCompress, createDeflate, createGzip, constants } from 'node:zlib';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { Transform } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import { brief, fetchAll, listen, onRequest, SCALE, type RawServer } from './loopback.ts';

/** A gibibyte in a soak; what is refused after 20 MB need not be as large every time. */
const LARGE = SCALE > 1 ? 1 << 30 : 1 << 28;
const CHUNK = Buffer.alloc(1 << 20);

/** So many zero bytes through an encoder: what comes out is small. */
async function compressed(encoder: Transform, bytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  encoder.on('data', (part: Buffer) => parts.push(part));
  for (let sent = 0; sent < bytes; sent += CHUNK.length) if (!encoder.write(CHUNK)) await once(encoder, 'drain');
  encoder.end();
  await once(encoder, 'end');
  return Buffer.concat(parts);
}

async function again(encoder: Transform, body: Buffer): Promise<Buffer> {
  const parts: Buffer[] = [];
  encoder.on('data', (part: Buffer) => parts.push(part));
  encoder.end(body);
  await once(encoder, 'end');
  return Buffer.concat(parts);
}

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 } };

describe('what is small on the wire and large in memory', () => {
  const bodies = new Map<string, { readonly coding: string; readonly body: Buffer }>();
  let server: RawServer;

  beforeAll(async () => {
    const gzip = await compressed(createGzip(), LARGE);
    const brotli = await compressed(createBrotliCompress(BROTLI), LARGE);
    bodies.set('/gzip', { coding: 'gzip', body: gzip });
    bodies.set('/deflate', { coding: 'deflate', body: await compressed(createDeflate(), LARGE / 4) });
    bodies.set('/br', { coding: 'br', body: brotli });
    bodies.set('/gzip-gzip', { coding: 'gzip, gzip', body: await again(createGzip(), gzip) });
    bodies.set('/br-gzip', { coding: 'gzip, br', body: await again(createBrotliCompress(BROTLI), gzip) });
    bodies.set('/gzip-cut', { coding: 'gzip', body: gzip.subarray(0, -20) });
    bodies.set('/gzip-called-br', { coding: 'br', body: gzip });
    server = await listen({ host: '127.0.0.2' }, (socket) => {
      onRequest(socket, (head) => {
        const path = head.split(' ')[1] ?? '';
        const known = bodies.get(path);
        if (known) {
          socket.write(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${known.coding}\r\nContent-Length: ${known.body.length}\r\n\r\n`);
          socket.write(known.body);
        } else flood(socket, path === '/endless-302' ? 'HTTP/1.1 302 Found\r\nLocation: /endless\r\n\r\n' : 'HTTP/1.1 200 OK\r\n\r\n');
      });
    });
  }, 120_000);
  afterAll(() => server.close());

  function flood(socket: Socket, head: string): void {
    socket.write(head);
    const more = (): void => {
      while (socket.writable && socket.write(CHUNK));
    };
    socket.on('drain', more);
    more();
  }

  it.each(['/gzip', '/deflate', '/br', '/gzip-gzip', '/br-gzip', '/gzip-cut', '/gzip-called-br', '/endless', '/endless-302'])('%s is refused in time, and costs little memory', async (path) => {
    const { wireBytes, decodedBytes } = DEFAULT_SETTINGS.fetch;
    const url = `${server.origin}${path}`;
    for (let run = 0; run < SCALE; run += 1) {
      const before = process.memoryUsage();
      const start = performance.now();
      const outcome = (await fetchAll([url], { allow: ['127.0.0.2/32'], settings: { wireBytes, decodedBytes, attemptSeconds: 20, linkSeconds: 60 }, timeouts: { connect: 5_000, headers: 9_000, idle: 9_000 } })).get(url);
      const took = performance.now() - start;
      const after = process.memoryUsage();
      expect(brief(outcome)).toBe('too-large');
      expect(took).toBeLessThan(2_000);
      // The wire's limit, the decoder's limit, and the server's half of the loopback connection, which is in this process too.
      expect(after.rss - before.rss).toBeLessThan(wireBytes + decodedBytes + 64e6);
    }
  }, 30_000 * SCALE);
});
