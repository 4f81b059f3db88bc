#!/usr/bin/env bash
# @extractus/feed-extractor 8.0.3 reads feeds with fast-xml-parser and its default of parsing numbers: the title
# 2025.10 of a release becomes 2025.1, 1e3 becomes 1000, 007 becomes 7, in entries and in the feed's own title; a
# title with any other sign in it is kept. feedsmith 3.0.1 keeps them all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent @extractus/feed-extractor@8.0.3 feedsmith@3.0.1
cat > look.mjs <<'LOOK'
import { extractFromXml } from '@extractus/feed-extractor';
import { parseFeed } from 'feedsmith';

const item = (title) => `<item><title>${title}</title><link>https://x.example/${title}</link></item>`;
const titles = ['2025.10', '1e3', '007', '0x1F', 'v2025.10', '2025.10.0'];
const feed = `<rss version="2.0"><channel><title>9.10</title><link>https://x.example/</link>
<description>d</description>${titles.map(item).join('')}</channel></rss>`;
const extracted = extractFromXml(feed);
console.log('feed-extractor', JSON.stringify([extracted.title, ...extracted.entries.map(({ title }) => title)]));
const { feed: parsed } = parseFeed(feed);
console.log('feedsmith', JSON.stringify([parsed.title, ...parsed.items.map(({ title }) => title)]));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
feed-extractor ["9.1","2025.1","1000","7","31","v2025.10","2025.10.0"]
feedsmith ["9.10","2025.10","1e3","007","0x1F","v2025.10","2025.10.0"]
SEEN
echo 'as stated'
