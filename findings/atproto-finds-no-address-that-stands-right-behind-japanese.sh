#!/usr/bin/env bash
# detectFacets of @atproto/api 0.19.19 makes links of the addresses in a post, where one begins the text or stands
# behind white space or an opening bracket of ASCII. Japanese has no spaces and its own brackets: 詳細はhttps… and
# （https…） stay plain text without a word, while one at the beginning of a line takes the Japanese behind it
# along, up to the next space.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent @atproto/api@0.19.19
cat > look.mjs <<'LOOK'
import { RichText } from '@atproto/api';

const texts = ['見て https://a.example/x', '詳細はhttps://a.example/x', '（https://a.example/x）', '(https://a.example/x)'];
for (const text of [...texts, 'https://a.example/xを読んだ', 'https://a.example/x、続き']) {
  const post = new RichText({ text });
  post.detectFacetsWithoutResolution();
  console.log(text, '=>', (post.facets ?? []).map(({ features: [{ uri }] }) => uri).join(' ') || 'no link');
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
見て https://a.example/x => https://a.example/x
詳細はhttps://a.example/x => no link
（https://a.example/x） => no link
(https://a.example/x) => https://a.example/x
https://a.example/xを読んだ => https://a.example/xを読んだ
https://a.example/x、続き => https://a.example/x、続き
SEEN
echo 'as stated'
