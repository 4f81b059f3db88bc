import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import pLimit from 'p-limit';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeBody } from '../../../src/core/fetch/decode-body.ts';
import { header } from '../../../src/core/fetch/framing.ts';
import type { Outcome, Page } from '../../../src/model.ts';
import { brief, fetchAll, listen, onRequest, type Outcomes, type RawServer } from './loopback.ts';
import { SCALE, SEED } from '../../counts.ts';

/** A generator of numbers from 0 to 1 (mulberry32): the same seed gives the same run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// Of each kind; half of them over TLS.
const [CASES, MUTATED] = [2_400 * SCALE, 5_000 * SCALE];
// What has been compared is let go of.
const BATCH = 150;
// What stalls is ended by time, and nothing else is: on a busy machine a whole answer takes as long as it takes.
const PATIENT = {
  settings: { concurrency: BATCH, perHost: BATCH, attemptSeconds: 200, linkSeconds: 250 },
  timeouts: { connect: 200_000, headers: 200_000, idle: 200_000 },
};
const IMPATIENT = {
  settings: { ...PATIENT.settings, attemptSeconds: 8, linkSeconds: 60 },
  timeouts: { ...PATIENT.timeouts, idle: 1_500 },
};
const ENCODERS = {
  identity: (body: Uint8Array) => Buffer.from(body),
  gzip: gzipSync,
  deflate: deflateSync,
  'raw deflate': deflateRawSync,
  br: (body: Uint8Array) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }),
} as const;
const FRAMINGS = ['length', 'chunks', 'connection'] as const;
const ENDINGS = ['whole', 'whole', 'FIN', 'RST', 'stall'] as const;
// Around the sizes at which buffers of sockets and of undici fill up: 16, 64 and 128 KiB.
const SIZES = [0, 1, 200, 4_096, 16_384, 65_535, 65_536, 65_537, 131_072, 300_000, 1_000_000];

interface Stream {
  readonly encoding: keyof typeof ENCODERS;
  readonly framing: (typeof FRAMINGS)[number];
  readonly ending: (typeof ENDINGS)[number];
  readonly body: Buffer;
  /** The bytes after the head, cut where the ending cuts them. */
  readonly wire: Buffer;
  readonly cut: boolean;
  readonly pieces: number;
  readonly close: boolean;
}

const POOL = 2_000_000;
const NOISE = Buffer.from(
  Uint32Array.from(
    { length: POOL / 4 },
    (
      (random) => () =>
        Math.floor(random() * 2 ** 32)
    )(seeded(SEED)),
  ).buffer,
);
const TEXT = Buffer.from(Uint8Array.from({ length: POOL }, (_, n) => 0x41 + ((n * n) % 23)));

function bodyOf(random: () => number, size: number): Buffer {
  const from = Math.floor(random() * (POOL - size));
  return (random() < 0.5 ? NOISE : TEXT).subarray(from, from + size);
}

const streams = new Map<number, Stream>();
function streamOf(n: number): Stream {
  const known = streams.get(n) ?? makeStream(n);
  streams.set(n, known);
  return known;
}

function isStalling(n: number): boolean {
  return streamOf(n).ending === 'stall';
}

function makeStream(n: number): Stream {
  const random = seeded(SEED + n);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const [encoding, framing, ending] = [
    one(Object.keys(ENCODERS) as (keyof typeof ENCODERS)[]),
    one(FRAMINGS),
    one(ENDINGS),
  ];
  const body = bodyOf(random, one(SIZES));
  const coded = ENCODERS[encoding](body);
  const framed =
    framing === 'chunks'
      ? Buffer.concat([...chunksOf(coded, 1 + Math.floor(random() * 9)), Buffer.from('0\r\n\r\n')])
      : coded;
  const length = ending === 'whole' ? framed.length : Math.floor(random() * framed.length);
  const cut = length < framed.length;
  return {
    encoding,
    framing,
    ending,
    body,
    wire: framed.subarray(0, length),
    cut,
    pieces: 1 + Math.floor(random() * 12),
    close: framing === 'connection' || random() < 0.5,
  };
}

function chunksOf(bytes: Buffer, count: number): readonly Buffer[] {
  const size = Math.max(1, Math.ceil(bytes.length / count));
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  ).flatMap((part) => [Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
}

function headOf({ encoding, framing, body, close }: Stream): string {
  const coding =
    encoding === 'identity' ? [] : [`Content-Encoding: ${encoding === 'raw deflate' ? 'deflate' : encoding}`];
  const lengths: Readonly<Record<string, () => readonly string[]>> = {
    length: () => [`Content-Length: ${ENCODERS[encoding](body).length}`],
    chunks: () => ['Transfer-Encoding: chunked'],
  };
  const length = lengths[framing]?.() ?? [];
  return [
    'HTTP/1.1 200 OK',
    'Content-Type: text/html',
    ...coding,
    ...length,
    ...(close ? ['Connection: close'] : []),
    '',
    '',
  ].join('\r\n');
}

/** Piece by piece, so that the client sees them as different reads, and then the ending. */
async function play(socket: Socket, stream: Stream): Promise<void> {
  socket.write(headOf(stream));
  const size = Math.max(1, Math.ceil(stream.wire.length / stream.pieces));
  for (let at = 0; at < stream.wire.length; at += size) {
    const flushed = new Promise((resolve) => socket.write(stream.wire.subarray(at, at + size), resolve));
    await flushed;
    await new Promise(setImmediate);
  }
  if (stream.ending === 'RST') ((socket as { _parent?: Socket })._parent ?? socket).resetAndDestroy();
  else if (stream.ending === 'FIN' || (stream.ending === 'whole' && stream.close)) socket.end();
}

/**
 * What may come of it. A body that ends with the connection cannot be told from a whole one unless it is compressed.
 */
function isRight(stream: Stream, outcome: Outcome<Page> | undefined): boolean {
  if (!outcome) return false;
  if (!outcome.ok) return stream.ending !== 'whole' && ['timeout', 'truncated', 'reset'].includes(outcome.failure.kind);
  const { body, headers, completeness } = outcome.value;
  const decoded = decodeBody(body, header(headers, 'content-encoding') ?? '', 1e8);
  if (!decoded.ok) return false;
  const isBeginning = stream.body.subarray(0, decoded.value.bytes.length).equals(decoded.value.bytes);
  const isWhole = isBeginning && decoded.value.bytes.length === stream.body.length;
  if (stream.ending === 'whole') return isWhole && completeness !== 'truncated';
  // Cut: the bytes that are there are right, and nobody is told that they are all, if they are not.
  return isBeginning && (isWhole || completeness !== 'whole');
}

describe.concurrent.each([{ tls: false }, { tls: true }])(
  'every framing, coding, size and ending (TLS: $tls)',
  ({ tls }) => {
    const surprises: unknown[] = [];
    const surprised = (error: unknown): number => surprises.push(error);
    let server: RawServer;
    beforeAll(async () => {
      process.on('uncaughtException', surprised).on('unhandledRejection', surprised);
      server = await listen({ host: '127.0.0.2', tls }, (socket) =>
        onRequest(socket, (head) => void play(socket, streamOf(Number(/^GET \/(\d+)/u.exec(head)?.[1])))),
      );
    });
    afterAll(() => {
      server.close();
      process.off('uncaughtException', surprised).off('unhandledRejection', surprised);
    });

    it(
      `gives right bodies and no surprises, ${CASES / 2} times (seed ${SEED})`,
      async () => {
        const wrong: unknown[] = [];
        const fetchNumbers = (numbers: readonly number[], limits: typeof PATIENT): Promise<Outcomes> =>
          fetchAll(
            numbers.map((n) => `${server.origin}/${n}`),
            { allow: ['127.0.0.2/32'], ...limits },
          );
        const fetchBatch = async (numbers: readonly number[]): Promise<void> => {
          const [stalling, others] = [true, false].map((stalls) => numbers.filter((n) => isStalling(n) === stalls));
          const fetched = [fetchNumbers(stalling ?? [], IMPATIENT), fetchNumbers(others ?? [], PATIENT)];
          const outcomes = new Map((await Promise.all(fetched)).flatMap((some) => [...some]));
          for (const n of numbers) {
            const [stream, outcome] = [streamOf(n), outcomes.get(`${server.origin}/${n}`)];
            if (!isRight(stream, outcome))
              wrong.push({ n, ...stream, body: stream.body.length, wire: stream.wire.length, outcome: brief(outcome) });
            streams.delete(n);
          }
        };
        const numbers = Array.from({ length: CASES / 2 }, (_, n) => 2 * n + Number(tls));
        for (let at = 0; at < numbers.length; at += BATCH) await fetchBatch(numbers.slice(at, at + BATCH));
        expect(wrong).toEqual([]);
        expect(surprises).toEqual([]);
      },
      300_000 * Math.max(1, SCALE),
    );
  },
);

/** Any answer with some of its bytes changed, left out, doubled or cut off. */
function mutated(n: number): Buffer {
  const random = seeded(SEED * 3 + n);
  const body = `<!doctype html><title>${n}</title><p>${'x'.repeat(Math.floor(random() * 300))}`;
  const seeds = [
    `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    `HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n${body}`,
    'HTTP/1.1 302 Found\r\nLocation: /ok\r\nContent-Length: 0\r\n\r\n',
    `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nno`,
    `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${gzipSync(body).length}\r\n\r\n${gzipSync(body).toString('latin1')}`,
  ];
  let bytes = Buffer.from(seeds[Math.floor(random() * seeds.length)] ?? '', 'latin1');
  for (let changes = 1 + Math.floor(random() * 6); changes > 0; changes -= 1) {
    const at = Math.floor(random() * bytes.length);
    const kind = Math.floor(random() * 5);
    if (kind === 0) bytes[at] = Math.floor(random() * 256);
    else if (kind === 1)
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + Math.floor(random() * 8))]);
    else if (kind === 2)
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - 20), at), bytes.subarray(at)]);
    else if (kind === 3)
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(
          ['\r\n', '\r\n\r\n', '\0', ':', ' ', 'Content-Length: 9\r\n', 'Transfer-Encoding: chunked\r\n'][
            Math.floor(random() * 7)
          ] ?? '',
        ),
        bytes.subarray(at),
      ]);
    else bytes = bytes.subarray(0, Math.max(1, at));
  }
  return bytes;
}

const KINDS = new Set([
  'reset',
  'timeout',
  'truncated',
  'bad-http',
  'bad-encoding',
  'too-large',
  'redirect-loop',
  'too-many-redirects',
  'bad-url',
  'ssrf-blocked',
  'dns',
  'refused',
  'rate-limited',
  'http-5xx',
  'http-4xx',
]);

/** How many milliseconds the slowest link took. */
async function mutatedAnswers(tls: boolean): Promise<number> {
  const surprises: unknown[] = [];
  const surprised = (error: unknown): number => surprises.push(error);
  process.on('uncaughtException', surprised).on('unhandledRejection', surprised);
  const server = await listen({ host: '127.0.0.2', tls }, (socket) => {
    onRequest(socket, (head) => {
      const n = Number(/^GET \/(\d+)/u.exec(head)?.[1]);
      const random = seeded(n);
      socket.write(
        Number.isNaN(n) ? Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok') : mutated(2 * n + Number(tls)),
      );
      const ending = random();
      if (ending < 0.6) socket.end();
      else if (ending < 0.8)
        setTimeout(() => ((socket as { _parent?: Socket })._parent ?? socket).resetAndDestroy(), 5);
    });
  });
  try {
    const atOnce = pLimit(24);
    let longest = 0;
    const results = await Promise.all(
      Array.from({ length: MUTATED / 2 }, (_, n) =>
        atOnce(async () => {
          const start = performance.now();
          const url = `${server.origin}/${n}`;
          const outcomes = await fetchAll([url], {
            allow: ['127.0.0.2/32'],
            settings: { attemptSeconds: 0.3, linkSeconds: 1.5 },
            timeouts: { connect: 5_000, headers: 5_000, idle: 5_000 },
          });
          longest = Math.max(longest, performance.now() - start);
          return outcomes.get(url);
        }),
      ),
    );
    expect(
      results.filter((outcome) => !outcome || (!outcome.ok && !KINDS.has(outcome.failure.kind))).map(brief),
    ).toEqual([]);
    expect(surprises).toEqual([]);
    return longest;
  } finally {
    server.close();
    process.off('uncaughtException', surprised).off('unhandledRejection', surprised);
  }
}

describe.concurrent.each([{ tls: false }, { tls: true }])('answers with mutated bytes (TLS: $tls)', ({ tls }) => {
  const timeout = 300_000 * Math.max(1, SCALE);
  it(`end in the vocabulary, ${MUTATED / 2} times (seed ${SEED})`, { timeout }, async () => {
    await mutatedAnswers(tls);
  });

  // Client and server share one event loop.
  it('take ten seconds each at most', { timeout, tags: ['timed'] }, async () => {
    expect(await mutatedAnswers(tls)).toBeLessThan(10_000);
  });
});
