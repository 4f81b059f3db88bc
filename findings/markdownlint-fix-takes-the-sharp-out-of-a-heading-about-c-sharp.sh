#!/usr/bin/env bash
# markdownlint 0.40.0: MD020 takes the sign at the end of the heading '# C#' for a closing one without its space,
# and its fix puts the space in. That makes a closing sign of it: the page said C# before and says C afterwards.
# The rule is meant for headings that are closed; a heading with words behind the name is left alone.
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
for (const heading of ['# C#', '## 攻撃に使われた C#', '# C# の話']) {
  const text = `${heading}\n\n本文\n`;
  const found = lint({ strings: { text }, config: { MD041: false } }).text;
  const fixed = applyFixes(text, found);
  const [before, after] = [heading, fixed.split('\n')[0]].map((line) => markdown.render(line).trim());
  console.log(found.map(({ ruleNames }) => ruleNames[0]).join() || 'nothing', '|', before, '|', after);
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
MD020 | <h1>C#</h1> | <h1>C</h1>
MD020 | <h2>攻撃に使われた C#</h2> | <h2>攻撃に使われた C</h2>
nothing | <h1>C# の話</h1> | <h1>C# の話</h1>
SEEN
echo 'as stated'
