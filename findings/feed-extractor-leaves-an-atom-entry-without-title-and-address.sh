#!/usr/bin/env bash
# @extractus/feed-extractor 8.0.3: an Atom entry whose title is XHTML (Blogger and hand-made feeds write it so)
# comes out without a title, one whose address is relative to xml:base without an address, and the day of an entry
# is the day of its last change though it says when it was published. feedparser 2.3.1 reads all three.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent @extractus/feed-extractor@8.0.3 feedparser@2.3.1
cat > look.mjs <<'LOOK'
import { extractFromXml } from '@extractus/feed-extractor';
import FeedParser from 'feedparser';

const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.jp/blog/"><title>t</title>
<id>tag:a.jp,2025:1</id>
<updated>2025-05-02T00:00:00Z</updated><entry><id>tag:a.jp,2025:2</id><link href="p/1"/>
<updated>2025-05-02T00:00:00Z</updated>
<published>2025-04-30T09:00:00Z</published><author><name>a</name></author>
<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">脆弱性<b>の</b>件</div></title></entry></feed>`;
const [{ title, link, published }] = extractFromXml(feed).entries;
console.log('extracted', JSON.stringify({ title, link, published }));

const parser = new FeedParser({});
parser.on('data', (item) => console.log('feedparser', item.title, item.link, item.pubdate.toISOString()));
parser.end(feed);
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
extracted {"title":"","link":"","published":"2025-05-02T00:00:00.000Z"}
feedparser 脆弱性の件 https://a.jp/blog/p/1 2025-04-30T09:00:00.000Z
SEEN
echo 'as stated'
