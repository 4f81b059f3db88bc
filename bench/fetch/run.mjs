// How long fetching takes beside what the limits allow at best: node bench/fetch/run.mjs [--runs 5] [--latency 200]
//
// 200 URLs on 40 loopback hosts, each answered after 200 ms, 16 at once and 2 per host. The lower bound is
// max(ceil(all / 16), the largest ceil(host's / 2)) x 200 ms. Two shapes: five URLs for each host, and a few hosts with
// most of them. The peers keep the same limits with what one would write first: p-limit over undici's fetch, in the
// order of the list. "roundup fetch" is the whole built program: its start, and every page in the archive.
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { Agent, fetch } from 'undici';
import { options } from '../options.mjs';

const { runs, latency } = options({ runs: 5, latency: 200 });
const [URLS, HOSTS, CONCURRENCY, PER_HOST] = [200, 40, 16, 2];
const root = new URL('../..', import.meta.url).pathname;

// The web is a process of its own: in ours it would be slowed down by what is measured.
const web = spawn(
  process.execPath,
  [
    '-e',
    `
  const page = '<!doctype html><title>港の記録</title><p>' + '古い端末が見つかった。'.repeat(400);
  const answer = (response) => response.setHeader('content-type', 'text/html').end(page);
  const server = require('node:http').createServer((_, response) => setTimeout(answer, ${latency}, response));
  server.listen(0, '0.0.0.0', () => process.stdout.write(String(server.address().port)));
`,
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const port = await new Promise((resolve) => web.stdout.once('data', (data) => resolve(Number(data))));

const even = Array.from({ length: URLS }, (_, n) => Math.floor((n * HOSTS) / URLS));
// Zipf: the n-th host has a share of 1/n.
const weights = Array.from({ length: HOSTS }, (_, n) => 1 / (n + 1));
const total = weights.reduce((sum, weight) => sum + weight);
const skewed = weights
  .flatMap((weight, host) => Array.from({ length: Math.max(1, Math.round((weight / total) * URLS)) }, () => host))
  .slice(0, URLS);
const shuffled = (list) =>
  list
    .map((value, n) => [((n * 7919) % 104729) / 104729, value])
    .sort(([one], [other]) => one - other)
    .map(([, value]) => value);
const urlsOf = (hosts) => hosts.map((host, n) => `http://127.0.0.${host + 2}:${port}/${n}`);
const countBy = (hosts) =>
  Object.values(
    Object.groupBy?.(hosts, String) ??
      hosts.reduce((all, host) => ({ ...all, [host]: [...(all[host] ?? []), host] }), {}),
  ).map((one) => one.length);
const boundOf = (hosts) =>
  Math.max(Math.ceil(hosts.length / CONCURRENCY), ...countBy(hosts).map((count) => Math.ceil(count / PER_HOST))) *
  latency;

const folder = mkdtempSync(join(tmpdir(), 'roundup-fetch-'));
await build({
  absWorkingDir: root,
  entryPoints: ['src/io/http/network.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['undici'],
  outfile: join(root, 'bench/fetch/.network.mjs'),
  logLevel: 'warning',
});
const { openNetwork } = await import('./.network.mjs');
const settings = {
  concurrency: CONCURRENCY,
  perHost: PER_HOST,
  attemptSeconds: 20,
  linkSeconds: 60,
  wireBytes: 1e7,
  decodedBytes: 2e7,
  userAgent: 'bench',
  allowNet: ['127.0.0.0/8'],
};

async function ours(urls) {
  let good = 0;
  const network = openNetwork({ settings, environment: {}, now: () => new Date(), random: Math.random });
  await network.fetchPages(urls, async (_, outcome) => void (good += outcome.ok ? 1 : 0), new AbortController().signal);
  return good;
}

/** Both limits by p-limit: a URL that waits for its host holds one of the places for all. */
async function naive(urls) {
  const dispatcher = new Agent();
  const all = pLimit(CONCURRENCY);
  const hosts = new Map();
  const host = (url) =>
    hosts.get(new URL(url).hostname) ?? hosts.set(new URL(url).hostname, pLimit(PER_HOST)).get(new URL(url).hostname);
  const texts = await Promise.all(
    urls.map((url) => all(() => host(url)(async () => (await fetch(url, { dispatcher })).text()))),
  );
  await dispatcher.close();
  return texts.filter((text) => text.length > 0).length;
}

async function program(urls) {
  const place = mkdtempSync(join(folder, 'run-'));
  mkdirSync(join(place, 'links'));
  writeFileSync(join(place, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\n');
  writeFileSync(
    join(place, 'links/2025-04.jsonl'),
    urls
      .map((url) => `${JSON.stringify({ url, savedAt: '2025-04-10T00:00:00Z', source: 'cli', tags: [] })}\n`)
      .join(''),
  );
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/_proxy$/iu.test(name)));
  const child = spawn(process.execPath, [join(root, 'bin/roundup.js'), 'fetch', '2025-04', '--dir', place], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  return code === 0 ? urls.length : 0;
}

const contestants = {
  'roundup (network)': (hosts) => ours(urlsOf(hosts)),
  'p-limit, list by host': (hosts) => naive(urlsOf(hosts)),
  'p-limit, list shuffled': (hosts) => naive(urlsOf(shuffled(hosts))),
};
if (existsSync(join(root, 'dist/main.cjs'))) contestants['roundup fetch (program)'] = (hosts) => program(urlsOf(hosts));
const median = (list) => list.toSorted((one, other) => one - other)[list.length >> 1];

try {
  for (const [shape, hosts] of Object.entries({ 'even: 5 URLs a host': even, 'skewed: Zipf': skewed })) {
    const bound = boundOf(hosts);
    console.log(
      `${shape}; ${hosts.length} URLs, ${new Set(hosts).size} hosts, ${latency} ms each; lower bound ${bound} ms; ` +
        `medians of ${runs}`,
    );
    const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
    for (let run = 0; run <= runs; run += 1) {
      for (const [name, contest] of Object.entries(contestants)) {
        const start = performance.now();
        const good = await contest(hosts);
        if (good !== hosts.length) throw new Error(`${name}: ${good} of ${hosts.length} pages`);
        if (run > 0) times[name].push(performance.now() - start);
      }
    }
    for (const [name, list] of Object.entries(times))
      console.log(
        `  ${name.padEnd(26)} ${median(list).toFixed(0).padStart(6)} ms  ${(median(list) / bound).toFixed(3)} x`,
      );
  }
} finally {
  web.kill();
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(root, 'bench/fetch/.network.mjs'), { force: true });
}
