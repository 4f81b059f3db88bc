// What the desk costs beside `draft --json` of the same month: node bench/desk/run.mjs [items] [megabytes of the
// archive]
// A site on loopback gives the pages; Debian's chromium looks at the desk. Times are the least of several runs,
// interleaved.
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const ITEMS = Number(process.argv[2] ?? 300);
const ARCHIVE = Number(process.argv[3] ?? 0);
const RUNS = 7;
// Milliseconds in which a new window of Chromium loads pages of its own, and a tab ends what it had to do.
const WINDOW_OPENS = 3000;
const TAB_EMPTIES = 300;
const BIN = new URL('../../bin/roundup.js', import.meta.url).pathname;
const CHROMIUM = process.env.ROUNDUP_CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(CHROMIUM)) throw new Error(`${CHROMIUM} is not there: apt-get install chromium`);

// Made up; each name with each event, so that few of them look like one story.
const WHO = `
  港湾公社 北浜銀行 みさき市 アカツキ電機 ときわ総合病院 青葉大学 ミナト運輸 白波通信 さざなみ証券 オオゾラ航空
  中央図書館 ひので鉄道 つばめ書店 月見劇場 浅葱染料 こだま放送 若草保険 いずみ水道 ふじ印刷 うしお造船`
  .trim()
  .split(/\s+/u);
const WHAT = `
  が名簿を誤って公開 で受付が停止 が新しい窓口を開設 の端末を紛失 が予約を再開 に届いた偽の請求 が料金を改定
  で深夜に停電 が報告書を公表 の採用が話題に が共同研究を発表 で回線が混雑 が古い装置を廃止 に新しい社長 が十周年の催し`
  .trim()
  .split(/\s+/u);

const folder = mkdtempSync(join(tmpdir(), 'roundup-desk-bench-'));
// As the program's own, whatever the shell has that slows every node down.
const env = { PATH: process.env.PATH, HOME: folder, LANG: 'ja_JP.UTF-8' };
const site = createServer((request, response) => {
  const number = Number(request.url?.slice(1));
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(pageOf(number));
});
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
try {
  await fill();
  // The browser runs and a tab is open: to open it takes longer than all of the desk, and is not the desk's.
  const tab = await (await browser.newContext()).newPage();
  await tab.addInitScript(watchPaints);
  await tab.waitForTimeout(WINDOW_OPENS);
  const rows = { json: [], paint: [], reload: [], resident: [] };
  for (let run = 0; run < RUNS; run += 1) {
    rows.json.push(await time(() => roundup('draft', '2025-04', '--json', '--offline')));
    const { paint, reload, resident } = await desk(tab, run);
    rows.paint.push(paint);
    rows.reload.push(reload);
    rows.resident.push(resident);
  }
  const [json, paint, reload] = [rows.json, rows.paint, rows.reload].map((values) => Math.min(...values));
  console.log(`${ITEMS} items, an archive of ${archived().toFixed(0)} MB, least of ${RUNS}`);
  console.log(`draft --json           ${json.toFixed(0)} ms`);
  console.log(`start to first paint   ${paint.toFixed(0)} ms   ${(paint / json).toFixed(2)} × (goal 2.5)`);
  console.log(`save to drawn anew     ${reload.toFixed(0)} ms   ${(reload / json).toFixed(2)} × (goal 0.5)`);
  console.log(`most memory            ${Math.max(...rows.resident).toFixed(0)} MB (goal 120)`);
  // As on a new machine: the desk reads the archive itself.
  rmSync(join(folder, '.roundup'), { recursive: true });
  console.log(`… reading the archive  ${(await desk(tab, RUNS)).resident.toFixed(0)} MB (goal 120)`);
} finally {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true, force: true });
}

async function fill() {
  await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${site.address().port}`;
  writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: ["127.0.0.0/8"], perHost: 16}\n');
  mkdirSync(join(folder, 'links'));
  const lines = Array.from({ length: ITEMS }, (_, number) =>
    JSON.stringify({
      url: `${origin}/${number}`,
      savedAt: `2025-04-${String(1 + (number % 28)).padStart(2, '0')}T12:00:00+09:00`,
      tags: [],
      source: 'cli',
    }),
  );
  writeFileSync(join(folder, 'links/2025-04.jsonl'), `${lines.join('\n')}\n`);
  await roundup('draft', '2025-04', '--write', '-q');
}

async function desk(page, run) {
  await page.goto('about:blank');
  await page.waitForTimeout(TAB_EMPTIES);
  const started = performance.now();
  const child = spawn(process.execPath, [BIN, 'preview', '2025-04', '--no-open', '--offline', '--dir', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env,
  });
  try {
    const url = await new Promise((resolve) => child.stdout.once('data', (data) => resolve(String(data).trim())));
    await page.goto(url, { waitUntil: 'commit', timeout: 300_000 });
    // Not the paint of a frame around it: the first one that has the post's words in it.
    await page.waitForFunction(() => globalThis.postPainted !== undefined, undefined, { timeout: 300_000 });
    const paint = await page.evaluate(() => performance.timeOrigin + globalThis.postPainted);
    await page.locator('.finding').first().waitFor({ state: 'attached', timeout: 300_000 });
    await page.waitForTimeout(500);
    const text = `保存 ${run} 回目。`;
    const drawn = page.evaluate(drawnWith, text);
    // It has to listen before anything is saved.
    await page.evaluate(() => undefined);
    const saved = performance.timeOrigin + performance.now();
    appendFileSync(join(folder, 'drafts/2025-04.md'), `\n${text}\n`);
    const reload = (await drawn) - saved;
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
    return { paint: paint - performance.timeOrigin - started, reload, resident: Number(kilobytes) / 1024 };
  } finally {
    // As Ctrl-C does, by which its code is kept.
    child.kill('SIGINT');
    await new Promise((resolve) => child.once('exit', resolve));
  }
}

/** Runs in the page. */
function watchPaints() {
  new PerformanceObserver((list) => {
    const painted = list.getEntries().find(({ element }) => element?.closest('.post'));
    globalThis.postPainted ??= painted?.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** Runs in the page: when the frame was drawn that has the text in it, in milliseconds since 1970. */
function drawnWith(text) {
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (![...document.querySelectorAll('.block')].at(-1)?.textContent.includes(text)) return;
      watch.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    });
    watch.observe(document.querySelector('.post'), { childList: true, subtree: true });
  });
}

async function time(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function roundup(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args, '--dir', folder], { stdio: 'ignore', env });
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`roundup ${args.join(' ')}: exit ${code}`)),
    );
  });
}

function pageOf(number) {
  const title = `${WHO[number % WHO.length]}${WHAT[Math.floor(number / WHO.length) % WHAT.length]}`;
  const paragraph = `${title}と${number}日の記事が伝えた。担当者は経緯を調べている。続報は改めて載せるという。`.repeat(
    6,
  );
  return `<!doctype html><html lang="ja"><head><title>${title}</title></head>
<body><article><h1>${title}</h1>${`<p>${paragraph}</p>`.repeat(8)}</article>${ballast()}</body></html>`;
}

/** What makes the archive as large as is asked for, and does not compress. */
function ballast() {
  const bytes = (ARCHIVE * 1e6) / ITEMS;
  return bytes === 0 ? '' : `<script type="text/plain">${randomBytes(bytes).toString('base64')}</script>`;
}

function archived() {
  return statSync(join(folder, 'archive/2025-04.warc.gz')).size / 1e6;
}
