#!/usr/bin/env bash
# @atproto/api 0.19.19: the rich text of Bluesky ends a hashtag at white space and cuts punctuation off its end
# only, so that #脆弱性、#注意喚起 is one tag, and #脆弱性（重要） another; twitter-text 3.1.0 finds two and #脆弱性. A web address
# is found behind white space or a bracket only, not behind a Japanese letter, where twitter-text finds it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent @atproto/api@0.19.19 twitter-text@3.1.0
cat > look.mjs <<'LOOK'
import { RichText } from '@atproto/api';
import twitter from 'twitter-text';

for (const text of ['#脆弱性 #注意喚起', '#脆弱性、#注意喚起', '#脆弱性（重要）', '詳細はhttps://a.jp/1', '詳細は https://a.jp/1']) {
  const rich = new RichText({ text });
  rich.detectFacetsWithoutResolution();
  const found = [...rich.segments()].filter(({ facet }) => facet).map((segment) => segment.text);
  console.log(
    text, JSON.stringify(found),
    JSON.stringify(twitter.extractEntitiesWithIndices(text).map(({ indices }) => text.slice(...indices))),
  );
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
#脆弱性 #注意喚起 ["#脆弱性","#注意喚起"] ["#脆弱性","#注意喚起"]
#脆弱性、#注意喚起 ["#脆弱性、#注意喚起"] ["#脆弱性","#注意喚起"]
#脆弱性（重要） ["#脆弱性（重要"] ["#脆弱性"]
詳細はhttps://a.jp/1 [] ["https://a.jp/1"]
詳細は https://a.jp/1 ["https://a.jp/1"] ["https://a.jp/1"]
SEEN
echo 'as stated'
