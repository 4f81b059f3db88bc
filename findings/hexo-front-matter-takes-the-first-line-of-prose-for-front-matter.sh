#!/usr/bin/env bash
# hexo-front-matter 5.0.0 needs no line of dashes at the top: whatever stands above the first line '---' is read
# as YAML, so that a post which begins with 出典: 総務省 and a rule loses that line from its text, without an error. A
# first line without a colon and a space is kept. gray-matter 4.0.3 takes neither for front matter.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent hexo-front-matter@5.0.0 gray-matter@4.0.3
cat > look.mjs <<'LOOK'
import hexo from 'hexo-front-matter';
import matter from 'gray-matter';

for (const post of ['出典: 総務省\n---\n本文', '出典：総務省\n---\n本文', '出典: 総務省\n\n---\n\n本文']) {
  console.log(JSON.stringify(post));
  console.log('  hexo-front-matter', JSON.stringify(hexo.parse(post)));
  const { data, content } = matter(post);
  console.log('  gray-matter', JSON.stringify({ data, content }));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
"出典: 総務省\n---\n本文"
  hexo-front-matter {"出典":"総務省","_content":"本文"}
  gray-matter {"data":{},"content":"出典: 総務省\n---\n本文"}
"出典：総務省\n---\n本文"
  hexo-front-matter {"_content":"出典：総務省\n---\n本文"}
  gray-matter {"data":{},"content":"出典：総務省\n---\n本文"}
"出典: 総務省\n\n---\n\n本文"
  hexo-front-matter {"出典":"総務省","_content":"\n本文"}
  gray-matter {"data":{},"content":"出典: 総務省\n\n---\n\n本文"}
SEEN
echo 'as stated'
