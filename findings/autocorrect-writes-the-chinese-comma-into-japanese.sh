#!/usr/bin/env bash
# autocorrect-node 2.14.0 makes full-width signs of half-width ones between CJK letters. For a full stop it writes
# 。 as both languages do, for a comma ，(U+FF0C) as Chinese does, in a text full of kana too, where the Japanese
# one is 、 (U+3001): a Japanese draft gets two kinds of commas.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent autocorrect-node@2.14.0
cat > look.mjs <<'LOOK'
import autocorrect from 'autocorrect-node';

for (const text of ['更新した,と発表した.次に', '更新した、と発表した。次に', '更新した!本当か?そうだ'])
  console.log(text, '|', autocorrect.format(text));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
更新した,と発表した.次に | 更新した，と発表した。次に
更新した、と発表した。次に | 更新した、と発表した。次に
更新した!本当か?そうだ | 更新した！本当か？そうだ
SEEN
echo 'as stated'
