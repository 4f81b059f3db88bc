#!/usr/bin/env bash
# sentence-splitter 5.0.1, on which rules of textlint count sentences, takes the question mark in front of the
# query of an address for the end of a sentence, with no white space behind it. The half-width full stop ｡ ends
# none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent sentence-splitter@5.0.1
cat > look.mjs <<'LOOK'
import { split } from 'sentence-splitter';

const sentences = (text) => split(text).filter(({ type }) => type === 'Sentence').map(({ raw }) => raw);
for (const text of [
  '詳細は https://a.example/?id=1 にある。次の文。', 'See https://a.example/?id=1 for more. Next.', '一文目｡二文目｡',
  '本当か？そうだ。',
])
  console.log(JSON.stringify(sentences(text)));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
["詳細は https://a.example/?","id=1 にある。","次の文。"]
["See https://a.example/?","id=1 for more.","Next."]
["一文目｡二文目｡"]
["本当か？","そうだ。"]
SEEN
echo 'as stated'
