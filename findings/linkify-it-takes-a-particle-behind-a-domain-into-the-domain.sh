#!/usr/bin/env bash
# linkify-it 6.1.0 (in markdown-it 15.0.3): where kana follow directly on a domain, as a particle does in
# Japanese, they become part of it, and the link goes to another host: info@example.comへ is a link to example.xn--
# com-sd4b, and so is https://example.comへ. With a space behind it is right; between full-width brackets, or
# behind kana, a mail address is no link at all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent markdown-it@15.0.3 linkify-it@6.1.0
cat > look.mjs <<'LOOK'
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ linkify: true });
for (const text of [
  'お問い合わせは info@example.comへ',
  'お問い合わせは info@example.com へ',
  'お問い合わせは（info@example.com）へ',
  'お問い合わせはinfo@example.comへ',
  '詳細は https://example.comへ',
])
  console.log(markdown.renderInline(text));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
お問い合わせは <a href="mailto:info@example.xn--com-sd4b">info@example.comへ</a>
お問い合わせは <a href="mailto:info@example.com">info@example.com</a> へ
お問い合わせは（info@example.com）へ
お問い合わせはinfo@example.comへ
詳細は <a href="https://example.xn--com-sd4b">https://example.comへ</a>
SEEN
echo 'as stated'
