#!/usr/bin/env bash
# pangu 7.2.1 puts a space between CJK and half-width signs, the stars of Markdown included, and a star with a
# space inside it marks nothing: of **重要**な it makes ** 重要 ** な, which is printed with its stars. Stars beside
# Latin words and the brackets of links are left alone, so that a text in which both were tried looks safe.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent pangu@7.2.1 markdown-it@15.0.3
cat > look.mjs <<'LOOK'
import MarkdownIt from 'markdown-it';
import pangu from 'pangu';

const markdown = new MarkdownIt();
for (const text of ['**重要**な話', '**VPN** は', '[題](https://a.example/)を'])
  console.log(text, '|', pangu.spacingText(text), '|', markdown.renderInline(pangu.spacingText(text)));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
**重要**な話 | ** 重要 ** な話 | ** 重要 ** な話
**VPN** は | **VPN** は | <strong>VPN</strong> は
[題](https://a.example/)を | [題](https://a.example/) を | <a href="https://a.example/">題</a> を
SEEN
echo 'as stated'
