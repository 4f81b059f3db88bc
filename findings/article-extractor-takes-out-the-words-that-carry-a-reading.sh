#!/usr/bin/env bash
# @extractus/article-extractor 9.0.1 removes the elements that it does not keep together with the words in them:
# ruby (a word with its reading), time, mark, q, cite, dfn, kbd and the term of a list of definitions. From a
# Japanese article the words with a reading are gone and the particle behind them stands alone.
# @mozilla/readability 0.6.0, which it calls first, keeps them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent \
  @extractus/article-extractor@9.0.1 jsdom@29.1.1 @mozilla/readability@0.6.0
cat > look.mjs <<'LOOK'
import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';

const prose = `<p>${'被害が広がった、と発表した。'.repeat(24)}</p>`;
const word = '<p>攻撃者は<ruby>身代金<rp>（</rp><rt>みのしろきん</rt><rp>）</rp></ruby>を<time>四月</time>に<mark>要求</mark>した。</p>';
const page = `<!doctype html><html lang="ja"><head><title>四月の被害の話</title></head>
<body><article><h1>四月の被害の話</h1>${prose}${word}${prose}</article></body></html>`;
const line = (html) => /攻撃者.*?した。/su.exec(html.replaceAll(/<[^>]+>/gu, ''))[0];
console.log('readability', line(new Readability(new JSDOM(page).window.document).parse().content));
console.log('article-extractor', line((await extractFromHtml(page, 'https://a.example/1')).content));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
readability 攻撃者は身代金（みのしろきん）を四月に要求した。
article-extractor 攻撃者はをにした。
SEEN
echo 'as stated'
