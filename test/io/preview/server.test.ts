import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { onTestFinished, describe, expect, it } from 'vitest';
import { serve } from '../../../src/io/preview/server.ts';
import type { Answer, Asked, Served } from '../../../src/core/preview/served.ts';

const ASSETS = new URL('../../../src/io/preview/assets', import.meta.url).pathname;
const ANSWER: Answer = { status: 200, type: 'text/html', body: '<p>desk</p>', policy: null, location: null };

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

async function start(
  answer: (asked: Asked) => Promise<Answer> = async () => ANSWER,
  options: { readonly port?: number | null } = {},
): Promise<Served & { readonly port: number; readonly path: string }> {
  const served = await serve({
    port: null,
    once: true,
    assets: ASSETS,
    answer,
    failed: (error) => ({ ...ANSWER, status: 500, type: 'text/plain', body: String(error) }),
    ...options,
  });
  onTestFinished(served.stop);
  const { port, pathname } = new URL(served.url);
  return { ...served, port: Number(port), path: pathname };
}

function ask(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

describe("the desk's server", () => {
  it('answers at its own address, and runs and loads nothing but its own files', async () => {
    const { port, path } = await start();
    const got = await ask(port, path);
    expect(got).toMatchObject({ status: 200, body: '<p>desk</p>' });
    const policy = String(got.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src http://127.0.0.1:${port}${path}asset/`);
    expect(policy).not.toMatch(/unsafe|\*/u);
    // The sum is that of what stands in the page, as the browser counts it.
    const style = (await ask(port, `${path}asset/all.css`)).body;
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(style).not.toMatch(/<\//u);
    expect(got.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });

  it('has a long token that is another one at each start', async () => {
    const [one, other] = [await start(), await start()];
    expect(one.path).toMatch(/^\/[\w-]{24}\/$/u);
    expect(one.path).not.toBe(other.path);
  });

  it('refuses without the token, and to another Host', async () => {
    const { port, path } = await start();
    expect((await ask(port, '/')).status).toBe(403);
    expect((await ask(port, `${path.slice(0, -2)}x/`)).status).toBe(403);
    expect((await ask(port, path, { headers: { host: `localhost:${port}` } })).status).toBe(421);
    expect((await ask(port, path, { headers: { host: 'rebound.example' } })).status).toBe(421);
  });

  it('takes a form of its own page only', async () => {
    const asked: Asked[] = [];
    const { port, path } = await start(async (one) => {
      asked.push(one);
      return ANSWER;
    });
    const send = (origin: string) =>
      ask(port, `${path}2025-04/do`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'do=note&value=%E3%81%82%26b',
      });
    expect((await send('https://elsewhere.example')).status).toBe(403);
    expect(asked).toEqual([]);
    expect((await send(`http://127.0.0.1:${port}`)).status).toBe(200);
    expect(asked.map(({ path: at, form }) => [at, form.get('value')])).toEqual([['/2025-04/do', 'あ&b']]);
  });

  it('serves its own files, and no other ones', async () => {
    const { port, path } = await start(async () => ({ ...ANSWER, status: 404 }));
    expect((await ask(port, `${path}asset/desk.css`)).headers['content-type']).toContain('text/css');
    const all = await ask(port, `${path}asset/all.css`);
    for (const name of ['desk', 'post', 'panels', 'reading', 'pictures', 'print'])
      expect(all.body).toContain((await ask(port, `${path}asset/${name}.css`)).body);
    for (const name of ['../package.json', 'constructor', '..%2fpackage.json', 'none.js'])
      expect((await ask(port, `${path}asset/${name}`)).status).toBe(404);
  });

  it('says of a port that is taken which, and what to do', async () => {
    const { port } = await start();
    await expect(start(undefined, { port })).rejects.toThrow(`port ${port} is taken`);
  });

  /** What is heard until a change is told, or for a moment. */
  function listen(
    port: number,
    path: string,
    { headers = {}, begun }: { headers?: Record<string, string>; begun?: () => void } = {},
  ): Promise<string> {
    return new Promise((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
        let text = '';
        const end = (): void => {
          asking.destroy();
          resolve(text);
        };
        const waiting = setTimeout(end, 200);
        response.on('data', (chunk: Buffer) => {
          if (text === '') begun?.();
          text += chunk.toString();
          if (!text.includes('changed')) return;
          clearTimeout(waiting);
          end();
        });
      });
      asking.on('error', reject);
      asking.end();
    });
  }

  it('tells the pages that listen when something has changed', async () => {
    const { port, path, announce } = await start();
    expect(await listen(port, `${path}events`, { begun: announce })).toContain('id: 1\nevent: changed\ndata:\n\n');
  });

  it('tells a page at once what has changed between its making and its listening', async () => {
    const states: number[] = [];
    const { port, path, announce } = await start(async ({ state }) => {
      states.push(state);
      return ANSWER;
    });
    await ask(port, path);
    announce();
    expect(states).toEqual([0]);
    expect(await listen(port, `${path}events?since=0`)).toContain('id: 1\nevent: changed');
    expect(await listen(port, `${path}events?since=1`)).not.toContain('changed');
    // A browser whose connection was cut says what it has heard last.
    expect(await listen(port, `${path}events?since=0`, { headers: { 'last-event-id': '1' } })).not.toContain('changed');
    announce();
    expect(await listen(port, `${path}events?since=0`, { headers: { 'last-event-id': '1' } })).toContain('id: 2');
    expect(await listen(port, `${path}events?since=x`)).not.toContain('changed');
  });

  it('answers a fault with what it was told to say of it', async () => {
    const { port, path } = await start(async () => {
      throw new Error('a fault');
    });
    expect(await ask(port, path)).toMatchObject({ status: 500, body: 'Error: a fault' });
  });
});
