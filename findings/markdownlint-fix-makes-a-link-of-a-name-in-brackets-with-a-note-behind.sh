#!/usr/bin/env bash
# markdownlint 0.40.0 (MD011) takes round brackets with square ones behind for a link written the wrong way round, and
# its fix turns them over: 「(旧社名)[注1]」, as an encyclopaedia has it, becomes a link to a page named 注1, and f(x)[0] one
# to a page named 0. With full-width round brackets, or a footnote of Markdown behind, it finds nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent markdownlint@0.40.0
cat > look.mjs <<'LOOK'
import { applyFixes } from 'markdownlint';
import { lint } from 'markdownlint/sync';

const lines = ['例の会社(旧社名)[注1]が発表した。', '値は f(x)[0] に入る。', '例の会社（旧社名）[注1]', '例の会社(旧社名)[^1]'];
for (const line of lines) {
  const text = `${line}\n`;
  const found = lint({ strings: { text }, config: { MD041: false } }).text;
  console.log(line, '=>', found.map(({ ruleNames }) => ruleNames[0]).join(' '), applyFixes(text, found).trim());
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
例の会社(旧社名)[注1]が発表した。 => MD011 例の会社[旧社名](注1)が発表した。
値は f(x)[0] に入る。 => MD011 値は f[x](0) に入る。
例の会社（旧社名）[注1] =>  例の会社（旧社名）[注1]
例の会社(旧社名)[^1] =>  例の会社(旧社名)[^1]
SEEN
echo 'as stated'
