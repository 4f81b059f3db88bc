#!/usr/bin/env bash
# linkifyjs 4.4.0: Japanese that stands right before a mail address, as it does in a sentence without spaces, is
# made a part of the address, a full-width colon too; what stands behind it is left out. An address of the web in
# front of which the same words stand is found as it is.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent linkifyjs@4.4.0
cat > look.mjs <<'LOOK'
import { find } from 'linkifyjs';

for (const text of ['連絡はinfo@a.jpまで', '連絡先：info@a.jp', '連絡先: info@a.jp', '詳細：https://a.jp/1 へ']) {
  console.log(text, JSON.stringify(find(text).map(({ type, href }) => [type, href])));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
連絡はinfo@a.jpまで [["email","mailto:連絡はinfo@a.jp"]]
連絡先：info@a.jp [["email","mailto:連絡先：info@a.jp"]]
連絡先: info@a.jp [["email","mailto:info@a.jp"]]
詳細：https://a.jp/1 へ [["url","https://a.jp/1"]]
SEEN
echo 'as stated'
