#!/usr/bin/env bash
# kuroshiro 1.2.0 with its analyzer for kuromoji 1.1.0: readings come a piece at a time, and the pieces are smaller
# than the words. 一人 (hitori) becomes いちにん, 月 behind a digit the moon, つき, and 1日 at its end にち. As
# furigana they stand over an author's words with no sign of a guess. 今日, 大人 and 三月 are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent kuroshiro@1.2.0 kuroshiro-analyzer-kuromoji@1.1.0
cat > look.cjs <<'LOOK'
const { default: Kuroshiro } = require('kuroshiro');
const Analyzer = require('kuroshiro-analyzer-kuromoji');

async function look() {
  const kuroshiro = new Kuroshiro();
  await kuroshiro.init(new Analyzer());
  for (const text of ['一人で調べた', '二人で調べた', '3月の話', '三月の話', '4月1日の話', '今日の話', '大人の話'])
    console.log(await kuroshiro.convert(text, { to: 'hiragana', mode: 'okurigana' }));
}
look();
LOOK
diff --label expected --label seen -u - <(node look.cjs) <<'SEEN'
一(いち)人(にん)で調(しら)べた
二(に)人(にん)で調(しら)べた
3月(つき)の話(はなし)
三月(さんがつ)の話(はなし)
4月(つき)1日(にち)の話(はなし)
今日(きょう)の話(はなし)
大人(おとな)の話(はなし)
SEEN
echo 'as stated'
