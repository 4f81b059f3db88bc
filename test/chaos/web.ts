import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { pick, randomFrom } from '../core/read/dom/random.ts';
import { mutate } from '../core/read/dom/page-maker.ts';
import { listen, onRequest, type RawServer } from '../io/http/loopback.ts';
import { SCRIPTS, type Script } from '../io/http/scripts.ts';

/**
 * `storm`: what each link's fate says. `fair`: all that ever answers does, and what never does, does not: its title
 * could make a story of another's.
 */
export type Weather = 'storm' | 'fair';

export interface ChaosLink {
  readonly url: string;
  /** The same for the three that are saved together, later for the next. */
  readonly savedAt: string;
  /** What the author will have to do without. */
  readonly neverAnswers: boolean;
  /** For the report of a find. */
  readonly fate: string;
}
export interface ChaosWeb {
  readonly links: readonly ChaosLink[];
  readonly setWeather: (weather: Weather) => void;
  /** How often each link was asked for, in the order of `links`. */
  readonly requests: () => readonly number[];
  readonly close: () => void;
}

const TOGETHER = 3;

/**
 * A network of a month: six links in ten are good, the others meet the faults of `scripts.ts`, cuts or broken pages,
 * for some time or for ever.
 */
export async function openWeb(seed: number, count: number): Promise<ChaosWeb> {
  const random = randomFrom(seed);
  const fates = Array.from({ length: count }, (_, n) => fateOf(random, n));
  let weather: Weather = 'storm';
  const counts = fates.map(() => 0);
  const servers = await Promise.all(
    fates.map((fate, n) =>
      serve(
        fate,
        `127.0.0.${2 + (n % 250)}`,
        () => weather,
        () => counts[n]!++,
      ),
    ),
  );
  return {
    links: servers.map(({ origin }, n) => {
      const { name, lasts } = fates[n]!;
      return {
        url: `${origin}/${n}`,
        savedAt: new Date(Date.UTC(2025, 3, 2, 0, Math.floor(n / TOGETHER))).toISOString(),
        neverAnswers: lasts === Infinity,
        fate: name,
      };
    }),
    setWeather: (now) => void (weather = now),
    requests: () => [...counts],
    close: () => {
      for (const server of servers) server.close();
    },
  };
}

interface Fate {
  readonly name: string;
  readonly script: Script | null;
  /** So many requests meet the fault. */
  readonly lasts: number;
  /** What the link gives when it answers, head and body. */
  readonly page: Buffer;
}

// What these answer is an answer: another one later would be news of the page, not the page.
const ANSWERS = /^(?:2\d\d |30\d |400|404|405|410|418|451)/u;
const PASSING = SCRIPTS.filter(
  ({ expect, name }) => !ANSWERS.test(expect) && !/ hour$| 2099$|^to |refresh/u.test(name),
);
const LASTING = SCRIPTS.filter(({ expect }) => !/^(?:200|204|30\d) /u.test(expect));

function fateOf(random: () => number, n: number): Fate {
  const [dice, lasts] = [random(), 1 + Math.floor(random() * 12)];
  if (dice < 0.6) return { name: 'good', script: null, lasts: 0, page: answer(random, pageOf(random, n)) };
  if (dice < 0.7) return broken(random, n);
  const page = pageOf(random, n);
  if (dice < 0.73) return walled(random, page, lasts);
  if (dice < 0.78)
    return { name: `cut ${lasts} times`, script: cut(page, random()), lasts, page: answer(random, page) };
  const script = pick(random, dice < 0.9 ? PASSING : LASTING);
  return { name: script.name, script, lasts: dice < 0.9 ? lasts : Infinity, page: answer(random, page) };
}

/** A page with a few things wrong in its body, which is read all the same. */
function broken(random: () => number, n: number): Fate {
  const [head = '', body = ''] = pageOf(random, n).split(/(?<=<body>)/u);
  return { name: 'broken', script: null, lasts: 0, page: answer(random, head + mutate(body, n)) };
}

const KANJI =
  '海山川森空風雨雪雷火水木金土石砂島港町村橋道駅塔城門庭池滝岩草花竹松梅桜鳥魚虫犬猫馬牛羊鹿熊狐狸鯨亀鶴鷹紙筆墨本机椅窓戸屋根柱壁床鏡時計鐘笛鼓弦弓矢剣盾船帆錨網糸針布袋箱樽桶鍋皿椀箸匙';
const wordOf = (random: () => number): string => Array.from({ length: 3 }, () => pick(random, [...KANJI])).join('');
const titleOf = (random: () => number, n: number): string => `${wordOf(random)}と${wordOf(random)}の${n}番`;

function pageOf(random: () => number, n: number): string {
  const sentence = (): string =>
    `${wordOf(random)}が${wordOf(random)}に${wordOf(random)}を置き、${wordOf(random)}は${wordOf(random)}へ移った。`;
  const paragraphs = Array.from({ length: 2 + Math.floor(random() * 6) }, () => `<p>${sentence()}${sentence()}</p>`);
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${titleOf(random, n)}</title><meta property="og:site_name" content="${wordOf(random)}"></head><body><article>${paragraphs.join('\n')}</article></body></html>`;
}

function answer(random: () => number, html: string): Buffer {
  const body = Buffer.from(html);
  const way = Math.floor(random() * 3);
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n';
  if (way === 0) return Buffer.concat([Buffer.from(`${head}Content-Length: ${body.length}\r\n\r\n`), body]);
  if (way === 1)
    return Buffer.concat([
      Buffer.from(`${head}Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n`),
      body,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
  const coded = gzipSync(body);
  return Buffer.concat([
    Buffer.from(`${head}Content-Encoding: gzip\r\nContent-Length: ${coded.length}\r\n\r\n`),
    coded,
  ]);
}

/** With status 200, so that only its text tells it from the page. */
function walled(random: () => number, page: string, lasts: number): Fate {
  const [title, text] = pick(random, WALLS);
  const wall = answer(
    random,
    `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`,
  );
  return {
    name: `${title} ${lasts} times`,
    script: { name: title, respond: (socket) => void socket.write(wall), expect: '200 whole' },
    lasts,
    page: answer(random, page),
  };
}

const WALLS = [
  ['Just a moment...', 'Checking your browser before accessing the site. Enable JavaScript and cookies to continue.'],
  [
    'メンテナンス中',
    'ただいまメンテナンスのため、サービスを停止しております。しばらくしてから再度アクセスしてください。',
  ],
  [
    'アクセスが集中しています',
    'ただいまアクセスが集中しており、ページを表示できません。時間をおいて再度お試しください。',
  ],
] as const;

/** Ends the connection in the middle of the page. */
function cut(html: string, share: number): Script {
  const body = Buffer.from(html);
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n`;
  return {
    name: 'cut',
    respond: (socket) =>
      void socket.end(Buffer.concat([Buffer.from(head), body.subarray(0, Math.floor(share * body.length))])),
    expect: '200 truncated',
  };
}

function serve(
  { script, lasts, page }: Fate,
  host: string,
  weather: () => Weather,
  counted: () => number,
): Promise<RawServer> {
  let asked = 0;
  return listen({ host }, (socket) => {
    const isFaulty = (): boolean => script !== null && (weather() === 'storm' ? asked < lasts : lasts === Infinity);
    const respond = (head: string): void => {
      counted();
      // By then a link that never answers should not cost the time of a fault.
      if (isFaulty() && weather() === 'fair') return reset(socket);
      if (isFaulty()) return script?.respond(socket, head, asked++);
      asked += 1;
      socket.write(page);
    };
    if (script?.atOnce === true && isFaulty()) respond('');
    else onRequest(socket, respond);
  });
}

function reset(socket: Socket): void {
  socket.resetAndDestroy();
}
