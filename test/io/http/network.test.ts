import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import type { Lookup } from '../../../src/io/http/connect.ts';
import { openNetwork } from '../../../src/io/http/network.ts';
import type { LinkUrl } from '../../../src/model.ts';
import { brief, fetchAll, listen, onRequest, type RawServer } from './loopback.ts';

const ALLOW = ['127.0.0.0/8'];
const PATIENT = { connect: 5_000, headers: 9_000, idle: 9_000 };
const page = (text: string, ...headers: readonly string[]): string =>
  [
    'HTTP/1.1 200 OK',
    'Content-Type: text/html',
    `Content-Length: ${Buffer.byteLength(text)}`,
    ...headers,
    '',
    text,
  ].join('\r\n');

async function serve(
  respond: (socket: Socket, head: string) => void,
  options: { readonly host?: string; readonly tls?: boolean } = {},
): Promise<RawServer & { readonly heads: string[] }> {
  const heads: string[] = [];
  const server = await listen({ host: '127.0.0.2', ...options }, (socket) => {
    onRequest(socket, (head) => {
      heads.push(head);
      respond(socket, head);
    });
  });
  onTestFinished(server.close);
  return { ...server, heads };
}

describe('a request', () => {
  it('says who asks, that Japanese is preferred, what can be decoded, and brings no cookies', async () => {
    const { origin, heads } = await serve((socket) => socket.write(page('ok', 'Set-Cookie: id=1')));
    await fetchAll([`${origin}/a`, `${origin}/b`], {
      allow: ALLOW,
      settings: { perHost: 1, userAgent: 'roundup/9 (+https://example.org)' },
    });
    expect(heads).toHaveLength(2);
    for (const head of heads) {
      expect(head).toMatch(/^GET \/[ab] HTTP\/1\.1\r\n/u);
      expect(head).toMatch(/^user-agent: roundup\/9 \(\+https:\/\/example\.org\)$/imu);
      expect(head).toMatch(/^accept-language: ja\b/imu);
      expect(head).toMatch(/^accept-encoding: gzip, deflate, br$/imu);
      expect(head).not.toMatch(/^cookie:/imu);
    }
  });

  it('sends the query but no fragment, and the page keeps both URLs, the way, headers and bytes', async () => {
    const { origin, heads } = await serve((socket, head) =>
      socket.write(
        head.includes('/new')
          ? page('港', 'X-A: 1', 'X-A: 2')
          : 'HTTP/1.1 301 X\r\nLocation: /new?b=2\r\nContent-Length: 0\r\n\r\n',
      ),
    );
    const url = `${origin}/old?a=1#part`;
    const outcome = (await fetchAll([url], { allow: ALLOW, now: () => new Date('2025-05-01T00:00:00Z') })).get(url);
    expect(heads.map((head) => head.split(' ')[1])).toEqual(['/old?a=1', '/new?b=2']);
    if (!outcome?.ok) throw new Error(brief(outcome));
    expect(outcome.value).toMatchObject({
      url,
      finalUrl: `${origin}/new?b=2#part`,
      redirects: [url],
      hops: [
        {
          url,
          status: 301,
          headers: [
            ['location', '/new?b=2'],
            ['content-length', '0'],
          ],
        },
      ],
      status: 200,
      completeness: 'whole',
      fetchedAt: '2025-05-01T00:00:00.000Z',
    });
    expect(outcome.value.headers).toEqual([
      ['content-type', 'text/html'],
      ['content-length', '3'],
      ['x-a', '1'],
      ['x-a', '2'],
    ]);
    expect(new TextDecoder().decode(outcome.value.body)).toBe('港');
  });

  it('goes to the page itself where the saved address only leads on to one that it names', async () => {
    const { origin, heads } = await serve((socket) => socket.write(page('the article')));
    const url = `https://href.li/?${origin}/article?id=1`;
    const outcomes = await fetchAll([url], { allow: ALLOW });
    expect(outcomes.get(url)).toMatchObject({ value: { finalUrl: `${origin}/article?id=1`, redirects: [url] } });
    expect(heads.map((head) => head.split(' ')[1])).toEqual(['/article?id=1']);
    const inside = 'https://href.li/?http://10.0.0.1/article';
    expect(brief((await fetchAll([inside], { allow: [] })).get(inside))).toBe('ssrf-blocked');
  });

  it('follows from http to https, but not back unless the saved link was http', async () => {
    const plain = await serve((socket) => socket.write(page('plain')), { host: '127.0.0.3' });
    const secure = await serve(
      (socket, head) =>
        socket.write(
          head.includes('/back')
            ? `HTTP/1.1 302 X\r\nLocation: ${plain.origin}/\r\nContent-Length: 0\r\n\r\n`
            : page('secure'),
        ),
      { tls: true },
    );
    const start = await serve(
      (socket, head) =>
        socket.write(`HTTP/1.1 302 X\r\nLocation: ${secure.origin}${head.split(' ')[1]}\r\nContent-Length: 0\r\n\r\n`),
      { host: '127.0.0.4' },
    );
    const urls = [`${start.origin}/`, `${start.origin}/back`, `${secure.origin}/back`];
    const outcomes = await fetchAll(urls, { allow: ALLOW });
    expect(urls.map((url) => brief(outcomes.get(url)))).toEqual(['200 whole', '200 whole', 'downgrade']);
  });
});

describe('a redirect in circles', () => {
  it('is told, and that the site goes on setting cookies, where it does', async () => {
    let count = 0;
    const { origin } = await serve((socket, head) => {
      count += 1;
      const set = head.includes('/a') ? `Set-Cookie: seen=${count}\r\n` : '';
      socket.write(
        `HTTP/1.1 302 X\r\nLocation: /${head.includes('/a') ? 'a' : 'b'}\r\n${set}Content-Length: 0\r\n\r\n`,
      );
    });
    const outcomes = await fetchAll([`${origin}/a`, `${origin}/b`], { allow: ALLOW });
    expect(outcomes.get(`${origin}/a`)).toMatchObject({ ok: false, failure: { kind: 'too-many-redirects' } });
    expect(outcomes.get(`${origin}/b`)).toMatchObject({
      ok: false,
      failure: { kind: 'redirect-loop', detail: { en: `redirected to ${origin}/b again` } },
    });
  });
});

describe('cookies of a chain of redirects', () => {
  const redirect = (to: string, ...set: readonly string[]): string =>
    ['HTTP/1.1 302 X', `Location: ${to}`, ...set.map((one) => `Set-Cookie: ${one}`), 'Content-Length: 0', '', ''].join(
      '\r\n',
    );
  const cookieOf = (head: string): string => /^cookie: (.*)$/imu.exec(head)?.[1] ?? '';

  it('are sent back while it lasts: a site that asks for its cookie is read, and the round is no part of the way', async () => {
    const { origin, heads } = await serve((socket, head) => {
      if (head.startsWith('GET /check')) socket.write(redirect('/article', 'ok=1; Path=/; HttpOnly'));
      else if (cookieOf(head).includes('ok=1')) socket.write(page('the article'));
      else socket.write(redirect('/check?back=/article', 'first=a; Path=/check'));
    });
    const urls = [`${origin}/article`, `${origin}/article?again`];
    const outcomes = await fetchAll(urls, { allow: ALLOW, settings: { perHost: 1 } });
    const [first, second] = urls.map((url) => outcomes.get(url));
    expect([first, second].map(brief)).toEqual(['200 whole', '200 whole']);
    expect(first).toMatchObject({ value: { finalUrl: `${origin}/article`, redirects: [] } });
    expect(first).not.toHaveProperty('value.hops');
    expect(second).toMatchObject({
      value: { finalUrl: `${origin}/article`, redirects: [urls[1], `${origin}/check?back=/article`] },
    });
    // The second link knows nothing of the first one's.
    expect(heads.map((head) => `${head.split(' ')[1]} ${cookieOf(head)}`).toSorted()).toEqual([
      '/article ',
      '/article ok=1',
      '/article ok=1',
      '/article?again ',
      '/check?back=/article first=a',
      '/check?back=/article first=a',
    ]);
  });

  it('are kept from other hosts, from other paths, when they are gone, and when no browser would take them', async () => {
    const other = await serve((socket) => socket.write(page('ok')), { host: '127.0.0.3' });
    const { origin, heads } = await serve((socket, head) => {
      if (head.startsWith('GET /a'))
        socket.write(
          redirect('/b', 'mine=1', 'far=1; Domain=elsewhere.example', 'gone=1; Max-Age=0', 'deep=1; Path=/x', '=', ''),
        );
      else socket.write(redirect(`${other.origin}/c`));
    });
    const outcomes = await fetchAll([`${origin}/a`], { allow: ALLOW });
    expect(brief(outcomes.get(`${origin}/a`))).toBe('200 whole');
    expect(heads.map(cookieOf)).toEqual(['', 'mine=1']);
    expect(other.heads.map(cookieOf)).toEqual(['']);
  });

  it('work from a page that reloads itself elsewhere', async () => {
    const { origin } = await serve((socket, head) =>
      socket.write(
        cookieOf(head) === 'seen=1'
          ? page('<p>the article</p>')
          : page('<meta http-equiv="refresh" content="0; url=/article">', 'Set-Cookie: seen=1'),
      ),
    );
    const outcome = (await fetchAll([`${origin}/article`], { allow: ALLOW })).get(`${origin}/article`);
    if (!outcome?.ok) throw new Error(brief(outcome));
    expect(new TextDecoder().decode(outcome.value.body)).toBe('<p>the article</p>');
  });
});

describe('TLS and names', () => {
  it('names what is wrong with the connection', async () => {
    const secure = await serve((socket) => socket.write(page('ok')), { tls: true });
    const plain = await listen(
      { host: '127.0.0.3' },
      (socket) => void socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    );
    onTestFinished(plain.close);
    const mute = await listen({ host: '127.0.0.4' }, () => undefined);
    onTestFinished(mute.close);
    const lookup: Lookup = (hostname, answer) => {
      if (hostname === 'missing.test') answer(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), []);
      else if (hostname === 'later.test') answer(Object.assign(new Error('try again'), { code: 'EAI_AGAIN' }), []);
      else if (hostname === 'empty.test') answer(null, []);
      else if (hostname === 'two.test')
        answer(null, [
          { address: '127.0.0.9', family: 4 },
          { address: '127.0.0.2', family: 4 },
        ]);
      else if (hostname !== 'silent.test') answer(null, [{ address: '127.0.0.2', family: 4 }]);
    };
    const expected = {
      [`${secure.origin}/`]: '200 whole',
      [`https://site.test:${secure.port}/`]: '200 whole',
      [`https://other.example:${secure.port}/`]: 'tls',
      [`https://127.0.0.3:${plain.port}/`]: 'tls',
      [`https://127.0.0.4:${mute.port}/`]: 'timeout',
      'http://missing.test/': 'dns',
      'http://later.test/': 'dns',
      'https://empty.test/': 'dns',
      'http://silent.test/': 'timeout',
      [`http://127.0.0.5:${plain.port}/`]: 'refused',
      [`https://127.0.0.5:${plain.port}/`]: 'refused',
      // The first of two addresses refuses: the second is tried.
      [`https://two.test:${secure.port}/two`]: 'tls',
      [`https://www.site.test:${secure.port}/`]: '200 whole',
    };
    const outcomes = await fetchAll(Object.keys(expected), {
      allow: ALLOW,
      lookup,
      timeouts: { connect: 500, headers: 600, idle: 600 },
      settings: { perHost: 4 },
    });
    expect(Object.fromEntries([...outcomes].map(([url, outcome]) => [url, brief(outcome)]))).toEqual(expected);
    const untrusted = await fetchAll([`${secure.origin}/`], { allow: ALLOW, authorities: [] });
    expect([...untrusted.values()].map(brief)).toEqual(['tls']);
  });
});

describe('the limits', () => {
  it('keeps them, and starts with the hosts that have the most pages', async () => {
    let running = 0;
    let most = 0;
    const perHost = new Map<string, number>();
    const order: string[] = [];
    const mostPerHost = new Map<string, number>();
    const servers = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        serve(
          (socket) => {
            const host = `127.0.0.${n + 2}`;
            order.push(host);
            running += 1;
            perHost.set(host, (perHost.get(host) ?? 0) + 1);
            most = Math.max(most, running);
            mostPerHost.set(host, Math.max(mostPerHost.get(host) ?? 0, perHost.get(host) ?? 0));
            setTimeout(() => {
              running -= 1;
              perHost.set(host, (perHost.get(host) ?? 0) - 1);
              socket.write(page('ok'));
            }, 15);
          },
          { host: `127.0.0.${n + 2}` },
        ),
      ),
    );
    const urls = servers.flatMap(({ origin }, n) =>
      Array.from({ length: n === 5 ? 30 : 3 }, (_, m) => `${origin}/${m}`),
    );
    const outcomes = await fetchAll(urls, {
      allow: ALLOW,
      settings: { concurrency: 5, perHost: 2, attemptSeconds: 10, linkSeconds: 60 },
      timeouts: PATIENT,
    });
    expect([...outcomes.values()].map(brief)).toEqual(urls.map(() => '200 whole'));
    expect(most).toBe(5);
    expect(Math.max(...mostPerHost.values())).toBe(2);
    // It stands last in the list.
    expect(order.slice(0, 5).filter((host) => host === '127.0.0.7')).toHaveLength(2);
  });

  it('leaves a host that asks for an hour alone, with all of its links, and tells from when on it may be asked', async () => {
    const { origin, heads } = await serve((socket) =>
      socket.write('HTTP/1.1 429 X\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n'),
    );
    const urls = Array.from({ length: 12 }, (_, n) => `${origin}/${n}`);
    const outcomes = await fetchAll(urls, { allow: ALLOW, now: () => new Date('2025-05-01T00:00:00Z') });
    expect(heads.length).toBeLessThanOrEqual(2);
    for (const outcome of outcomes.values())
      expect(outcome).toMatchObject({
        ok: false,
        failure: { kind: 'rate-limited', notBefore: '2025-05-01T01:00:00.000Z' },
      });
  });

  it('waits as long as a busy host asks, and no other host waits with it', async () => {
    const times: number[] = [];
    const busy = await serve((socket) => {
      times.push(performance.now());
      socket.write(times.length === 1 ? 'HTTP/1.1 503 X\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n' : page('ok'));
    });
    const other = await serve((socket) => socket.write(page('ok')), { host: '127.0.0.3' });
    const arrived: string[] = [];
    const network = openNetwork({
      settings: { ...DEFAULT_SETTINGS.fetch, perHost: 1, concurrency: 1, allowNet: ALLOW },
      environment: {},
      now: () => new Date(),
      random: () => 0,
    });
    const urls = [`${busy.origin}/1`, `${busy.origin}/2`, `${other.origin}/1`] as LinkUrl[];
    await network.fetchPages(
      urls,
      async (url, outcome) => void arrived.push(`${brief(outcome)} ${url}`),
      new AbortController().signal,
    );
    expect(arrived[0]).toBe(`200 whole ${other.origin}/1`);
    expect(arrived).toHaveLength(3);
    const [first = 0, second = 0, third = 0] = times;
    expect(second - first).toBeGreaterThanOrEqual(990);
    expect(third - second).toBeGreaterThanOrEqual(990);
  });

  it('ends a link at its deadline, attempts and waits included', async () => {
    const { origin } = await serve((socket) =>
      socket.write('HTTP/1.1 503 X\r\nRetry-After: 30\r\nContent-Length: 0\r\n\r\n'),
    );
    const outcomes = await fetchAll([`${origin}/`], { allow: ALLOW, settings: { linkSeconds: 1 } });
    expect([...outcomes.values()].map(brief)).toEqual(['timeout']);
  });
});

describe('an interruption', () => {
  /**
   * Interrupts a run with a page that has arrived, one that is waited for, and many that hang. Resolves to how many
   * milliseconds it took to end.
   */
  async function interrupt(): Promise<number> {
    const { origin } = await serve((socket, head) => (head.includes('/good') ? socket.write(page('ok')) : undefined));
    const busy = await serve(
      (socket) => socket.write('HTTP/1.1 503 X\r\nRetry-After: 20\r\nContent-Length: 0\r\n\r\n'),
      { host: '127.0.0.3' },
    );
    const urls = [
      `${origin}/good`,
      `${busy.origin}/waits`,
      ...Array.from({ length: 20 }, (_, n) => `${origin}/hangs${n}`),
    ];
    const controller = new AbortController();
    let stopped = 0;
    setTimeout(() => {
      stopped = performance.now();
      controller.abort();
    }, 800);
    const outcomes = await fetchAll(urls, {
      allow: ALLOW,
      signal: controller.signal,
      settings: { attemptSeconds: 60 },
      timeouts: PATIENT,
    });
    const wait = performance.now() - stopped;
    expect(urls.map((url) => brief(outcomes.get(url)))).toEqual([
      '200 whole',
      ...urls.slice(1).map(() => 'interrupted'),
    ]);
    return wait;
  }

  it('ends everything, keeps the pages that have arrived and names the rest', async () => {
    await interrupt();
  });

  it('takes 50 ms at most', { tags: ['timed'] }, async () => {
    const waits: number[] = [];
    // The best of three: what waits for something does so every time, a busy machine does not.
    for (let run = 0; run < 3; run += 1) waits.push(await interrupt());
    expect(Math.min(...waits)).toBeLessThan(50);
  });

  it('that came before sends nothing', async () => {
    const { origin, heads } = await serve((socket) => socket.write(page('ok')));
    const outcomes = await fetchAll([`${origin}/`], { allow: ALLOW, signal: AbortSignal.abort() });
    expect([...outcomes.values()].map(brief)).toEqual(['interrupted']);
    expect(heads).toEqual([]);
  });

  it('by what cannot store a page ends the run with its error', async () => {
    const { origin } = await serve((socket, head) => (head.includes('/1') ? socket.write(page('ok')) : undefined));
    const network = openNetwork({
      settings: { ...DEFAULT_SETTINGS.fetch, allowNet: ALLOW },
      environment: {},
      now: () => new Date(),
      random: () => 0,
    });
    await expect(
      network.fetchPages(
        [`${origin}/1`, `${origin}/2`] as LinkUrl[],
        () => Promise.reject(new Error('the disk is full')),
        new AbortController().signal,
      ),
    ).rejects.toThrow('the disk is full');
  });

  it('is not needed to end the process: nothing is left open', async () => {
    const { origin } = await serve((socket, head) => (head.includes('/slow') ? undefined : socket.write(page('ok'))));
    const code = `import { fetchAll } from ${JSON.stringify(new URL('./loopback.ts', import.meta.url).pathname)};
      const outcomes = await fetchAll(['${origin}/a', '${origin}/slow'], { allow: ['127.0.0.0/8'], settings: { attemptSeconds: 0.2 } });
      process.stdout.write(JSON.stringify([...outcomes.values()].map(({ ok }) => ok)));
      // What still keeps the process, besides the pipe to this test.
      setImmediate(() => process.stdout.write(JSON.stringify(process.getActiveResourcesInfo().filter((name) => name !== 'PipeWrap'))));`;
    const { build } = await import('esbuild');
    const bundled = await build({
      stdin: { contents: code, resolveDir: new URL('.', import.meta.url).pathname, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['undici', 'tough-cookie'],
      write: false,
      define: { 'import.meta.url': JSON.stringify(new URL('./loopback.ts', import.meta.url).href) },
    });
    const child = spawn(process.execPath, ['--input-type=module', '-e', bundled.outputFiles[0]?.text ?? ''], {
      cwd: new URL('.', import.meta.url).pathname,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(said).toBe('[true,false][]');
  });
});

describe('a proxy', () => {
  /** A forward proxy with CONNECT that goes to the one server it knows, whatever it is asked for. */
  async function proxyTo(
    target: RawServer,
    host: string,
    tls = false,
  ): Promise<RawServer & { readonly heads: string[] }> {
    const { connect } = await import('node:net');
    return serve(
      (socket, head) => {
        if (!head.startsWith('CONNECT')) return void socket.write(page('through the proxy'));
        if (head.includes('refused.test'))
          return void socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
        if (head.includes('mute.test')) return undefined;
        if (head.includes('strange.test')) return void socket.end('SSH-2.0-OpenSSH\r\n\r\n');
        socket.removeAllListeners('data');
        const upstream = connect(target.port, new URL(target.origin).hostname, () => {
          socket.write('HTTP/1.1 200 Connection established\r\nX: 1\r\n\r\n');
          socket.pipe(upstream).pipe(socket);
        });
        upstream.on('error', () => socket.destroy());
      },
      { host, tls },
    );
  }
  const brokenLookup: Lookup = (_, answer) =>
    answer(Object.assign(new Error('no names here'), { code: 'ENOTFOUND' }), []);

  it('is used for http by whole URLs and for https by a tunnel, with its credentials, and resolves the names', async () => {
    const secure = await serve((socket) => socket.write(page('through the tunnel')), { tls: true });
    const proxy = await proxyTo(secure, '127.0.0.3');
    const address = proxy.origin.replace('http://', 'http://me:p%40ss@');
    const urls = [
      'http://site.test/a?b#c',
      'https://site.test/a',
      'https://www.site.test:8443/b',
      'https://wrong.example/',
    ];
    const outcomes = await fetchAll(urls, {
      allow: [],
      lookup: brokenLookup,
      environment: { http_proxy: address, HTTPS_PROXY: address },
      settings: { concurrency: 1 },
    });
    expect(urls.map((url) => brief(outcomes.get(url)))).toEqual(['200 whole', '200 whole', '200 whole', 'tls']);
    const authorization = `Basic ${Buffer.from('me:p@ss').toString('base64')}`;
    const [forwarded = '', ...tunnels] = proxy.heads.toSorted(
      (one, other) => Number(one.startsWith('CONNECT')) - Number(other.startsWith('CONNECT')),
    );
    expect(forwarded).toMatch(/^GET http:\/\/site\.test\/a\?b HTTP\/1\.1\r\n/u);
    expect(forwarded).toMatch(/^host: site\.test$/imu);
    expect(tunnels.map((head) => head.split(' ')[1]).toSorted()).toEqual([
      'site.test:443',
      'wrong.example:443',
      'www.site.test:8443',
    ]);
    for (const head of proxy.heads)
      expect(head.toLowerCase()).toContain(`proxy-authorization: ${authorization.toLowerCase()}`);
    for (const head of secure.heads) expect(head.toLowerCase()).not.toContain('proxy-authorization');
  });

  it('has its password as it is written, even where that is no percent-encoding', async () => {
    const secure = await serve((socket) => socket.write(page('through the tunnel')), { tls: true });
    const proxy = await proxyTo(secure, '127.0.0.3');
    const address = proxy.origin.replace('http://', 'http://me:100%%ff@');
    const outcomes = await fetchAll(['http://site.test/', 'https://site.test/'], {
      allow: [],
      lookup: brokenLookup,
      environment: { http_proxy: address, https_proxy: address },
    });
    expect([...outcomes.values()].map(brief)).toEqual(['200 whole', '200 whole']);
    const authorization = `Basic ${Buffer.from('me:100%\xff', 'latin1').toString('base64')}`;
    expect(proxy.heads.map((head) => /^proxy-authorization: (.*)$/imu.exec(head)?.[1])).toEqual([
      authorization,
      authorization,
    ]);
  });

  it('that wants another password is not taken for the page', async () => {
    const proxy = await serve(
      (socket) =>
        socket.write(
          'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n',
        ),
      { host: '127.0.0.3' },
    );
    const outcomes = await fetchAll(['http://site.test/', 'https://site.test/'], {
      allow: [],
      lookup: brokenLookup,
      environment: { http_proxy: proxy.origin, https_proxy: proxy.origin },
    });
    for (const outcome of outcomes.values())
      expect(outcome).toMatchObject({
        ok: false,
        failure: { kind: 'refused', detail: { en: expect.stringContaining('the proxy answers 407') as unknown } },
      });
  });

  it('that fails is named', async () => {
    const secure = await serve((socket) => socket.write(page('ok')), { tls: true });
    const proxy = await proxyTo(secure, '127.0.0.3');
    const urls = ['https://refused.test/', 'https://mute.test/', 'https://strange.test/'];
    const outcomes = await fetchAll(urls, {
      allow: [],
      environment: { https_proxy: proxy.origin },
      timeouts: { connect: 500, headers: 600, idle: 600 },
    });
    expect(urls.map((url) => brief(outcomes.get(url)))).toEqual(['refused', 'timeout', 'bad-http']);
    const gone = await fetchAll(['https://site.test/', 'http://site.test/'], {
      allow: [],
      environment: { http_proxy: 'http://127.0.0.4:9', https_proxy: 'http://127.0.0.4:9' },
    });
    expect([...gone.values()].map(brief)).toEqual(['refused', 'refused']);
  });

  it('is passed by for what NO_PROXY names, and then the guard judges the addresses', async () => {
    const server = await serve((socket) => socket.write(page('direct')));
    const proxy = await proxyTo(server, '127.0.0.3');
    const lookup: Lookup = (hostname, answer) =>
      answer(null, [{ address: hostname.startsWith('in') ? '10.0.0.1' : '127.0.0.2', family: 4 }]);
    const urls = [`http://direct.test:${server.port}/`, `http://in.direct.test:${server.port}/`, 'http://else.test/'];
    const outcomes = await fetchAll(urls, {
      allow: ALLOW,
      lookup,
      environment: { http_proxy: proxy.origin, no_proxy: 'direct.test' },
    });
    expect(urls.map((url) => brief(outcomes.get(url)))).toEqual(['200 whole', 'ssrf-blocked', '200 whole']);
    expect(proxy.heads).toHaveLength(1);
  });
});
