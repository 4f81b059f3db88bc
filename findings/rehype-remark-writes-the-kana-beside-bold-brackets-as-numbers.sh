#!/usr/bin/env bash
# remark-stringify 11.0.0, here behind rehype-remark 10.0.1: where bold words begin or end with a bracket,
# CommonMark would not see the stars next to Japanese letters, and the letter on each side is written as &#x306F;.
# The Markdown renders right, but nobody can edit it, and a search for the word does not find it. Bold words
# without brackets are written as one expects.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent \
  rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 unified@11.0.5
cat > look.mjs <<'LOOK'
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify);
for (const html of ['<p>これは<b>重要</b>です</p>', '<p>これは<b>「重要」</b>です</p>', '<p>これは<b>重要。</b>次</p>'])
  console.log(String(await processor.process(html)).trim());
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
これは**重要**です
これ&#x306F;**「重要」**&#x3067;す
これは**重要。**&#x6B21;
SEEN
echo 'as stated'
