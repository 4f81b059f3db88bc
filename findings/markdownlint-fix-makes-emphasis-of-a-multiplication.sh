#!/usr/bin/env bash
# markdownlint 0.40.0: MD037 takes the two lone stars of 2 * 3 * 4 for an emphasis with spaces inside and its fix
# takes the spaces out. In the file as written no star is emphasis; after the fix the 3 is in italics and the
# stars are gone from the page. Two sums in one sentence are joined the same way.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent markdownlint@0.40.0 markdown-it@15.0.3
cat > look.mjs <<'LOOK'
import MarkdownIt from 'markdown-it';
import { applyFixes } from 'markdownlint';
import { lint } from 'markdownlint/sync';

const markdown = new MarkdownIt();
for (const line of ['2 * 3 * 4 件', '3 * 4 件と 2 * 6 件']) {
  const text = `# 題\n\n${line}\n`;
  const found = lint({ strings: { text } }).text;
  const fixed = applyFixes(text, found).split('\n')[2];
  console.log(
    found.map(({ ruleNames }) => ruleNames[0]).join(),
    '|', markdown.renderInline(line), '|', markdown.renderInline(fixed),
  );
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
MD037,MD037 | 2 * 3 * 4 件 | 2 <em>3</em> 4 件
MD037,MD037 | 3 * 4 件と 2 * 6 件 | 3 <em>4 件と 2</em> 6 件
SEEN
echo 'as stated'
