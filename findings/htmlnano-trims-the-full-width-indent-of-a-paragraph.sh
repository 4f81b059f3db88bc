#!/usr/bin/env bash
# htmlnano 3.5.1 with collapseWhitespace: aggressive takes the ideographic space (U+3000) at the beginning and end
# of a block for white space that may go, so that the indent of Japanese paragraphs is lost, though a browser
# shows it; inside the text it is kept, and html-minifier-terser 7.2.0 keeps both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent htmlnano@3.5.1 html-minifier-terser@7.2.0
cat > look.mjs <<'LOOK'
import { minify } from 'html-minifier-terser';
import htmlnano from 'htmlnano';

const html = '<p>　字下げした　段落。</p>';
for (const collapseWhitespace of ['conservative', 'aggressive', 'all'])
  console.log(
    'htmlnano', collapseWhitespace,
    (await htmlnano.process(html, { collapseWhitespace, minifyCss: false, minifySvg: false })).html,
  );
console.log('html-minifier-terser', await minify(html, { collapseWhitespace: true }));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
htmlnano conservative <p>　字下げした　段落。</p>
htmlnano aggressive <p>字下げした　段落。</p>
htmlnano all <p>字下げした　段落。</p>
html-minifier-terser <p>　字下げした　段落。</p>
SEEN
echo 'as stated'
