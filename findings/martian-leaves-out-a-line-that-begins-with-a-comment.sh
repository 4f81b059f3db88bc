#!/usr/bin/env bash
# @tryfabric/martian 1.2.4 (Markdown to blocks of Notion) takes no HTML, and with a comment at the beginning of a
# line the words behind it go too, as CommonMark counts the whole line as HTML. A comment inside a line is left
# out alone. markdown-it 15.0.3, which passes HTML on, keeps the words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent @tryfabric/martian@1.2.4 markdown-it@15.0.3
cat > look.mjs <<'LOOK'
import { markdownToBlocks } from '@tryfabric/martian';
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: true });
for (const line of ['<!-- 控え -->本文の一行目', '本文の<!-- 控え -->一行目']) {
  const words = markdownToBlocks(line).flatMap(({ paragraph }) => paragraph.rich_text.map(({ text }) => text.content));
  console.log(
    line, '| martian', JSON.stringify(words.join('')), '| markdown-it', JSON.stringify(markdown.render(line)),
  );
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
<!-- 控え -->本文の一行目 | martian "" | markdown-it "<!-- 控え -->本文の一行目"
本文の<!-- 控え -->一行目 | martian "本文の一行目" | markdown-it "<p>本文の<!-- 控え -->一行目</p>\n"
SEEN
echo 'as stated'
