// Starts beside bare node: help, a save, a draft that nothing has changed, and one made anew after a save.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leastInTurn } from './used.mjs';

const ITEMS = 100;
const WHO =
  '港湾公社 北浜銀行 みさき市 アカツキ電機 ときわ総合病院 青葉大学 ミナト運輸 白波通信 Northwind Harborline 中央図書館'.split(
    ' ',
  );
const WHAT =
  'が顧客名簿を誤って公開 で受付システムが停止 がパスキーを標準に の採用サイトが改ざん の予約画面に不具合 の倉庫で停電 の年次報告を読む'.split(
    ' ',
  );

/** The line of a link that was saved in April 2025, with its title; links are on a third as many hosts. */
export function lineOf(n, hosts = ITEMS / 3) {
  const day = String(1 + (n % 28)).padStart(2, '0');
  const title = `${WHO[n % WHO.length]}${WHAT[n % WHAT.length]}${n % 3 === 0 ? `、${n}件に影響` : ''}`;
  const url = `https://news-${n % Math.ceil(hosts)}.example/${n}`;
  return `${JSON.stringify({ url, savedAt: `2025-04-${day}T00:00:00Z`, source: 'cli', title, tags: [] })}\n`;
}

/** A folder with a month of so many links, which nothing has read. */
export function monthOf(folder, links) {
  mkdirSync(join(folder, 'links'), { recursive: true });
  writeFileSync(join(folder, 'roundup.yaml'), 'timeZone: Asia/Tokyo\n');
  const lines = Array.from({ length: links }, (_, n) => lineOf(n, links / 3));
  writeFileSync(join(folder, 'links/2025-04.jsonl'), lines.join(''));
  return folder;
}

export async function startRows({ node, programs, folder, runs, short, used, usedByAny, isFirst }) {
  const least = await startsOf({ node, programs, folder, runs, used });
  const by = (name) => (least[name] === undefined ? undefined : least[name] / least.bare);
  const rows = Object.entries({
    help: '`roundup --help`',
    save: '`roundup save URL --no-fetch`',
    warm: `\`roundup draft\` of ${ITEMS} links, nothing changed`,
    anew: 'the same, made anew after a save',
  });
  return [
    ...rows.map(([name, what]) => ({
      what,
      beside: 'bare node',
      now: by(`${name} now`),
      earlier: by(`${name} earlier`),
    })),
    ...(short || !isFirst ? [] : peerRows({ runs, bare: least.bare, usedByAny })),
  ];
}

/**
 * By what was done and the program: milliseconds of CPU. `bare` is node's own.
 * @param programs the path of each by its name
 */
export async function startsOf({ node, programs, folder, runs, used }) {
  const works = { bare: () => used(node, ['-e', '0']) };
  for (const [name, bin] of Object.entries(programs)) {
    const month = monthOf(join(folder, name), ITEMS);
    const draft = [bin, 'draft', '2025-04', '--offline', '--dir', month];
    works[`help ${name}`] = () => used(node, [bin, '--help']);
    works[`save ${name}`] = (run) =>
      used(node, [bin, 'save', `https://saved.example/${run}`, '--no-fetch', '--at', '2025-05-02', '--dir', month]);
    works[`warm ${name}`] = () => used(node, draft);
    works[`anew ${name}`] = (run) => {
      appendFileSync(join(month, 'links/2025-04.jsonl'), lineOf(ITEMS + run));
      const anew = used(node, draft);
      // The next one is warm, and told of.
      used(node, draft);
      return anew;
    };
  }
  // The first run of a command keeps what V8 has made of it.
  await leastInTurn(works, 2);
  return leastInTurn(works, runs);
}

/**
 * A bookmark saved from the shell by another program, which has no way not to fetch: of an address that refuses at
 * once. None where it is not installed.
 */
function peerRows({ runs, bare, usedByAny }) {
  const save = (run) => ['buku', '--nostdin', '--nc', '--tacit', '--add', `http://127.0.0.1:9/${run}`];
  const times = Array.from({ length: runs }, (_, run) => usedByAny(save(run)));
  if (times.includes(null)) return [];
  return [
    { what: '– by `buku --add URL` (Debian), refused at once', beside: 'bare node', now: Math.min(...times) / bare },
  ];
}
