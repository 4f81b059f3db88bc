import type { Socket } from 'node:net';
import { isSuccess, proxyAnswers } from '../../core/fetch/status.ts';
import type { Message } from '../../model.ts';
import { connectionError, tlsOptions, type BuildConnector, type Connector, type ConnectOptions } from './connect.ts';

const MOST_HEAD_BYTES = 65_536;
const CLOSED: Message = { en: 'the proxy closed the connection', ja: 'プロキシーが接続を閉じました' };
const NOT_HTTP: Message = { en: 'the proxy does not answer in HTTP', ja: 'プロキシーの応答が HTTP ではありません' };
const NO_TUNNEL: Message = { en: 'the proxy does not open a tunnel', ja: 'プロキシーが経路を開きません' };

/** A connector for undici that reaches an https host through an http or https proxy by CONNECT (RFC 9110, 9.3.6). */
export function tunnelConnector(build: BuildConnector, proxy: URL, options: ConnectOptions): Connector {
  const { timeout, opened } = options;
  const toProxy = build(tlsOptions(options)) as (...args: Parameters<Connector>) => Socket;
  const overTunnel = build(tlsOptions(options));
  const proxyHost = proxy.hostname.replace(/^\[|\]$/gu, '');
  return (target, callback) => {
    const host = target.hostname.includes(':') ? `[${target.hostname}]` : target.hostname;
    const authority = `${host}:${target.port || '443'}`;
    const socket = toProxy(
      { hostname: proxyHost, host: proxy.host, protocol: proxy.protocol, port: proxy.port },
      (error, connected) => {
        if (error) return callback(error, null);
        askForTunnel(connected, { authority, authorization: proxyAuthorization(proxy), timeout }, (refused) => {
          if (refused) callback(refused, null);
          else overTunnel({ ...target, httpSocket: connected }, callback);
        });
      },
    );
    opened(socket);
  };
}

/** The value of Proxy-Authorization that the proxy's URL asks for, or null. */
export function proxyAuthorization(proxy: URL): string | null {
  if (proxy.username === '' && proxy.password === '') return null;
  const credentials = `${unescaped(proxy.username)}:${unescaped(proxy.password)}`;
  return `Basic ${Buffer.from(credentials, 'latin1').toString('base64')}`;
}

/** The bytes as characters. A percent sign that begins no escape stands for itself: passwords are written so. */
function unescaped(text: string): string {
  return text.replaceAll(/%([\da-f]{2})/giu, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
}

interface TunnelAsked {
  /** Host and port of the target. */
  readonly authority: string;
  /** The value of Proxy-Authorization, or null. */
  readonly authorization: string | null;
  /** Milliseconds. */
  readonly timeout: number;
}

/** Asks once, and answers once: with null when the tunnel is open. */
function askForTunnel(
  socket: Socket,
  { authority, authorization, timeout }: TunnelAsked,
  answer: (refused: Error | null) => void,
): void {
  let head = Buffer.alloc(0);
  const end = (refused: Error | null): void => {
    clearTimeout(timer);
    socket.off('data', read).off('error', end).off('close', closed);
    if (refused) socket.on('error', () => undefined).destroy();
    answer(refused);
  };
  const closed = (): void => end(connectionError('ECONNRESET', CLOSED));
  const read = (chunk: Buffer): void => {
    head = Buffer.concat([head, chunk]);
    const at = head.indexOf('\r\n\r\n');
    if (at < 0) return head.length > MOST_HEAD_BYTES ? end(connectionError('HPE_PROXY', NOT_HTTP)) : undefined;
    const status = Number(/^HTTP\/1\.[01] (\d{3})/u.exec(head.toString('latin1', 0, at))?.[1]);
    if (!isSuccess(status)) return end(refusal(status));
    socket.pause();
    if (head.length > at + 4) socket.unshift(head.subarray(at + 4));
    end(null);
  };
  const timer = setTimeout(() => end(connectionError('UND_ERR_CONNECT_TIMEOUT', NO_TUNNEL)), timeout);
  socket.on('data', read).on('error', end).on('close', closed);
  const credentials = authorization === null ? [] : [`Proxy-Authorization: ${authorization}`];
  const request = [`CONNECT ${authority} HTTP/1.1`, `Host: ${authority}`, ...credentials];
  socket.write(`${request.join('\r\n')}\r\n\r\n`);
}

function refusal(status: number): Error {
  if (Number.isNaN(status)) return connectionError('HPE_PROXY', NOT_HTTP);
  return connectionError(status === 504 ? 'ETIMEDOUT' : 'ECONNREFUSED', proxyAnswers(status));
}
