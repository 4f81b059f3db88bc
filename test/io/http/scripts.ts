import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Socket } from 'node:net';

/** What a server does with one request; `count` is how many came before. */
export interface Script {
  readonly name: string;
  readonly respond: (socket: Socket, head: string, count: number) => void;
  /** What `brief` says of the outcome. */
  readonly expect: string;
  /** Requests that reach the server. */
  readonly requests?: number;
  /** The decoded body begins so. */
  readonly body?: string;
  /** Acts when the connection is made, without waiting for a request. */
  readonly atOnce?: boolean;
}

export const BODY = `<!doctype html><title>港の記録</title>${'<p>古い端末が見つかった。</p>'.repeat(40)}</html>`;
const PAGE = Buffer.from(BODY);

const head = (status: string, ...headers: readonly string[]): string =>
  [`HTTP/1.1 ${status}`, 'Content-Type: text/html', ...headers, '', ''].join('\r\n');
const sized = (body: Uint8Array | string, ...headers: readonly string[]): Buffer => {
  const bytes = Buffer.from(body as string);
  return Buffer.concat([Buffer.from(head('200 OK', `Content-Length: ${bytes.length}`, ...headers)), bytes]);
};
const chunked = (...chunks: readonly (Uint8Array | string)[]): Buffer =>
  Buffer.concat(
    chunks.flatMap((chunk) => [
      Buffer.from(`${Buffer.from(chunk as string).length.toString(16)}\r\n`),
      Buffer.from(chunk as string),
      Buffer.from('\r\n'),
    ]),
  );
const CHUNKED = head('200 OK', 'Transfer-Encoding: chunked');
const OPEN = head('200 OK');

/** A RST is of TCP: below TLS. */
const reset = (socket: Socket): void => void ((socket as { _parent?: Socket })._parent ?? socket).resetAndDestroy();
const later = (socket: Socket, act: () => void, milliseconds: number): void => {
  const timer = setTimeout(act, milliseconds);
  socket.on('close', () => clearTimeout(timer));
};
const drip = (socket: Socket, text: string | Uint8Array, milliseconds: number): void => {
  const timer = setInterval(() => socket.writable && socket.write(text), milliseconds);
  socket.on('close', () => clearInterval(timer));
};
const flood = (socket: Socket, chunk: Buffer): void => {
  const more = (): void => {
    while (socket.writable && socket.write(chunk));
  };
  socket.on('drain', more);
  more();
};

const says = (bytes: string | Uint8Array) => (socket: Socket) => void socket.write(bytes);
const saysAndEnds =
  (...bytes: readonly (string | Uint8Array)[]) =>
  (socket: Socket) =>
    void socket.end(Buffer.concat(bytes.map((part) => Buffer.from(part as string))));
const saysAndResets =
  (...bytes: readonly (string | Uint8Array)[]) =>
  (socket: Socket) => {
    for (const part of bytes) socket.write(part);
    later(socket, () => reset(socket), 300);
  };

const CONNECTION: readonly Script[] = [
  { name: 'FIN as soon as connected', respond: (socket) => socket.end(), atOnce: true, expect: 'reset', requests: 3 },
  { name: 'RST as soon as connected', respond: reset, atOnce: true, expect: 'reset', requests: 3 },
  { name: 'FIN instead of an answer', respond: (socket) => socket.end(), expect: 'reset', requests: 3 },
  { name: 'RST instead of an answer', respond: reset, expect: 'reset', requests: 3 },
  { name: 'never an answer', respond: () => undefined, expect: 'timeout', requests: 3 },
  {
    name: 'a head of one byte at a time',
    respond: (socket) => drip(socket, 'H', 100),
    expect: 'bad-http',
    requests: 1,
  },
  {
    name: 'a head that drips for ever',
    respond: (socket) => (socket.write('HTTP/1.1 200 OK\r\nX: '), drip(socket, 'a', 50)),
    expect: 'timeout',
    requests: 3,
  },
  {
    name: '102 for ever',
    respond: (socket) => drip(socket, 'HTTP/1.1 102 Processing\r\n\r\n', 50),
    expect: 'timeout',
    requests: 3,
  },
  {
    name: '103 for ever',
    respond: (socket) => drip(socket, 'HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n', 50),
    expect: 'timeout',
    requests: 3,
  },
  {
    name: '103, then the page',
    respond: says(Buffer.concat([Buffer.from('HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n'), sized(PAGE)])),
    expect: '200 whole',
    body: BODY,
  },
  {
    name: '100 that nobody asked for',
    respond: saysAndEnds('HTTP/1.1 100 Continue\r\n\r\n', sized(PAGE)),
    expect: 'reset',
    requests: 3,
  },
  {
    name: '101 to another protocol',
    respond: says('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n'),
    expect: 'reset',
    requests: 3,
  },
  {
    name: 'a head that ends in the middle',
    respond: saysAndEnds('HTTP/1.1 200 OK\r\nContent-'),
    expect: 'reset',
    requests: 3,
  },
];

const FRAMING: readonly Script[] = [
  { name: 'a body of its length', respond: says(sized(PAGE)), expect: '200 whole', requests: 1, body: BODY },
  { name: 'an empty body', respond: says(sized('')), expect: '200 whole', body: '' },
  {
    name: 'a body byte by byte',
    respond: (socket) => {
      for (const byte of sized(PAGE)) socket.write(Uint8Array.of(byte));
    },
    expect: '200 whole',
    body: BODY,
  },
  {
    name: 'FIN before the length is reached',
    respond: saysAndEnds(head('200 OK', `Content-Length: ${PAGE.length + 99}`), PAGE),
    expect: '200 truncated',
    requests: 3,
    body: BODY,
  },
  {
    name: 'RST before the length is reached',
    respond: saysAndResets(head('200 OK', `Content-Length: ${PAGE.length + 99}`), PAGE),
    expect: '200 truncated',
    requests: 3,
    body: BODY,
  },
  {
    name: 'FIN before any of the body',
    respond: saysAndEnds(head('200 OK', 'Content-Length: 99')),
    expect: 'truncated',
    requests: 3,
  },
  { name: 'more than the length', respond: saysAndEnds(sized(PAGE), 'more'), expect: '200 whole', body: BODY },
  {
    name: 'two lengths',
    respond: says(head('200 OK', 'Content-Length: 5', 'Content-Length: 6') + 'abcdef'),
    expect: 'bad-http',
    requests: 1,
  },
  {
    name: 'the same length twice',
    respond: says(head('200 OK', 'Content-Length: 5', 'Content-Length: 5') + 'abcde'),
    expect: 'bad-http',
  },
  { name: 'a negative length', respond: says(`${head('200 OK', 'Content-Length: -5')}abcde`), expect: 'bad-http' },
  { name: 'a length in words', respond: says(`${head('200 OK', 'Content-Length: five')}abcde`), expect: 'bad-http' },
  {
    name: 'length and chunks',
    respond: says(
      Buffer.concat([
        Buffer.from(head('200 OK', 'Content-Length: 5', 'Transfer-Encoding: chunked')),
        chunked(PAGE),
        chunked(''),
      ]),
    ),
    expect: 'bad-http',
  },
  {
    name: 'a length beyond the limit',
    respond: says(head('200 OK', 'Content-Length: 99999999999')),
    expect: 'too-large',
    requests: 1,
  },
  {
    name: 'a length beyond numbers',
    respond: says(head('200 OK', 'Content-Length: 999999999999999999999999')),
    expect: 'bad-http',
  },
  {
    name: 'chunks',
    respond: says(
      Buffer.concat([
        Buffer.from(CHUNKED),
        chunked(PAGE.subarray(0, 700), PAGE.subarray(700)),
        Buffer.from('0\r\n\r\n'),
      ]),
    ),
    expect: '200 whole',
    body: BODY,
  },
  {
    name: 'chunks with extensions and trailers',
    respond: says(`${CHUNKED}5;a=b\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n`),
    expect: '200 whole',
    body: 'hello',
  },
  {
    name: 'chunks without the last, FIN',
    respond: saysAndEnds(CHUNKED, chunked(PAGE)),
    expect: '200 truncated',
    requests: 3,
    body: BODY,
  },
  {
    name: 'chunks without the last, RST',
    respond: saysAndResets(CHUNKED, chunked(PAGE)),
    expect: '200 truncated',
    requests: 3,
    body: BODY,
  },
  {
    name: 'a chunk that ends too early',
    respond: saysAndEnds(CHUNKED, 'ffff\r\n', PAGE),
    expect: '200 truncated',
    requests: 3,
    body: BODY,
  },
  { name: 'a chunk of no size', respond: says(`${CHUNKED}zz\r\nhello\r\n0\r\n\r\n`), expect: 'bad-http', requests: 1 },
  {
    name: 'a body that ends with the connection',
    respond: saysAndEnds(OPEN, PAGE),
    expect: '200 unknown',
    requests: 1,
    body: BODY,
  },
  { name: 'HTTP/1.0', respond: saysAndEnds('HTTP/1.0 200 OK\r\n\r\n', PAGE), expect: '200 unknown', body: BODY },
  {
    name: 'a body that drips for ever',
    respond: (socket) => (socket.write(head('200 OK', 'Content-Length: 100000')), drip(socket, 'a', 50)),
    expect: 'timeout',
    requests: 3,
  },
  {
    name: 'a body that stalls',
    respond: says(`${head('200 OK', 'Content-Length: 1000')}abc`),
    expect: 'timeout',
    requests: 3,
  },
  {
    name: 'a body without end',
    respond: (socket) => (socket.write(OPEN), flood(socket, Buffer.alloc(65_536, 0x61))),
    expect: 'too-large',
    requests: 1,
  },
  {
    name: 'chunks without end',
    respond: (socket) => (socket.write(CHUNKED), flood(socket, chunked(Buffer.alloc(60_000, 0x61)))),
    expect: 'too-large',
    requests: 1,
  },
  { name: '204', respond: says('HTTP/1.1 204 No Content\r\n\r\n'), expect: '204 whole' },
  { name: '304 that nobody asked for', respond: says('HTTP/1.1 304 Not Modified\r\n\r\n'), expect: '304 whole' },
];

const SYNTAX: readonly Script[] = [
  { name: 'no head at all', respond: saysAndEnds('<title>0.9</title>'), expect: 'bad-http', requests: 1 },
  {
    name: 'random bytes',
    respond: saysAndEnds(Uint8Array.from({ length: 300 }, (_, n) => (n * 7919) % 256)),
    expect: 'bad-http',
  },
  { name: 'a TLS record', respond: saysAndEnds(Uint8Array.of(0x15, 3, 1, 0, 2, 2, 40)), expect: 'bad-http' },
  { name: 'an SSH banner', respond: saysAndEnds('SSH-2.0-OpenSSH_9.9\r\n'), expect: 'bad-http' },
  { name: 'a status of two digits', respond: saysAndEnds('HTTP/1.1 20 OK\r\n\r\n'), expect: 'bad-http' },
  { name: 'a status in words', respond: saysAndEnds('HTTP/1.1 OK\r\n\r\n'), expect: 'bad-http' },
  { name: 'HTTP/7.3', respond: saysAndEnds('HTTP/7.3 200 OK\r\nContent-Length: 0\r\n\r\n'), expect: 'bad-http' },
  { name: 'no reason', respond: says(`HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok`), expect: '200 whole', body: 'ok' },
  {
    name: 'a line without a colon',
    respond: saysAndEnds(`HTTP/1.1 200 OK\r\nnonsense\r\nContent-Length: 2\r\n\r\nok`),
    expect: 'bad-http',
  },
  {
    name: 'lines that end in LF only',
    respond: saysAndEnds('HTTP/1.1 200 OK\nContent-Length: 2\n\nok'),
    expect: 'bad-http',
  },
  { name: 'a zero byte in a header', respond: saysAndEnds('HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n'), expect: 'bad-http' },
  {
    name: 'a space before the colon',
    respond: saysAndEnds('HTTP/1.1 200 OK\r\nContent-Length : 2\r\n\r\nok'),
    expect: 'bad-http',
  },
  {
    name: 'a head of 20 KB',
    respond: says(sized(PAGE, `X-Long: ${'a'.repeat(20_000)}`)),
    expect: '200 whole',
    body: BODY,
  },
  {
    name: 'a head of 200 KB',
    respond: says(sized(PAGE, ...Array.from({ length: 20 }, () => `Set-Cookie: ${'a'.repeat(10_000)}`))),
    expect: '200 whole',
    body: BODY,
  },
  { name: 'a head of 300 KB', respond: says(sized(PAGE, `X-Long: ${'a'.repeat(300_000)}`)), expect: 'bad-http' },
  {
    name: 'a head without end',
    respond: (socket) => (
      socket.write('HTTP/1.1 200 OK\r\n'),
      flood(socket, Buffer.from(`X: ${'a'.repeat(4_000)}\r\n`))
    ),
    expect: 'bad-http',
  },
  {
    name: 'status 999',
    respond: says('HTTP/1.1 999 Request Denied\r\nContent-Length: 0\r\n\r\n'),
    expect: '999 whole',
    requests: 3,
  },
  {
    name: 'status 600',
    respond: says('HTTP/1.1 600 Odd\r\nContent-Length: 0\r\n\r\n'),
    expect: '600 whole',
    requests: 3,
  },
];

const gzipped = gzipSync(PAGE);
const coded = (name: string, body: Uint8Array): Buffer => sized(body, `Content-Encoding: ${name}`);
const tooMuch = Buffer.alloc(21_000_000);
const CODING: readonly Script[] = [
  { name: 'gzip', respond: says(coded('gzip', gzipped)), expect: '200 whole', body: BODY },
  {
    name: 'gzip that ends with the connection',
    respond: saysAndEnds(head('200 OK', 'Content-Encoding: gzip'), gzipped),
    expect: '200 whole',
    body: BODY,
  },
  {
    name: 'gzip cut, without a length',
    respond: saysAndEnds(head('200 OK', 'Content-Encoding: gzip'), gzipped.subarray(0, -30)),
    expect: '200 truncated',
    requests: 3,
    body: '<!doctype',
  },
  {
    name: 'gzip cut, with its length',
    respond: says(coded('gzip', gzipped.subarray(0, -30))),
    expect: '200 truncated',
    requests: 3,
    body: '<!doctype',
  },
  {
    name: 'gzip with garbage behind',
    respond: says(coded('gzip', Buffer.concat([gzipped, Buffer.from('garbage')]))),
    expect: '200 whole',
    body: BODY,
  },
  {
    name: 'gzip that is broken',
    respond: says(
      coded(
        'gzip',
        gzipped.map((byte, n) => (n === gzipped.length - 6 ? byte ^ 1 : byte)),
      ),
    ),
    expect: 'bad-encoding',
    requests: 1,
  },
  { name: 'deflate', respond: says(coded('deflate', deflateSync(PAGE))), expect: '200 whole', body: BODY },
  {
    name: 'deflate without its wrapper',
    respond: says(coded('deflate', deflateRawSync(PAGE))),
    expect: '200 whole',
    body: BODY,
  },
  { name: 'br', respond: says(coded('br', brotliCompressSync(PAGE))), expect: '200 whole', body: BODY },
  {
    name: 'br in gzip',
    respond: says(coded('br, gzip', gzipSync(brotliCompressSync(PAGE)))),
    expect: '200 whole',
    body: BODY,
  },
  { name: 'gzip that is none', respond: says(coded('gzip', PAGE)), expect: '200 whole', body: BODY },
  {
    name: 'zstd',
    respond: says(coded('zstd', Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 0))),
    expect: 'bad-encoding',
    requests: 1,
  },
  {
    name: 'three codings',
    respond: says(coded('gzip, gzip, gzip', gzipSync(gzipSync(gzipped)))),
    expect: 'bad-encoding',
  },
  {
    name: 'eight codings',
    respond: says(coded('gzip, gzip, gzip, gzip, gzip, gzip, gzip, gzip', gzipped)),
    expect: 'bad-encoding',
  },
  { name: 'far too much in gzip', respond: says(coded('gzip', gzipSync(tooMuch))), expect: 'too-large', requests: 1 },
  {
    name: 'far too much in br',
    respond: says(coded('br', brotliCompressSync(tooMuch))),
    expect: 'too-large',
    requests: 1,
  },
  {
    name: 'a missing page in a coding nobody knows',
    respond: says(Buffer.from('HTTP/1.1 404 Not Found\r\nContent-Encoding: zstd\r\nContent-Length: 3\r\n\r\nabc')),
    expect: '404 unknown',
    requests: 1,
  },
];

const status = (code: number, ...headers: readonly string[]): Buffer =>
  Buffer.from(['HTTP/1.1 ' + String(code) + ' X', 'Content-Length: 2', ...headers, '', 'no'].join('\r\n'));
const STATUS: readonly Script[] = [
  ...[400, 401, 403, 404, 405, 410, 418, 451].map((code) => ({
    name: `status ${code}`,
    respond: says(status(code)),
    expect: `${code} whole`,
    requests: 1,
  })),
  ...[408, 425, 500, 502, 504, 520, 599].map((code) => ({
    name: `status ${code}`,
    respond: says(status(code)),
    expect: `${code} whole`,
    requests: 3,
  })),
  {
    name: '500, then the page',
    respond: (socket, _, count) => void socket.write(count === 0 ? status(500) : sized(PAGE)),
    expect: '200 whole',
    requests: 2,
    body: BODY,
  },
  {
    name: 'RST, then the page',
    respond: (socket, _, count) => (count === 0 ? reset(socket) : void socket.write(sized(PAGE))),
    expect: '200 whole',
    requests: 2,
    body: BODY,
  },
  {
    name: 'cut twice, then whole',
    respond: (socket, _, count) =>
      count < 2
        ? void socket.end(Buffer.from(`${head('200 OK', 'Content-Length: 99')}abc`))
        : void socket.write(sized(PAGE)),
    expect: '200 whole',
    requests: 3,
    body: BODY,
  },
  { name: '429 for an hour', respond: says(status(429, 'Retry-After: 3600')), expect: 'rate-limited', requests: 1 },
  {
    name: '503 until 2099',
    respond: says(status(503, 'Retry-After: Fri, 31 Dec 2099 23:59:59 GMT')),
    expect: 'http-5xx',
    requests: 1,
  },
];

const to = (location: string, code = 302): Buffer =>
  Buffer.from(`HTTP/1.1 ${code} Moved\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`, 'latin1');
const path = (request: string): string => request.split(' ')[1] ?? '';
const elsewhere =
  (first: Buffer) =>
  (socket: Socket, request: string): void =>
    void socket.write(path(request).startsWith('/there') ? sized(PAGE) : first);
const raw = (text: string): string => Buffer.from(text).toString('latin1');
const REDIRECT: readonly Script[] = [
  ...[301, 302, 303, 307, 308].map((code) => ({
    name: `${code} elsewhere`,
    respond: elsewhere(to('/there', code)),
    expect: '200 whole',
    requests: 2,
    body: BODY,
  })),
  {
    name: '302 to nowhere',
    respond: says('HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n'),
    expect: '302 whole',
    requests: 1,
  },
  {
    name: '300 with a choice',
    respond: says('HTTP/1.1 300 Multiple Choices\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n'),
    expect: '300 whole',
    requests: 1,
  },
  {
    name: 'to itself',
    respond: (socket, request) => void socket.write(to(path(request))),
    expect: 'redirect-loop',
    requests: 1,
  },
  {
    name: 'there and back',
    respond: (socket, request) => void socket.write(to(path(request).startsWith('/there') ? '/start' : '/there')),
    expect: 'redirect-loop',
    requests: 2,
  },
  {
    name: 'eleven times',
    respond: (socket, _, count) => void socket.write(to(`/${count + 1}`)),
    expect: 'too-many-redirects',
    requests: 11,
  },
  {
    name: 'ten times',
    respond: (socket, _, count) => void socket.write(count < 10 ? to(`/${count + 1}`) : sized(PAGE)),
    expect: '200 whole',
    requests: 11,
    body: BODY,
  },
  {
    name: 'with a body without end',
    respond: (socket, request) =>
      path(request).startsWith('/there')
        ? void socket.write(sized(PAGE))
        : (socket.write('HTTP/1.1 302 Found\r\nLocation: /there\r\n\r\n'), flood(socket, Buffer.alloc(65_536, 0x61))),
    expect: '200 whole',
    requests: 2,
    body: BODY,
  },
  {
    name: 'to raw UTF-8',
    respond: (socket, request) =>
      void socket.write(path(request) === '/there/%E6%B8%AF' ? sized(PAGE) : to(raw('/there/港'))),
    expect: '200 whole',
    requests: 2,
    body: BODY,
  },
  ...['file:///etc/passwd', 'data:text/html,x', 'javascript:alert(1)', 'ftp://127.0.0.9/x', 'http://[', 'https://'].map(
    (location) => ({ name: `to ${location}`, respond: says(to(location)), expect: 'bad-url', requests: 1 }),
  ),
  ...['http://127.0.0.1:1/', 'http://[::1]:1/', 'http://169.254.169.254/', '//10.0.0.1/'].map((location) => ({
    name: `to ${location}`,
    respond: says(to(location)),
    expect: 'ssrf-blocked or downgrade',
    requests: 1,
  })),
];

const refresh = (content: string, around = (meta: string): string => meta): Buffer =>
  sized(around(`<meta http-equiv="refresh" content="${content}">`));
const REFRESH: readonly Script[] = [
  {
    name: 'a refresh at once',
    respond: elsewhere(refresh('0; url=/there')),
    expect: '200 whole',
    requests: 2,
    body: BODY,
  },
  {
    name: 'a refresh after ten seconds',
    respond: elsewhere(refresh('10; url=/there')),
    expect: '200 whole',
    requests: 1,
    body: '<meta',
  },
  {
    name: 'a page that reloads itself',
    respond: (socket, request) => void socket.write(refresh(`3; url=${path(request)}`)),
    expect: '200 whole',
    requests: 1,
    body: '<meta',
  },
  {
    name: 'a refresh for readers without scripts',
    respond: elsewhere(refresh('0; url=/there', (meta) => `<noscript>${meta}</noscript>`)),
    expect: '200 whole',
    requests: 1,
    body: '<noscript',
  },
  {
    name: 'a refresh in the head',
    respond: elsewhere(sized('no', 'Refresh: 0; url=/there')),
    expect: '200 whole',
    requests: 2,
    body: BODY,
  },
  {
    name: 'a third refresh',
    respond: (socket, _, count) => void socket.write(refresh(`0; url=/${count + 1}`)),
    expect: '200 whole',
    requests: 3,
    body: '<meta',
  },
  {
    name: 'a refresh to a private address',
    respond: says(refresh('0; url=//10.0.0.1/')),
    expect: 'ssrf-blocked',
    requests: 1,
  },
  {
    name: 'a refresh to a file',
    respond: says(refresh('0; url=file:///etc/passwd')),
    expect: '200 whole',
    requests: 1,
    body: '<meta',
  },
];

export const SCRIPTS: readonly Script[] = [
  ...CONNECTION,
  ...FRAMING,
  ...SYNTAX,
  ...CODING,
  ...STATUS,
  ...REDIRECT,
  ...REFRESH,
];
/** A body without length that a RST ends: told from the whole one only where the reset is seen, which TLS hides. */
export const CUT_OPEN_BODY: Script = {
  name: 'RST in a body that ends with the connection',
  respond: saysAndResets(OPEN, PAGE),
  expect: '200 truncated',
  requests: 3,
  body: BODY,
};
