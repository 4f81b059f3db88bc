import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Complaint } from '../../core/complaint.ts';
import { ownHost, refusalOf } from '../../core/preview/admission.ts';
import { deskPolicy } from '../../core/preview/policy.ts';
import type { Answer, ServeOptions, Served } from '../../core/preview/served.ts';
import { codeOf } from '../files/errno.ts';
import { openAssets, type Asset } from './assets.ts';
import { openListeners } from './listeners.ts';
import { readForm } from './read-form.ts';

const LOOPBACK = '127.0.0.1';

/** Serves the desk on loopback. Every address begins with a token that only who has read the printed one knows. */
export async function serve(options: Omit<ServeOptions, 'isLarge'> & { readonly assets: string }): Promise<Served> {
  const token = randomBytes(18).toString('base64url');
  const asset = openAssets(options.assets);
  const style = asset('all.css')?.body.toString('utf8') ?? '';
  const sum = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const listeners = openListeners(() => {
    if (options.once) end();
  });
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else send(response, options.failed(error));
    });
  });
  const port = await listening(server, options.port);
  const origin = `http://${ownHost(port)}`;
  const base = `/${token}`;
  void ended.then(() => {
    listeners.stop();
    server.close();
    server.closeAllConnections();
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', headers, url = '' } = request;
    const [, given = '', rest = '', query = ''] = /^\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/u.exec(url) ?? [];
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    response.setHeader('Content-Security-Policy', deskPolicy(`${origin}${base}/asset/`, sum));
    const refusal = refusalOf(
      {
        method,
        host: headers.host ?? '',
        origin: headers.origin ?? '',
        fetchSite: headers['sec-fetch-site'] ?? '',
        contentType: headers['content-type'] ?? '',
        knowsToken: isSame(given, token),
      },
      port,
    );
    if (refusal) {
      request.resume();
      const { en, ja } = refusal.says;
      return send(response, { ...NOTHING, status: refusal.status, type: 'text/plain', body: `${en}\n${ja}\n` });
    }
    if (rest === '/events' && method === 'GET') {
      return listeners.add(response, numberIn(headers['last-event-id'] ?? new URLSearchParams(query).get('since')));
    }
    const file = rest.startsWith('/asset/') ? asset(rest.slice('/asset/'.length)) : null;
    if (file) return sendAsset(response, file);
    const byScript = headers['x-desk'] === 'script';
    // What changes from here on is told to the page that is made now.
    const state = listeners.state();
    const form = method === 'POST' ? await readForm(request) : new Map<string, string>();
    const answer = await options.answer({
      method,
      path: rest === '' ? '/' : rest,
      base,
      state,
      version: numberIn(new URLSearchParams(query).get('of')),
      style: byScript ? '' : style,
      form,
      byScript,
    });
    if (answer.location !== null) response.setHeader('Location', `${base}${answer.location}`);
    send(response, answer);
  }

  return { url: `${origin}${base}/`, style, announce: listeners.announce, ended, stop: end };
}

const NOTHING: Answer = { status: 404, type: 'text/plain', body: '', policy: null, location: null };

const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  // The address has the token in it: no other server learns of it.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-DNS-Prefetch-Control': 'off',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

function send(response: ServerResponse, { status, type, body, policy }: Answer): void {
  if (policy !== null) response.setHeader('Content-Security-Policy', policy);
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` });
  response.end(body);
}

function sendAsset(response: ServerResponse, { type, body }: Asset): void {
  response.writeHead(200, { 'Content-Type': type });
  response.end(body);
}

function numberIn(text: string | readonly string[] | null): number | null {
  return typeof text === 'string' && /^\d{1,9}$/u.test(text) ? Number(text) : null;
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function listening(server: Server, port: number | null): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        codeOf(error) === 'EADDRINUSE' || codeOf(error) === 'EACCES'
          ? new Complaint({
              en: `port ${port} is taken, or not allowed: name another one with --port, or leave it out for a free one`,
              ja: `ポート ${port} は使用中か、使えません。--port で別の番号を指定するか、省いて空いている番号に任せてください`,
            })
          : error,
      ),
    );
    server.listen(port ?? 0, LOOPBACK, () => resolve((server.address() as AddressInfo).port));
  });
}
