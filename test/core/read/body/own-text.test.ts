import { describe, expect, it } from 'vitest';
import { findBody } from '../../../../src/core/read/body/find-body.ts';
import { ownBody } from '../../../../src/core/read/body/own-text.ts';
import { readPage } from '../../../../src/core/read/read-page.ts';
import { openView } from '../../../../src/core/read/view.ts';
import type { Reading } from '../../../../src/model.ts';
import { makePage } from '../page-cases.ts';

const URL_OF_PAGE = 'https://news.example.jp/article/2025/04/05/1001.html';
const TITLE = '港湾公社、職員の端末一台を紛失';
const LEAD = '港湾公社は4月4日、職員の端末一台を紛失したと発表した。';
const OTHER = '別の会議では、仮想の部屋に二百人が集まり、壊れた鍵をどう直すかを話し合った。来年は港町で開くという。';

/** A page that says what it is, has its title, and of its text only what is put in. */
const pageWith = (inner: string, head = ''): string => `<!doctype html><html lang="ja"><head>
  <title>${TITLE} | 架空新報</title><meta property="og:type" content="article">
  <meta property="og:title" content="${TITLE}"><meta name="description" content="${LEAD}">${head}</head>
  <body><header><a href="/">架空新報</a></header><main><h1>${TITLE}</h1>${inner}</main></body></html>`;

const teaser = (number: number): string =>
  `<h3>記事その${number}の見出し</h3><p class="summary">${number}: ${OTHER}</p>`;
const numbers = [1, 2, 3, 4];

const LAYOUTS: Readonly<Record<string, string>> = {
  'a teaser as an article inside of a link': `<p class="arti-summary">${LEAD}</p><div id="body"></div>
    <ul>${numbers.map((n) => `<li><a href="/article/${n}.html"><article>${teaser(n)}</article></a></li>`).join('')}</ul>`,
  'cards that are one link each': `<div id="root"></div><div class="cards">${numbers
    .map((n) => `<a class="card" href="https://news.example.jp/article/${n}.html"><div>${teaser(n)}</div></a>`)
    .join('')}</div>`,
  'cards of a linked heading and a text': `<div class="text"></div><section>${numbers
    .map(
      (n) =>
        `<article><h3><a href="/article/${n}.html">記事その${n}の見出し</a></h3><p>${n}: ${OTHER}</p><p>4月${n}日</p></article>`,
    )
    .join('')}</section>`,
  'a list of related pages behind an empty body': `<div class="article-body"></div><h2><a href="/related">関連記事</a></h2>
    <ul>${numbers.map((n) => `<li><a href="../${n}.html">記事その${n}の見出し。${OTHER}</a></li>`).join('')}</ul>`,
  'one large teaser': `<div id="app"></div><article><a href="/special/9"><h2>特集の見出し</h2><p>${OTHER.repeat(3)}</p></a></article>`,
  'a ranking with days beside the links': `<div id="content"></div><ol>${numbers
    .map((n) => `<li><a href="/article/${n}.html">第${n}位 ${OTHER}${OTHER}</a> <span>4/${n}</span></li>`)
    .join('')}</ol>`,
};

const OWN: Readonly<Record<string, string>> = {
  'a text with teasers below': `<article><p>${LEAD}${OTHER.repeat(4)}</p><p>公社は端末を探している。${OTHER}</p></article>
    <ul>${numbers.map((n) => `<li><a href="/article/${n}.html"><p>${teaser(n)}</p></a></li>`).join('')}</ul>`,
  'a text that is a link to the page itself': `<article><a href="${URL_OF_PAGE}#all"><p>${LEAD}${OTHER.repeat(4)}</p></a></article>`,
  'a text that is a link to its canonical address': `<article><a href="/a/1001"><p>${LEAD}${OTHER.repeat(4)}</p></a></article>`,
  'a list of links to other sites': `<article>${numbers
    .map((n) => `<h3><a href="https://blog${n}.example/post">よその記事${n}</a></h3><p>${n}: ${OTHER}</p>`)
    .join('')}</article>`,
  'a text that begins with a link to an earlier article': `<article><p><a href="/article/1.html">前回の記事。${LEAD}</a></p>
    <p>${OTHER.repeat(5)}</p></article>`,
  'headings of its own that are links, with long texts': `<article>${numbers
    .map((n) => `<h3><a href="/part/${n}.html">その${n}</a></h3><p>${n}: ${OTHER.repeat(8)}</p>`)
    .join('')}</article>`,
};

async function bodyOf(html: string): Promise<string | null> {
  const view = openView(html, URL_OF_PAGE);
  const body = await findBody(view.document, URL_OF_PAGE);
  expect(body, 'something is found at all').not.toBeNull();
  return ownBody(body, view, TITLE)?.text ?? null;
}

function read(html: string): Promise<Reading> {
  const options = { sentences: 3, characters: 200, decodedBytes: 1e7, paragraphs: true };
  return readPage(makePage(URL_OF_PAGE, html), options);
}

describe("a page's own text", () => {
  it.each(Object.entries(LAYOUTS))('is not what leads to other pages: %s', async (_, inner) => {
    expect(await bodyOf(pageWith(inner))).toBeNull();
    const { article, paragraphs, sketch } = await read(pageWith(inner));
    expect([paragraphs, sketch]).toEqual([undefined, undefined]);
    expect(article).toMatchObject({ ok: true, value: { title: TITLE, links: [] } });
    if (article.ok) expect(['', LEAD]).toContain(article.value.summary);
  });

  it.each(Object.entries(OWN))('is kept: %s', async (_, inner) => {
    expect(await bodyOf(pageWith(inner, '<link rel="canonical" href="/a/1001">'))).toContain(OTHER);
  });
});
