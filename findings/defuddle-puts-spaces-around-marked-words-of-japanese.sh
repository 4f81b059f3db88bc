#!/usr/bin/env bash
# defuddle 0.19.4 puts a space between text and an element inside a line where the page has none. In English that
# mends pages; of これは<b>重要</b>です it makes これは 重要 です, and of a word with its reading four pieces, in its HTML as in
# its Markdown, so that what it returns is not what the page says. Readability 0.6.0 keeps the text as it is.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent \
  defuddle@0.19.4 jsdom@29.1.1 @mozilla/readability@0.6.0
cat > look.mjs <<'LOOK'
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM } from 'jsdom';

const prose = `<p>${'被害が広がった、と発表した。'.repeat(12)}</p>`;
const words = '<p>これは<b>重要</b>です。<ruby>身代金<rp>（</rp><rt>みのしろきん</rt><rp>）</rp></ruby>を。</p>';
const article = `<article><h1>題</h1>${prose}${words}${prose}</article>`;
const page = `<!doctype html><html lang="ja"><title>題</title>${article}</html>`;
const open = () => new JSDOM(page, { url: 'https://a.example/1' }).window.document;
const line = (html) => /これは.*?を。/su.exec(html.replaceAll(/<[^>]+>/gu, ''))[0];
console.log('readability', line(new Readability(open()).parse().content));
for (const markdown of [false, true])
  console.log(
    markdown ? 'Markdown' : 'HTML', line((await Defuddle(open(), 'https://a.example/1', { markdown })).content),
  );
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
readability これは重要です。身代金（みのしろきん）を。
HTML これは 重要 です。 身代金 （ みのしろきん ） を。
Markdown これは **重要** です。 身代金 （ みのしろきん ） を。
SEEN
echo 'as stated'
