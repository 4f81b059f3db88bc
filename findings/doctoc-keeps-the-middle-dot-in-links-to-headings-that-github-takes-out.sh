#!/usr/bin/env bash
# doctoc 2.5.0 writes a table of contents for GitHub (its default) whose links keep the katakana middle dot and the
# full-width signs ％ and 〜 of a heading. The heading's id has none of them: github-slugger 2.0.0 leaves them out, and
# markdownlint 0.40.0 (MD051) reports doctoc's links as leading nowhere.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent doctoc@2.5.0 \
  github-slugger@2.0.0 markdownlint@0.40.0
printf '# 題\n\n<!-- START doctoc -->\n<!-- END doctoc -->\n' > look.md
printf '\n## %s\n' 'ニュース・話題' '約10％の話' '4月〜5月' '「題」、続き' >> look.md
npx doctoc look.md > log
cat > look.mjs <<'LOOK'
import { readFileSync } from 'node:fs';
import { slug } from 'github-slugger';
import { lint } from 'markdownlint/sync';

const { text } = lint({ strings: { text: readFileSync('look.md', 'utf8') } });
const missed = text.filter(({ ruleNames }) => ruleNames.includes('MD051')).map(({ lineNumber }) => lineNumber);
readFileSync('look.md', 'utf8').split('\n').forEach((line, index) => {
  const [, heading, link] = /\[(.*)\]\(#(.*)\)/u.exec(line) ?? [];
  if (heading === undefined) return;
  const verdict = missed.includes(index + 1) ? 'MD051' : 'fine';
  console.log(heading, '| doctoc', decodeURIComponent(link), '| github-slugger', slug(heading), '|', verdict);
});
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
ニュース・話題 | doctoc ニュース・話題 | github-slugger ニュース話題 | MD051
約10％の話 | doctoc 約10％の話 | github-slugger 約10の話 | MD051
4月〜5月 | doctoc 4月〜5月 | github-slugger 4月5月 | MD051
「題」、続き | doctoc 題続き | github-slugger 題続き | fine
SEEN
echo 'as stated'
