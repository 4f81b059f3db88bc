// Pages that roundup has archived, opened by ReplayWeb.page: node bench/archive/replay.mjs
// Needs Debian's chromium and npm's registry (replaywebpage is fetched into a folder of its own); without one of them
// it says so and ends well. Ends with 1 where a page is not found under the address that was saved.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const REPLAYER = 'replaywebpage@2.5.3';
const CHROMIUM = process.env.ROUNDUP_CHROMIUM ?? '/usr/bin/chromium';
const ROUNDUP = new URL('../../bin/roundup.js', import.meta.url).pathname;
const MONTH = '2025-04';
const PATIENCE = 60_000;

const words = '記事の本文です。'.repeat(20);
const page = (title) =>
  `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>${title}</title></head>` +
  `<body><article><h1>${title}</h1><p>${words}</p></article></body></html>`;
const PAGES = { '/plain': '一つの記事', '/end': '転送された記事', '/日本語': '日本語の番地' };

const site = createServer((request, response) => {
  const path = decodeURI(request.url ?? '');
  if (path === '/moved') response.writeHead(301, { location: '/again' }).end();
  else if (path === '/again') response.writeHead(302, { location: '/end' }).end();
  else if (path in PAGES) response.writeHead(200, { 'content-type': 'text/html' }).end(page(PAGES[path]));
  else response.writeHead(404).end();
});
const TYPES = { js: 'text/javascript', gz: 'application/gzip', html: 'text/html' };

/** What the browser asks for: the replayer's files, the archive, and the page that shows it. */
function replayServer(replayer, archive) {
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const send = (bytes, type) => response.writeHead(200, { 'content-type': type }).end(bytes);
    if (pathname === '/archive.warc.gz') return sendRange(readFileSync(archive), request, response);
    if (pathname === '/ui.js' || pathname === '/replay/sw.js')
      return send(readFileSync(join(replayer, pathname.split('/').at(-1))), TYPES.js);
    if (pathname !== '/') return response.writeHead(404).end();
    const url = searchParams.get('url');
    const attributes = `source="/archive.warc.gz" url="${url}" replayBase="/replay/" embed="replayonly"`;
    return send(`<script src="/ui.js"></script><replay-web-page ${attributes}></replay-web-page>`, TYPES.html);
  });
}

/** The replayer asks for pieces, and for the size of the whole. */
function sendRange(bytes, request, response) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/u.exec(request.headers.range ?? '') ?? [];
  const [start, end] = [Number(from ?? 0), to ? Math.min(Number(to), bytes.length - 1) : bytes.length - 1];
  const piece = bytes.subarray(start, end + 1);
  response.writeHead(from === undefined ? 200 : 206, {
    'content-type': TYPES.gz,
    'content-length': piece.length,
    'accept-ranges': 'bytes',
    ...(from !== undefined && { 'content-range': `bytes ${start}-${end}/${bytes.length}` }),
  });
  response.end(request.method === 'HEAD' ? undefined : piece);
}

const listening = (server) =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`)));

/** The words that some frame shows within the time; '' where none does. */
async function shown(tab, wanted) {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    for (const frame of tab.frames()) {
      const text = await frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');
      if (text.includes(wanted)) return text;
    }
    await tab.waitForTimeout(200);
  }
  return '';
}

function missing() {
  if (!existsSync(CHROMIUM)) return `${CHROMIUM} is not there: apt-get install chromium`;
  const packed = spawnSync('npm', ['pack', REPLAYER, '--silent', '--pack-destination', folder]);
  if (packed.status !== 0) return `npm has no ${REPLAYER}`;
  mkdirSync(join(folder, 'replayer'));
  const file = join(folder, packed.stdout.toString().trim());
  const unpacked = spawnSync('tar', ['xzf', file, '-C', join(folder, 'replayer'), '--strip-components=1']);
  return unpacked.status === 0 ? '' : `tar cannot unpack ${file}`;
}

const folder = mkdtempSync(join(tmpdir(), 'roundup-replay-'));
let browser;
try {
  const why = missing();
  if (why !== '') {
    console.log(`not tried: ${why}`);
    process.exitCode = 0;
  } else {
    const origin = await listening(site);
    const urls = ['/plain', '/moved', '/日本語'].map((path) => `${origin}${encodeURI(path)}`);
    const library = join(folder, 'library');
    mkdirSync(library);
    writeFileSync(join(library, 'roundup.yaml'), 'timeZone: Asia/Tokyo\nfetch: {allowNet: [127.0.0.0/8]}\n');
    const args = [ROUNDUP, 'save', ...urls, '--at', `${MONTH}-30`, '--dir', library];
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    await new Promise((resolve) => child.once('exit', resolve));
    const server = replayServer(join(folder, 'replayer'), join(library, 'archive', `${MONTH}.warc.gz`));
    const base = await listening(server);
    site.closeAllConnections();
    site.close();
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
    for (const [index, url] of urls.entries()) {
      const title = Object.values(PAGES)[index];
      const context = await browser.newContext();
      const tab = await context.newPage();
      await tab.goto(`${base}/?url=${encodeURIComponent(url)}`);
      const isShown = (await shown(tab, title)) !== '';
      console.log(`${isShown ? 'shown' : 'NOT SHOWN'}: ${url} → ${title}`);
      if (!isShown) process.exitCode = 1;
      await context.close();
    }
    server.closeAllConnections();
    server.close();
  }
} finally {
  await browser?.close();
  site.close();
  rmSync(folder, { recursive: true, force: true });
}
