#!/usr/bin/env bash
# flexsearch 0.8.212: what it does by default to Latin letters (marks taken off, doubled letters made one) it does
# to kana as well: パパ becomes ハ, which stands in サーバー and ハッカー, and ペン is ベン. A search in Japanese for one word
# finds others that share a letter with it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent flexsearch@0.8.212
cat > look.mjs <<'LOOK'
import { Index } from 'flexsearch';

const titles = ['サーバー', 'ハッカー', 'パパ', 'ペン', 'ベン', 'かき', 'がき'];
const index = new Index({ tokenize: 'full' });
titles.forEach((title, number) => index.add(number, title));
for (const words of ['パパ', 'ペン', 'がき', 'サーバー']) {
  console.log(words, index.search(words).map((number) => titles[number]).join(' '));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
パパ サーバー ハッカー パパ
ペン ペン ベン
がき かき がき
サーバー サーバー
SEEN
echo 'as stated'
