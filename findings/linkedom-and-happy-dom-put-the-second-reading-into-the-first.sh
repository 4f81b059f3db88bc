#!/usr/bin/env bash
# HTML lets the end tags of rb and rt away, and Japanese pages with readings do: each ends where the next begins.
# parse5 8.0.0 builds that. linkedom 0.18.15 and happy-dom 21.0.4 close a p, an li and a td by such rules, but not
# these, so that every later word and reading stands inside the first reading: who takes the rt out, to get the
# words alone, takes out all but the first word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent linkedom@0.18.15 happy-dom@21.0.4 parse5@8.0.0
cat > look.mjs <<'LOOK'
import { parseHTML } from 'linkedom';
import { Window } from 'happy-dom';
import { parseFragment, serialize } from 'parse5';

const html = '<ruby><rb>攻<rt>こう<rb>撃<rt>げき</ruby>';
console.log('parse5   ', serialize(parseFragment(html)));
const { document } = parseHTML(`<html><body>${html}</body></html>`);
const window = new Window();
window.document.body.innerHTML = html;
for (const [name, body] of [['linkedom ', document.body], ['happy-dom', window.document.body]]) {
  console.log(name, body.innerHTML);
  for (const reading of [...body.querySelectorAll('rt')]) reading.remove();
  console.log(name, 'without readings:', body.textContent);
}
await window.happyDOM.close();
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
parse5    <ruby><rb>攻</rb><rt>こう</rt><rb>撃</rb><rt>げき</rt></ruby>
linkedom  <ruby><rb>攻<rt>こう<rb>撃<rt>げき</rt></rb></rt></rb></ruby>
linkedom  without readings: 攻
happy-dom <ruby><rb>攻<rt>こう<rb>撃<rt>げき</rt></rb></rt></rb></ruby>
happy-dom without readings: 攻
SEEN
echo 'as stated'
