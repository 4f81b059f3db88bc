#!/usr/bin/env bash
# jaconv 1.1.2, which makes full-width letters half-width, writes ￥ (U+FFE5) as a backslash, its place in the
# Japanese codes of old, with normalize as well as with toHan: a price loses its currency, and in Markdown or JSON
# it escapes what follows. Unicode's own NFKC writes ¥ (U+00A5).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent jaconv@1.1.2
cat > look.mjs <<'LOOK'
import jaconv from 'jaconv';

for (const text of ['￥１，９８０', '￥*税込*', '￡１００']) {
  const [normalized, half] = [jaconv.normalize(text), jaconv.toHan(text)];
  console.log(text, '| normalize', normalized, '| toHan', half, '| NFKC', text.normalize('NFKC'));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
￥１，９８０ | normalize \1,980 | toHan \1,980 | NFKC ¥1,980
￥*税込* | normalize \*税込* | toHan \*税込* | NFKC ¥*税込*
￡１００ | normalize ￡100 | toHan ￡100 | NFKC £100
SEEN
echo 'as stated'
