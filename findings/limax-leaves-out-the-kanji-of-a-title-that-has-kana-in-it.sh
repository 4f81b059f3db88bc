#!/usr/bin/env bash
# limax 4.2.3: a title of kanji alone is spelled as Chinese, with numbers for the tones. One kana in it makes it
# Japanese, and then every kanji and every mark of a long vowel is left out: サーバー更新 is sb, 脆弱性の更新 is no, and two
# posts that differ in their kanji only get one address.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent limax@4.2.3
cat > look.mjs <<'LOOK'
import limax from 'limax';

for (const title of ['脆弱性', '脆弱性の更新', '記事の紹介', 'サーバー更新', '更新サーバー', 'セキュリティ']) {
  console.log(title, limax(title));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
脆弱性 cui4-ruo4-xing4
脆弱性の更新 no
記事の紹介 no
サーバー更新 sb
更新サーバー sb
セキュリティ sekyuriti
SEEN
echo 'as stated'
