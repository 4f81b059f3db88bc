#!/usr/bin/env bash
# markdown-it-cjk-breaks 2.0.0 (markdown-it 15.0.3) joins the lines of a Japanese paragraph without a blank. A line
# that begins or ends with bold words is an error for it, and the page is not rendered: around the marks stand empty
# texts, and it asks for the width of their first letter. At a link or code it joins the lines as it should.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent markdown-it@15.0.3 markdown-it-cjk-breaks@2.0.0
cat > look.mjs <<'LOOK'
import MarkdownIt from 'markdown-it';
import breaks from 'markdown-it-cjk-breaks';

const markdown = new MarkdownIt().use(breaks);
for (const text of ['本文は\n続く', '本文は[題](a)\n続く', '本文は**太字**\n続く', '本文は\n**太字**だ', 'a **b**\nc']) {
  let seen;
  try {
    seen = JSON.stringify(markdown.render(text));
  } catch (error) {
    seen = String(error);
  }
  console.log(JSON.stringify(text), seen);
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
"本文は\n続く" "<p>本文は続く</p>\n"
"本文は[題](a)\n続く" "<p>本文は<a href=\"a\">題</a>続く</p>\n"
"本文は**太字**\n続く" TypeError: Expected a code point, got `undefined`.
"本文は\n**太字**だ" TypeError: Expected a code point, got `undefined`.
"a **b**\nc" TypeError: Expected a code point, got `undefined`.
SEEN
echo 'as stated'
