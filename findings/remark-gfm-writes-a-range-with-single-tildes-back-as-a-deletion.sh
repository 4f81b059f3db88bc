#!/usr/bin/env bash
# remark 15.0.1 with remark-gfm 4.0.1 reads 10~20人、30~40人 as one deletion, as GitHub does, and writes it back with
# two tildes: what a formatter has passed through is then struck out also by readers for which a single tilde is
# text, such as markdown-it 15.0.3. Without remark-gfm it is kept.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent remark@15.0.1 remark-gfm@4.0.1 markdown-it@15.0.3
cat > look.mjs <<'LOOK'
import MarkdownIt from 'markdown-it';
import { remark } from 'remark';
import gfm from 'remark-gfm';

const text = '10~20人、30~40人';
const markdown = new MarkdownIt();
for (const [name, processor] of [['remark', remark()], ['remark-gfm', remark().use(gfm)]]) {
  const written = String(await processor.process(text)).trim();
  console.log(name, written, markdown.renderInline(written));
}
console.log('as typed', markdown.renderInline(text));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
remark 10~20人、30~40人 10~20人、30~40人
remark-gfm 10~~20人、30~~40人 10<s>20人、30</s>40人
as typed 10~20人、30~40人
SEEN
echo 'as stated'
