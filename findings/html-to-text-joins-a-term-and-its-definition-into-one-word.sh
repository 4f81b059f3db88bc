#!/usr/bin/env bash
# html-to-text 10.0.1 knows no list of definitions: dt and dd are inline for it, and with no blank between them in the
# source all terms and definitions of a list are one word. What a browser shows stands on a line for each.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent html-to-text@10.0.1
cat > look.mjs <<'LOOK'
import { convert } from 'html-to-text';

const definitions = '<dl><dt>発見日</dt><dd>4月1日</dd><dt>公表日</dt><dd>4月9日</dd></dl>';
for (const html of [definitions, '<ul><li>発見日</li><li>公表日</li></ul>'])
  console.log(JSON.stringify(convert(html)));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
"発見日4月1日公表日4月9日"
" * 発見日\n * 公表日"
SEEN
echo 'as stated'
