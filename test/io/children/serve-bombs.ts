import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { Transform } from 'node:stream';
import { brotliCompressSync, constants, createBrotliCompress, createGzip, gzipSync } from 'node:zlib';

// Bombs by `/<coding>/<megabytes>/<framing>/<how>`, and streams without end by `/endless/<head>`, on 127.0.0.2. Prints its origin; ends when it is killed.
const CHUNK = Buffer.alloc(1 << 20);
/** A page as large on the wire as the largest bomb. */
const PLAIN = gzipSync(`<p>${randomBytes(1 << 20).toString('hex')}</p>`);
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 } };
const bombs = new Map<string, Promise<Buffer>>();

const HEADS: Readonly<Record<string, string>> = {
  body: 'HTTP/1.1 200 OK\r\n\r\n',
  length: 'HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n',
  chunks: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n',
  gzip: 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n',
  '302': 'HTTP/1.1 302 Found\r\nLocation: /endless/body\r\n\r\n',
  '302-chunks': 'HTTP/1.1 302 Found\r\nLocation: /endless/chunks\r\nTransfer-Encoding: chunked\r\n\r\n',
};

/** So many megabytes of zeros through an encoder. */
async function compressed(encoder: Transform, megabytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  encoder.on('data', (part: Buffer) => parts.push(part));
  for (let sent = 0; sent < megabytes; sent += 1) if (!encoder.write(CHUNK)) await once(encoder, 'drain');
  encoder.end();
  await once(encoder, 'end');
  return Buffer.concat(parts);
}

function bombOf(coding: string, megabytes: number): Promise<Buffer> {
  const known = bombs.get(`${coding} ${megabytes}`) ?? makeBomb(coding, megabytes);
  bombs.set(`${coding} ${megabytes}`, known);
  return known;
}

async function makeBomb(coding: string, megabytes: number): Promise<Buffer> {
  if (coding === 'br') return compressed(createBrotliCompress(BROTLI), megabytes);
  if (coding === 'gzip') return compressed(createGzip(), megabytes);
  const gzip = await bombOf('gzip', megabytes);
  if (coding === 'gzip, gzip') return gzipSync(gzip);
  if (coding === 'gzip, br') return brotliCompressSync(gzip, BROTLI);
  if (coding === 'br, gzip') return gzipSync(await bombOf('br', megabytes));
  // Deflate is gzip without its head and sums, raw or with two bytes in front; what is wrong with the sum is never seen.
  return coding === 'raw' ? gzip.subarray(10, -8) : Buffer.concat([Buffer.of(0x78, 0x9c), gzip.subarray(10, -4)]);
}

async function answer(socket: Socket, path: string): Promise<void> {
  const [kind = '', megabytes = '', framing = '', how = ''] = decodeURIComponent(path).slice(1).split('/');
  if (kind === 'endless') return flood(socket, HEADS[megabytes] ?? '', megabytes.endsWith('chunks'));
  if (kind === 'plain')
    return void socket.end(
      Buffer.concat([
        Buffer.from(
          `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: ${PLAIN.length}\r\n\r\n`,
        ),
        PLAIN,
      ]),
    );
  const whole = await bombOf(kind, Number(megabytes));
  const longer = how === 'junk' ? Buffer.concat([whole, Buffer.from('junk')]) : whole;
  const bomb = how === 'cut' ? whole.subarray(0, Math.ceil(whole.length * 0.9)) : longer;
  const coding = kind === 'raw' ? 'deflate' : kind;
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${how === 'misnamed' ? 'br' : coding}\r\nConnection: close\r\n`;
  if (framing === 'length') socket.write(`${head}Content-Length: ${bomb.length}\r\n\r\n`);
  else socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n${bomb.length.toString(16)}\r\n`);
  socket.end(framing === 'length' ? bomb : Buffer.concat([bomb, Buffer.from('\r\n0\r\n\r\n')]));
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
