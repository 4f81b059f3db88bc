#!/usr/bin/env bash
# @mozilla/readability 0.6.0 gives a paragraph a point for every comma. Its list of commas has those of a dozen
# scripts, the full-width one (U+FF0C) of Chinese among them, but not the ideographic comma (U+3001), which is the
# comma of Japanese prose. Of two columns that differ in that sign only, it takes the one with U+FF0C for the
# article and drops the other; with U+3001 against the letter x it keeps both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent @mozilla/readability@0.6.0 jsdom@29.1.1
cat > look.mjs <<'LOOK'
import { JSDOM } from 'jsdom';
import { Readability } from '@mozilla/readability';

const column = (name, sign) => {
  const paragraph = `<p>${name}${`例の会社${sign}の製品${sign}に脆弱性${sign}`.repeat(12)}が見つかった。</p>`;
  return `<div>${paragraph.repeat(3)}</div>`;
};
for (const [first, second] of [['、', '，'], ['，', '、'], ['、', 'x']]) {
  const { document } = new JSDOM(`<title>題</title>${column('甲', first)}<hr>${column('乙', second)}`).window;
  const kept = new Readability(document).parse().textContent.replaceAll(/[^甲乙]/gu, '');
  console.log(`甲 with ${first} beside 乙 with ${second}: ${kept}`);
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
甲 with 、 beside 乙 with ，: 乙乙乙
甲 with ， beside 乙 with 、: 甲甲甲
甲 with 、 beside 乙 with x: 甲甲甲乙乙乙
SEEN
echo 'as stated'
