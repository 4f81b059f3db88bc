#!/usr/bin/env bash
# hexo-util 4.0.0: truncate with a separator cuts a text at the last separator that still fits, so that no word is
# halved. Where there is none, as in Japanese, it does not cut at the length but gives the dots alone: every
# excerpt of such a blog is '...'. Without the option it cuts at the length.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent hexo-util@4.0.0
cat > look.mjs <<'LOOK'
import hexo from 'hexo-util';

for (const text of ['The vulnerability was found in April', '脆弱性は四月に見つかったものである', '脆弱性は 四月に見つかったものである']) {
  const cut = (options) => JSON.stringify(hexo.truncate(text, { length: 12, ...options }));
  console.log(cut({}), cut({ separator: ' ' }));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
"The vulne..." "The..."
"脆弱性は四月に見つ..." "..."
"脆弱性は 四月に見..." "脆弱性は..."
SEEN
echo 'as stated'
