#!/usr/bin/env bash
# markdownlint 0.40.0 (MD053) deletes the definition of a link that nothing uses. In CommonMark a remark without a
# blank, as Japanese has none, is such a definition when a word in brackets and a colon stand in front of it: the fix
# takes the author's sentence out of the file. With a blank in it, or with full-width brackets, it stays.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent markdownlint@0.40.0
cat > look.mjs <<'LOOK'
import { applyFixes } from 'markdownlint';
import { lint } from 'markdownlint/sync';

for (const line of ['[続報]: 昨日の件は解決した。', '[続報]: 昨日の件は Windows だけ。', '［続報］: 昨日の件は解決した。']) {
  const text = `本文。\n\n${line}\n`;
  const found = lint({ strings: { text }, config: { MD041: false } }).text;
  console.log(line, '=>', JSON.stringify(applyFixes(text, found)));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
[続報]: 昨日の件は解決した。 => "本文。\n\n"
[続報]: 昨日の件は Windows だけ。 => "本文。\n\n[続報]: 昨日の件は Windows だけ。\n"
［続報］: 昨日の件は解決した。 => "本文。\n\n［続報］: 昨日の件は解決した。\n"
SEEN
echo 'as stated'
