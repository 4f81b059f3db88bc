import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { Transform } from 'node:stream';
import {
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createDeflate,
  createDeflateRaw,
  createGzip,
  gzipSync,
} from 'node:zlib';

// Pages by `/<coding>/<kilobytes>/<framing>/<how>`, and streams without end by `/endless/<head>`, on 127.0.0.2. Prints
// its origin; ends when it is killed.
const CHUNK = Buffer.from('<p>県内の病院で電子カルテが停止した。</p>'.repeat(20)).subarray(0, 1_024);
/** No two kilobytes of a page are the same, so that what is cut off its end is little of it. */
function kilobyteOf(number: number): Buffer {
  const own = Buffer.from(createHash('sha512').update(String(number)).digest('base64'));
  return Buffer.concat([own, CHUNK]).subarray(0, CHUNK.length);
}
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 } };
const pages = new Map<string, Promise<Buffer>>();

const HEADS: Readonly<Record<string, string>> = {
  body: 'HTTP/1.1 200 OK\r\n\r\n',
  length: 'HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n',
  chunks: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n',
  gzip: 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n',
  '302': 'HTTP/1.1 302 Found\r\nLocation: /endless/body\r\n\r\n',
  '302-chunks': 'HTTP/1.1 302 Found\r\nLocation: /endless/chunks\r\nTransfer-Encoding: chunked\r\n\r\n',
};

/** So many kilobytes of a page through an encoder. */
async function compressed(encoder: Transform, kilobytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  encoder.on('data', (part: Buffer) => parts.push(part));
  for (let sent = 0; sent < kilobytes; sent += 1) if (!encoder.write(kilobyteOf(sent))) await once(encoder, 'drain');
  encoder.end();
  await once(encoder, 'end');
  return Buffer.concat(parts);
}

function pageOf(coding: string, kilobytes: number): Promise<Buffer> {
  const known = pages.get(`${coding} ${kilobytes}`) ?? makePage(coding, kilobytes);
  pages.set(`${coding} ${kilobytes}`, known);
  return known;
}

async function makePage(coding: string, kilobytes: number): Promise<Buffer> {
  if (coding === 'br') return compressed(createBrotliCompress(BROTLI), kilobytes);
  if (coding === 'gzip') return compressed(createGzip(), kilobytes);
  if (coding === 'gzip, gzip') return gzipSync(await pageOf('gzip', kilobytes));
  if (coding === 'gzip, br') return brotliCompressSync(await pageOf('gzip', kilobytes), BROTLI);
  if (coding === 'br, gzip') return gzipSync(await pageOf('br', kilobytes));
  return coding === 'raw' ? compressed(createDeflateRaw(), kilobytes) : compressed(createDeflate(), kilobytes);
}

async function answer(socket: Socket, path: string): Promise<void> {
  const [kind = '', kilobytes = '', framing = '', how = ''] = decodeURIComponent(path).slice(1).split('/');
  if (kind === 'endless') return flood(socket, HEADS[kilobytes] ?? '', kilobytes.endsWith('chunks'));
  const whole = await pageOf(kind, Number(kilobytes));
  const longer = how === 'junk' ? Buffer.concat([whole, Buffer.from('junk')]) : whole;
  const sent = how === 'cut' ? whole.subarray(0, Math.ceil(whole.length * 0.9)) : longer;
  const coding = kind === 'raw' ? 'deflate' : kind;
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${coding}\r\nConnection: close\r\n`;
  if (framing === 'length') socket.write(`${head}Content-Length: ${sent.length}\r\n\r\n`);
  else socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n${sent.length.toString(16)}\r\n`);
  socket.end(framing === 'length' ? sent : Buffer.concat([sent, Buffer.from('\r\n0\r\n\r\n')]));
}

function flood(socket: Socket, head: string, chunks: boolean): void {
  const piece = chunks
    ? Buffer.concat([Buffer.from(`${CHUNK.length.toString(16)}\r\n`), CHUNK, Buffer.from('\r\n')])
    : CHUNK;
  socket.write(head);
  const more = (): void => {
    while (socket.writable && socket.write(piece));
  };
  socket.on('drain', more);
  more();
}

const server = createServer((socket) => {
  socket.on('error', () => undefined);
  socket.once('data', (request: Buffer) => void answer(socket, request.toString('latin1').split(' ')[1] ?? ''));
});
server.listen(0, '127.0.0.2', () => console.log(`http://127.0.0.2:${(server.address() as AddressInfo).port}`));
