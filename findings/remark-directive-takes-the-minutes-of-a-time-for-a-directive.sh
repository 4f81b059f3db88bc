#!/usr/bin/env bash
# remark-directive 4.0.0 reads a colon with letters or digits behind it, Japanese ones included, as a text
# directive, and remark-rehype 11.1.2 makes an empty div of one it has no handler for: 10:30 is printed as 10, and
# of 出典:総務省 and 比率は3:7 only the first half is left. A full-width colon, a space behind it, or a backslash before
# it keeps the words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent \
  remark@15.0.1 remark-directive@4.0.0 remark-rehype@11.1.2 rehype-stringify@10.0.1
cat > look.mjs <<'LOOK'
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import directive from 'remark-directive';
import remarkRehype from 'remark-rehype';

const processor = remark().use(directive).use(remarkRehype).use(rehypeStringify);
for (const text of ['会見は10:30から', '出典:総務省', '比率は3:7', '出典：総務省', '出典: 総務省', '会見は10\\:30から'])
  console.log(String(await processor.process(text)));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
<p>会見は10<div></div></p>
<p>出典<div></div></p>
<p>比率は3<div></div></p>
<p>出典：総務省</p>
<p>出典: 総務省</p>
<p>会見は10:30から</p>
SEEN
echo 'as stated'
