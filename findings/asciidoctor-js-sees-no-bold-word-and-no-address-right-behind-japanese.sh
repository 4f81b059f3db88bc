#!/usr/bin/env bash
# In AsciiDoc a mark of emphasis or a bare address counts where a word begins, and for asciidoctor.js 4.1.0 a Japanese
# character is a letter of a word like any other: without a space in front neither *太字* nor an address with its
# title is seen. An address that is seen goes on through all Japanese that follows, full stop and brackets
# included, to the next space.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent @asciidoctor/core@4.1.0
cat > look.mjs <<'LOOK'
import { convert } from '@asciidoctor/core';

const lines = [
  'これは*太字*です', 'これは **太字** です', '詳細はhttps://a.example/x[題]に', '詳細は https://a.example/x[題]に',
  '詳細は https://a.example/y。次の文（注）です',
];
for (const line of lines) {
  const html = await convert(line, { safe: 'safe' });
  console.log(line, '=>', /<p>(.*)<\/p>/su.exec(html)[1]);
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
これは*太字*です => これは*太字*です
これは **太字** です => これは <strong>太字</strong> です
詳細はhttps://a.example/x[題]に => 詳細はhttps://a.example/x[題]に
詳細は https://a.example/x[題]に => 詳細は <a href="https://a.example/x">題</a>に
詳細は https://a.example/y。次の文（注）です => 詳細は <a href="https://a.example/y。次の文（注）です" class="bare">https://a.example/y。次の文（注）です</a>
SEEN
echo 'as stated'
