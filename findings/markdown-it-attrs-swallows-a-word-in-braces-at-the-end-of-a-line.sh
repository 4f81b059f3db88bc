#!/usr/bin/env bash
# markdown-it-attrs 5.0.1 takes any word in braces at the end of a paragraph, heading or list item for an
# attribute, Japanese ones too: 本文 {変数} is printed as 本文 and the element gets an attribute named 変数. In the middle
# of a line the braces stay; a word with a full-width bracket around it too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent markdown-it@15.0.3 markdown-it-attrs@5.0.1
cat > look.mjs <<'LOOK'
import MarkdownIt from 'markdown-it';
import attrs from 'markdown-it-attrs';

const markdown = new MarkdownIt().use(attrs);
for (const text of ['置き換えるのは {変数} です', '置き換えるのは {変数}', '# 題 {仮}', '- 対応 {済}', '置き換えるのは｛変数｝'])
  console.log(markdown.render(text).trim().replaceAll('\n', ' '));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
<p>置き換えるのは {変数} です</p>
<p 変数="">置き換えるのは</p>
<h1 仮="">題</h1>
<ul> <li 済="">対応</li> </ul>
<p>置き換えるのは｛変数｝</p>
SEEN
echo 'as stated'
