#!/usr/bin/env bash
# smartypants 0.2.2 and retext-smartypants 6.2.0 take a straight quotation mark behind a letter for a closing one.
# In Japanese a letter stands in front of the opening one as well, so that これは"重要"です gets two closing marks. With
# spaces around it is right. markdown-it 15.0.3 leaves such marks straight, and Djot 0.3.2 opens and closes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent \
  smartypants@0.2.2 retext@9.0.0 retext-smartypants@6.2.0 markdown-it@15.0.3 @djot/djot@0.3.2
cat > look.mjs <<'LOOK'
import { parse, renderHTML } from '@djot/djot';
import MarkdownIt from 'markdown-it';
import { retext } from 'retext';
import retextSmartypants from 'retext-smartypants';
import { smartypantsu } from 'smartypants';

const markdown = new MarkdownIt({ typographer: true });
for (const text of ['これは"重要"です', 'これは "重要" です', '"重要"です']) {
  console.log(text);
  console.log(
    '  smartypants', smartypantsu(text), ' retext', String(await retext().use(retextSmartypants).process(text)),
  );
  console.log('  markdown-it', markdown.renderInline(text), ' djot', renderHTML(parse(text)).trim());
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
これは"重要"です
  smartypants これは”重要”です  retext これは”重要”です
  markdown-it これは&quot;重要&quot;です  djot <p>これは“重要”です</p>
これは "重要" です
  smartypants これは “重要” です  retext これは “重要” です
  markdown-it これは “重要” です  djot <p>これは “重要” です</p>
"重要"です
  smartypants “重要”です  retext “重要”です
  markdown-it &quot;重要&quot;です  djot <p>“重要”です</p>
SEEN
echo 'as stated'
