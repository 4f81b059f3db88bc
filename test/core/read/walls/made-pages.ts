import type { Page } from '../../../../src/model.ts';
import { makePage } from '../page-cases.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Made {
  readonly page: Page;
  readonly expected: Scenario['kind'] | 'ok';
  readonly title: string;
}
interface Layout {
  readonly name: string;
  readonly wrap: (title: string, main: string, head: string) => string;
}

const NAMES = ['日刊みなと', '情報小路', 'Harbour Review', '技術の窓', 'Example Gazette'];
const TEASERS = [
  '春の園芸市に三千人',
  '図書館の本が返らない理由',
  'A bridge for bees',
  '古い時計を直す人',
  'Why the night bus is full',
  '高校生がつくった翻訳機',
];
const NAVIGATION =
  '<nav><ul><li><a href="/news/">ニュース</a></li><li><a href="/tech/">Tech</a></li><li><a href="/life/">くらし</a></li><li><a href="/login">ログイン</a></li></ul></nav>';
const FOOTER =
  '<footer><ul><li><a href="/privacy">プライバシーポリシー</a></li><li><a href="/contact">お問い合わせ</a></li></ul><small>Copyright All rights reserved.</small></footer>';
const COOKIES =
  '<div class="cookie-consent" role="dialog"><p>当サイトではCookieを使用しています。続行すると同意したものとみなします。</p><button>OK</button></div>';
const RELATED = `<aside class="related"><h2>関連記事</h2><ul>${TEASERS.map((teaser, index) => `<li><a href="/n/${index}">${teaser}</a></li>`).join('')}</ul></aside>`;

const LAYOUTS: readonly Layout[] = [
  {
    name: 'bare',
    wrap: (title, main, head) =>
      `<html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${main}</body></html>`,
  },
  {
    name: 'site',
    wrap: (title, main, head) =>
      `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><header><a href="/">Home</a>${NAVIGATION}</header><main>${main}</main>${FOOTER}</body></html>`,
  },
  {
    name: 'recommending',
    wrap: (title, main, head) =>
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${NAVIGATION}<div id="content">${main}</div>${RELATED}${FOOTER}</body></html>`,
  },
  {
    name: 'cookie banner',
    wrap: (title, main, head) =>
      `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${COOKIES}<div class="wrapper"><div class="inner">${main}</div></div>${FOOTER}</body></html>`,
  },
  {
    name: 'table',
    wrap: (title, main, head) =>
      `<html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><table width="800"><tr><td>${NAVIGATION}</td><td>${main.replaceAll(/<p>(.*?)<\/p>/gu, '$1<br><br>')}</td></tr></table></body></html>`,
  },
];

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** Each scenario in turn, in a layout, with or without the site's name in its title. */
export function badPages(count: number, seed: number): readonly Made[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const scenario = SCENARIOS[index % SCENARIOS.length] as Scenario;
    const url = pick(random, [
      'https://www.site.example/articles/2025/04/01-1234.html',
      'https://www.site.example/news/20250401-0009',
      'https://www.site.example/entry/how-we-lost-our-keys',
      'https://www.site.example/?p=4411',
    ]);
    const title =
      random() < 0.5
        ? scenario.title
        : `${scenario.title}${pick(random, [' | ', ' - ', '｜', ' – '])}${pick(random, NAMES)}`;
    const heading =
      scenario.heading === '' ? '' : pick(random, [`<h1>${scenario.heading}</h1>`, `<h2>${scenario.heading}</h2>`]);
    const form = scenario.password
      ? '<form method="post"><input name="id"><input type="password" name="pw"><button>OK</button></form>'
      : '';
    const main = `${heading}${scenario.text.map((text) => `<p>${text}</p>`).join('')}${form}`;
    const finalUrl = scenario.sentTo === undefined ? url : new URL(scenario.sentTo, url).href;
    return {
      page: makePage(
        url,
        pick(random, LAYOUTS).wrap(title, main, random() < 0.2 ? '<meta name="robots" content="noindex">' : ''),
        { finalUrl, redirects: finalUrl === url ? [] : [url] },
      ),
      expected: scenario.kind,
      title: scenario.title,
    };
  });
}

const SENTENCES = {
  ja: [
    '港の管理事務所は三日、監視カメラの映像が外部から見られる状態だったと発表した。',
    '担当者は設定の誤りに二か月気づかなかった。',
    '利用者からの問い合わせで分かったという。',
    '同じ機器を使う自治体は全国に四十ほどある。',
    '専門家は、初期設定のまま使わないことが大切だと話す。',
    '来月までにすべての機器を点検する。',
    '費用は補正予算で手当てする。',
    '市議会では原因を問う声が相次いだ。',
    '会社側は再発防止策をまとめた報告書を公表した。',
    '読者からは賛否両方の声が届いている。',
  ],
  en: [
    'The harbour office said on Thursday that its cameras had been open to anyone.',
    'Nobody noticed the mistake for two months.',
    'A customer who called about something else found it.',
    'About forty towns use the same device.',
    'Experts say that default settings are the real problem.',
    'All devices will be checked by the end of next month.',
    'The council has asked for a full account of the costs.',
    'A report published on Friday lists eleven measures.',
    'Readers wrote to us with very different views.',
    'The engineers have since written a small tool and given it away.',
  ],
} as const;
const QUOTED = {
  ja: [
    '画面には「お探しのページは見つかりませんでした」と表示された。',
    '「この記事は会員限定です」という文字だけが残った。',
    '開くと「Just a moment...」と出たまま進まない。',
    '「ただいまアクセスが集中しております」という案内が三時間続いた。',
    'ログイン画面は誰でも見られる場所にあった。',
    '404エラーの記録が一晩で十万件に達した。',
    'Cookieの使用に同意しない人は三割だった。',
    'サイトは二日間メンテナンス中だった。',
  ],
  en: [
    'Visitors saw only the words “Sorry, the page you are looking for could not be found” and a cartoon.',
    'The login page asked for nothing but a name.',
    'Cloudflare showed its challenge to every tenth reader.',
    'A cookie banner covered half of the screen.',
    'The error log held one hundred thousand lines of 404 by morning.',
    'Access was denied to the very people who had written the report.',
    'The site was down for maintenance for two days.',
    'Subscribers kept reading while everybody else was asked to sign in.',
  ],
} as const;
const SUBJECTS = {
  ja: [
    '「ページが見つかりません」が増えた日',
    'ログインできない、が三日続いた',
    '404エラーを追いかけて',
    'Cookie同意画面の読み方',
    'アクセス集中に備える',
    'Cloudflareの障害から学ぶこと',
    'メンテナンス中の三時間',
    '会員限定記事という発明',
    '港の監視カメラ、外から丸見え',
    '記事が削除されるとき',
  ],
  en: [
    '404 Not Found: a short history',
    'Sign in or leave',
    'Why was I blocked?',
    'Access denied to its own archive',
    'The cookie wall falls',
    'Down for maintenance',
    'Just a moment, says the web',
    'Page not found, town not found',
    'Harbour cameras open to all',
    'Subscribe to continue',
  ],
} as const;

/**
 * Articles about the same things: their words in the title, quoted in the text; some short, some without a word of
 * metadata, some beside a login form.
 */
export function goodPages(count: number, seed: number): readonly Made[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const language = pick(random, ['ja', 'en'] as const);
    const title = pick(random, SUBJECTS[language]);
    const paragraphs = Array.from({ length: 2 + Math.floor(random() * 6) }, () => {
      const sentences = [
        pick(random, SENTENCES[language]),
        pick(random, SENTENCES[language]),
        ...(random() < 0.5 ? [pick(random, QUOTED[language])] : []),
      ];
      return `<p>${sentences.join(language === 'ja' ? '' : ' ')}</p>`;
    });
    const marks =
      random() < 0.6
        ? '<meta property="og:type" content="article"><meta property="article:published_time" content="2025-04-10T09:00:00+09:00">'
        : '';
    const form =
      random() < 0.2
        ? '<form class="login"><input name="id"><input type="password"><button>ログイン</button></form>'
        : '';
    const main = `${pick(random, ['<article>', '<div class="entry">'])}<h1>${title}</h1>${paragraphs.join('')}${form}`;
    const url = `https://www.site.example/${pick(random, ['news', 'column', 'blog'])}/${Math.floor(random() * 99_999)}.html`;
    return {
      page: makePage(
        url,
        pick(random, LAYOUTS).wrap(`${title}${pick(random, [' | ', ' - ', '｜'])}${pick(random, NAMES)}`, main, marks),
      ),
      expected: 'ok' as const,
      title,
    };
  });
}
