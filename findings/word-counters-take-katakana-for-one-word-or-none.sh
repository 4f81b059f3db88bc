#!/usr/bin/env bash
# Four counters that count a Chinese or Japanese character as a word each treat katakana, the letters of most
# terms of computing, in three ways: reading-time 1.5.0 and alfaaz 1.1.0 take a run of it for one word however
# long, so that 600 signs are read in less than a second, word-count 0.3.1 does not count it at all, and
# words-count 2.0.2 counts every sign.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent \
  reading-time@1.5.0 alfaaz@1.1.0 word-count@0.3.1 words-count@2.0.2
cat > look.mjs <<'LOOK'
import { countWords } from 'alfaaz';
import readingTime from 'reading-time';
import wordCount from 'word-count';
import imported from 'words-count';

const wordsCount = imported.default ?? imported;
for (const text of ['脆弱性対策の情報を集める', 'インシデントレスポンス', 'セキュリティ・インシデント']) {
  console.log(text, text.length, '| reading-time', readingTime(text).words, '| alfaaz', countWords(text));
  console.log('  | word-count', wordCount(text), '| words-count', wordsCount(text));
}
console.log('600 signs:', readingTime('セキュリティインシデント'.repeat(50)).time, 'ms');
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
脆弱性対策の情報を集める 12 | reading-time 12 | alfaaz 9
  | word-count 12 | words-count 12
インシデントレスポンス 11 | reading-time 1 | alfaaz 1
  | word-count 0 | words-count 11
セキュリティ・インシデント 13 | reading-time 1 | alfaaz 1
  | word-count 0 | words-count 13
600 signs: 300 ms
SEEN
echo 'as stated'
