#!/usr/bin/env bash
# htmlparser2 12.0.0, parseFeed (and getFeed of domutils): the link of an entry is the first one in it, whatever its rel
# says. Blogs that name their replies first, as those of Blogger do, get the feed of comments for each post; where
# rel="related" comes first, it is somebody else's page. rss-parser 3.13.0 takes the alternate one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent htmlparser2@12.0.0 rss-parser@3.13.0
cat > look.mjs <<'LOOK'
import { parseFeed } from 'htmlparser2';
import Parser from 'rss-parser';

const alternate = '<link rel="alternate" type="text/html" href="https://a.example/post"/>';
const replies = '<link rel="replies" type="application/atom+xml" href="https://a.example/post/comments"/>';
const related = '<link rel="related" href="https://b.example/"/>';
for (const links of [[alternate, replies], [replies, alternate], [related, alternate]]) {
  const head = '<id>urn:a</id><title>題</title><updated>2025-04-09T00:00:00Z</updated><author><name>a</name></author>';
  const entry = `<entry>${head}${links.join('')}</entry>`;
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom">${head}${entry}</feed>`;
  const { items } = await new Parser().parseString(feed);
  console.log('htmlparser2', parseFeed(feed).items[0].link, '| rss-parser', items[0].link);
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
htmlparser2 https://a.example/post | rss-parser https://a.example/post
htmlparser2 https://a.example/post/comments | rss-parser https://a.example/post
htmlparser2 https://b.example/ | rss-parser https://a.example/post
SEEN
echo 'as stated'
