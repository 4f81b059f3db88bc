// What a start costs, as ratios to bare `node -e 0` in the same run: node bench/startup/run.mjs [--runs 21] [--node
// PATH]
// In an environment of its own: a variable such as NODE_EXTRA_CA_CERTS makes bare node itself take three times as long,
// and every ratio look good. A draft that nothing has changed is remembered; `--json` is not, and groups, composes,
// renders and merges all the items. `check` and `publish` of a finished post of 20,000 characters are measured beside
// that draft: with a sentence of the author's and a second quotation under every story.
import { createServer } from 'node:http';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { options } from '../options.mjs';

const { runs, node } = options({ runs: 21, node: process.execPath });
const bin = new URL('../../bin/roundup.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'roundup-startup-'));
const written = `${folder}-written`;
const ITEMS = 100;
const env = { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8' };

const WHO = [
  '港湾公社',
  '北浜銀行',
  'みさき市',
  'アカツキ電機',
  'ときわ総合病院',
  'Harborline',
  '青葉大学',
  'ミナト運輸',
  '白波通信',
  'Northwind',
  '県警',
  '総合研究所',
  'さざなみ証券',
  'オオゾラ航空',
  '中央図書館',
];
const WHAT = [
  'が顧客名簿を誤って公開',
  'で受付システムが停止',
  'がパスキーを標準に',
  'の採用サイトが改ざん',
  'の予約画面に不具合',
  'がログの保存期間を延長',
  'を名乗る偽の電話に注意',
  'が暗号の移行計画を公表',
  'の倉庫で停電',
  'が脆弱性の報奨金を開始',
  'の年次報告を読む',
];
const title = (n) => `${WHO[n % WHO.length]}${WHAT[n % WHAT.length]}${n % 3 === 0 ? `、${n}件に影響` : ''}`;
const SITE_NAME = '<meta property="og:site_name" content="試験新聞">';
const paragraph = (n) =>
  `<p>${title(n)}した。担当者は${n}日に会見を開き、<a href="https://notes-${n % 40}.example/${n}">経緯</a>と今後の予定を` +
  '説明した。記録は残っており、確認の作業が続いている。</p>';
const day = (n) => `2025-04-${String(1 + (n % 28)).padStart(2, '0')}`;
const page = (
  n,
) => `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${title(n)} | 試験新聞</title>${SITE_NAME}
<meta property="article:published_time" content="${day(n)}T09:00:00+09:00"><article><h1>${title(n)}</h1>
${Array.from({ length: 12 }, (_, at) => paragraph(n + at)).join('\n')}</article>`;

const server = createServer((request, response) =>
  response.setHeader('content-type', 'text/html').end(page(Number(request.url?.slice(1)))),
);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8], perHost: 8}\n');
const roundup = (args, input) =>
  new Promise((resolve, reject) => {
    const child = spawn(node, [bin, ...args, ...(args.includes('--dir') ? [] : ['--dir', folder])], {
      env,
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    child.stdin.end(input);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`roundup ${args.join(' ')}: exit ${code}`))));
  });

const results = {
  'node -e 0': ['-e', '0'],
  '--help': [bin, '--help'],
  'save --no-fetch': [bin, 'save', 'https://news.example/1', '--no-fetch', '--at', '2025-05-02', '--dir', folder],
  [`warm draft of ${ITEMS} items`]: [bin, 'draft', '2025-04', '--dir', folder],
  'the same, made anew': [bin, 'draft', '2025-04', '--json', '--dir', folder],
  'check of a post of it': [bin, 'check', '2025-04', '--dir', written],
  'publish of that post': [bin, 'publish', '2025-04', '--stdout', '--dir', written],
};
const ANEW = 4;
try {
  const origin = `http://127.0.0.1:${server.address().port}`;
  await roundup(
    ['save', '-', '--at', '2025-04-10', '-q'],
    Array.from({ length: ITEMS }, (_, n) => `${origin}/${n}`).join('\n'),
  );
  await roundup(['draft', '2025-04', '-q']);
  cpSync(folder, written, { recursive: true });
  await writePost();
  const times = Object.fromEntries(Object.keys(results).map((name) => [name, []]));
  const cpu = Object.fromEntries(Object.keys(results).map((name) => [name, 0]));
  for (let run = 0; run < runs + 2; run += 1) {
    for (const [name, args] of Object.entries(results)) {
      const start = process.hrtime.bigint();
      const before = childrenCpu();
      const { status } = spawnSync(node, args, { env, stdio: 'ignore' });
      // `check` finds links to look at.
      if (status !== 0 && !(args[1] === 'check' && status === 1)) throw new Error(`${name}: exit ${status}`);
      if (run < 2) continue;
      times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
      cpu[name] += childrenCpu() - before;
    }
  }
  const figures = Object.values(times).map((list) => {
    const sorted = list.toSorted((a, b) => a - b);
    return { least: sorted[0], median: sorted[sorted.length >> 1] };
  });
  const version = spawnSync(node, ['--version'], { env }).stdout.toString().trim();
  console.log(
    `${version}, ${runs} runs each in turn: least and median, as ratios to bare node's; CPU, to the draft's made anew`,
  );
  for (const [at, name] of Object.keys(times).entries()) {
    const [{ least, median }, bare] = [figures[at], figures[0]];
    const ratios = [least / bare.least, median / bare.median].map((ratio) => ratio.toFixed(2).padStart(6));
    const toDraft = (cpu[name] / Object.values(cpu)[ANEW]).toFixed(2).padStart(6);
    console.log(`${name.padEnd(26)} ${least.toFixed(1).padStart(7)} ms ${ratios.join('')} ${toDraft}`);
  }
} finally {
  server.close();
  for (const made of [folder, written]) rmSync(made, { recursive: true, force: true });
}

async function writePost() {
  await roundup(['draft', '2025-04', '--write', '-q', '--dir', written]);
  const path = join(written, 'drafts/2025-04.md');
  const draft = readFileSync(path, 'utf8');
  const words = '会見の記録を読むと、経緯は「まだ調べている」とのことです。続報を待ちたいと思います。';
  const post = draft.replaceAll(
    /^## \[.*\]\((.*)\)$/gmu,
    (heading, url) =>
      `${heading}\n\n${words}\n\n> 記録は残っており、確認の作業が続いている。\n>\n> 出典: [試験新聞](${url})`,
  );
  writeFileSync(path, post);
  if ([...post].length < 20_000) throw new Error(`the post has ${[...post].length} characters`);
}

/** Milliseconds of the processor that processes which have ended took; Linux tells it in hundredths of a second. */
function childrenCpu() {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}
