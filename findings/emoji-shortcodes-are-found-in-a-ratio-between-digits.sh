#!/usr/bin/env bash
# markdown-it-emoji 3.1.0 and remark-emoji 5.0.2 find shortcodes without a space around them, digits included, so
# that the middle of a ratio (1:100:3), of a version with colons or of a label (出典:ok:です) becomes a picture; a
# time is spared only because no shortcode is named 30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent \
  markdown-it@15.0.3 markdown-it-emoji@3.1.0 remark@15.0.1 remark-emoji@5.0.2
cat > look.mjs <<'LOOK'
import MarkdownIt from 'markdown-it';
import { full } from 'markdown-it-emoji';
import { remark } from 'remark';
import emoji from 'remark-emoji';

const markdown = new MarkdownIt().use(full, { shortcuts: {} });
for (const text of ['配合は1:100:3', '時刻は10:30:00', '配合は1: 100: 3'])
  console.log(text, '=>', markdown.renderInline(text), '/', String(await remark().use(emoji).process(text)).trim());
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
配合は1:100:3 => 配合は1💯3 / 配合は1💯3
時刻は10:30:00 => 時刻は10:30:00 / 時刻は10:30:00
配合は1: 100: 3 => 配合は1: 100: 3 / 配合は1: 100: 3
SEEN
echo 'as stated'
