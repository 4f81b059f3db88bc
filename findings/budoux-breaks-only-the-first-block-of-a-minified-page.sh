#!/usr/bin/env bash
# budoux 0.9.2, translateHTMLString: where nothing stands between the blocks of a piece of HTML, it puts the places
# for line breaks into the first block and leaves the others alone. A newline between two blocks counts as text, and
# then all of them are done; so are blocks inside of an element. (Shown: | for the places.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent budoux@0.9.2
cat > look.mjs <<'LOOK'
import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();
const [heading, line] = ['<h2>次の題です</h2>', '<p>次の行です</p>'];
for (const html of [`${heading}${line}`, `${heading}\n${line}`, `<div>${heading}${line}</div>`]) {
  const seen = parser.translateHTMLString(html).replaceAll(/ style="[^"]*"/gu, '');
  console.log(JSON.stringify(seen.replaceAll('\u200b', '|')));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
"<h2>次の|題です</h2><p>次の行です</p>"
"<span><h2>次の|題です</h2>\n<p>次の|行です</p></span>"
"<div><h2>次の|題です</h2><p>次の|行です</p></div>"
SEEN
echo 'as stated'
