#!/usr/bin/env bash
# markdownlint 0.40.0 takes a line that begins with a hashtag for a heading whose blank is missing (MD018), and its
# fix puts the blank in: the paragraph of tags under a post becomes a heading of the first level, the largest of the
# page. The number of an issue at the beginning of a line fares the same, and loses its sign by that.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent markdownlint@0.40.0 commonmark@0.31.2
cat > look.mjs <<'LOOK'
import { HtmlRenderer, Parser } from 'commonmark';
import { applyFixes } from 'markdownlint';
import { lint } from 'markdownlint/sync';

const html = (markdown) => new HtmlRenderer().render(new Parser().parse(markdown)).trim();
for (const line of ['#情報漏えい #続報', '#1 は修正済み', '話題: #情報漏えい']) {
  const text = `${line}\n`;
  const fixed = applyFixes(text, lint({ strings: { text }, config: { MD041: false } }).text);
  console.log(html(text), '=>', html(fixed));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
<p>#情報漏えい #続報</p> => <h1>情報漏えい #続報</h1>
<p>#1 は修正済み</p> => <h1>1 は修正済み</h1>
<p>話題: #情報漏えい</p> => <p>話題: #情報漏えい</p>
SEEN
echo 'as stated'
