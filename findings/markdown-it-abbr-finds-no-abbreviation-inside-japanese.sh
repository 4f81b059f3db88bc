#!/usr/bin/env bash
# markdown-it-abbr 2.0.0 explains an abbreviation only where white space or punctuation stands on both sides of
# it. Between Japanese letters neither does, so that この API を and 「API」 are explained and このAPIを, as it is
# written, is not; an abbreviation in Japanese letters is found between brackets and at no other place of a
# sentence.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent markdown-it@15.0.3 markdown-it-abbr@2.0.0
cat > look.mjs <<'LOOK'
import MarkdownIt from 'markdown-it';
import abbr from 'markdown-it-abbr';

const markdown = new MarkdownIt().use(abbr);
for (const text of ['この API を使う', '「API」を使う', 'このAPIを使う', 'APIを使う', '脆弱性がある', '「脆弱性」がある'])
  console.log(markdown.render(`*[API]: 窓口\n*[脆弱性]: 弱点\n\n${text}`).trim());
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
<p>この <abbr title="窓口">API</abbr> を使う</p>
<p>「<abbr title="窓口">API</abbr>」を使う</p>
<p>このAPIを使う</p>
<p>APIを使う</p>
<p>脆弱性がある</p>
<p>「<abbr title="弱点">脆弱性</abbr>」がある</p>
SEEN
echo 'as stated'
