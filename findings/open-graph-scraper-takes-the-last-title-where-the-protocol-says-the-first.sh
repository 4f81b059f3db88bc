#!/usr/bin/env bash
# open-graph-scraper 6.12.0 and url-metadata 5.10.0: of a page with two og:title, as plugins of blogs leave them,
# the protocol prefers the first one from the top. The one library gives the last, the other both, joined by a
# comma without a space.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent open-graph-scraper@6.12.0 url-metadata@5.10.0
cat > look.mjs <<'LOOK'
import ogs from 'open-graph-scraper';
import urlMetadata from 'url-metadata';

const html = `<html lang="ja"><head><title>記事</title><meta property="og:title" content="記事の題">
<meta property="og:title" content="ブログの名"></head><body><h1>記事の題</h1></body></html>`;
console.log('open-graph-scraper', (await ogs({ html })).result.ogTitle);
const response = new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
console.log('url-metadata', (await urlMetadata(null, { parseResponseObject: response }))['og:title']);
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
open-graph-scraper ブログの名
url-metadata 記事の題,ブログの名
SEEN
echo 'as stated'
