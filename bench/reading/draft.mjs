// A cold draft by the built program, beside what fetching alone has to take: node bench/reading/draft.mjs [--runs 3]
// [--latency 200]
//
// 200 pages on 40 loopback hosts, five each, every answer after 200 ms; 16 at once and 2 per host. The bound is
// ceil(200 / 16) x 200 ms: as fast as the limits allow, with nothing read. The draft is everything: the start, 200
// pages fetched, archived and read (the real ones where they are), grouped and written.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { options } from '../options.mjs';
import { corpus, pages } from './pages.mjs';

const [URLS, HOSTS, CONCURRENCY] = [200, 40, 16];
// Every page of the corpus is a page of its own. Of the fixtures some say that they are one, which makes them one item.
const MOST_MISSING = existsSync(corpus) ? 0 : URLS / 4;
const built = fileURLToPath(new URL('../../bin/roundup.js', import.meta.url));
const self = fileURLToPath(import.meta.url);

// Nothing of this shell's: a variable of Node's, or a proxy, would be measured with it.
const ENV = { PATH: process.env.PATH, LANG: 'C.UTF-8' };

/** Milliseconds of the bound and of each run; null where the program is not built. */
export async function coldDraft({ runs = 3, latency = 200, program = built, node = process.execPath } = {}) {
  if (!existsSync(new URL('../../dist/main.cjs', import.meta.url))) return null;
  // The web is a process of its own: in ours it would be slowed down by what is measured.
  const web = spawn(process.execPath, [self, '--serve', String(latency)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const folder = mkdtempSync(join(tmpdir(), 'roundup-draft-'));
  try {
    const port = await new Promise((resolve) => web.stdout.once('data', (data) => resolve(Number(data))));
    const urls = Array.from(
      { length: URLS },
      (_, n) => `http://127.0.0.${Math.floor((n * HOSTS) / URLS) + 2}:${port}/${n}`,
    );
    const times = [];
    for (let run = 0; run < runs; run += 1)
      times.push(await draft({ node, program, folder: join(folder, String(run)), urls }));
    return { bound: Math.ceil(URLS / CONCURRENCY) * latency, times };
  } finally {
    web.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function draft({ node, program, folder, urls }) {
  mkdirSync(join(folder, 'links'), { recursive: true });
  writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\n');
  writeFileSync(
    join(folder, 'links/2025-04.jsonl'),
    urls
      .map((url) => `${JSON.stringify({ url, savedAt: '2025-04-10T00:00:00Z', source: 'cli', tags: [] })}\n`)
      .join(''),
  );
  const start = performance.now();
  const child = spawn(node, [program, 'draft', '2025-04', '-q', '--dir', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...ENV, HOME: folder },
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part) => (text += part));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const time = performance.now() - start;
  const missing = urls.filter((url) => !text.includes(url)).length;
  if (code !== 0 || missing > MOST_MISSING)
    throw new Error(`roundup draft: exit ${code}, ${missing} of ${urls.length} pages are not in the draft`);
  return time;
}

function serve(latency) {
  const all = pages();
  const server = createServer((request, response) => {
    const page = all[Number(request.url.slice(1)) % all.length];
    // Where a page leads on, nothing is served.
    if (!page) return response.writeHead(404).end();
    const { bytes, contentType } = page;
    setTimeout(() => response.setHeader('content-type', contentType || 'text/html').end(bytes), latency);
  });
  server.listen(0, '0.0.0.0', () => process.stdout.write(String(server.address().port)));
}

/** One line for people. */
export function rowOf(result) {
  if (result === null) return 'cold draft: not measured, dist/ is not built (npm run build)';
  const { bound, times } = result;
  const median = times.toSorted((one, other) => one - other)[times.length >> 1];
  const ratio = (median / bound).toFixed(2);
  return (
    `cold draft of ${URLS} pages, ${HOSTS} hosts: ${median.toFixed(0)} ms, ${ratio} x the fetch bound of ${bound} ms ` +
    `(median of ${times.length})`
  );
}

if (process.argv[2] === '--serve') serve(Number(process.argv[3]));
else if (process.argv[1] === self) console.log(rowOf(await coldDraft(options({ runs: 3, latency: 200 }))));
