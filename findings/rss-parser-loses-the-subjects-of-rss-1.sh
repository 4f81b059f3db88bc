#!/usr/bin/env bash
# rss-parser 3.13.0 reads RSS 1.0, the form in which Japanese bookmark services and blogs give their lists, and
# its day, title and description; the dc:subject elements, where the tags stand, are in no field of an item,
# though dc:creator and dc:date are, and category is in RSS 2.0. feedsmith 3.0.1 has them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent rss-parser@3.13.0 feedsmith@3.0.1
cat > look.mjs <<'LOOK'
import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://b.example/"><title>控え</title><link>https://b.example/</link>
<description>d</description></channel>
<item rdf:about="https://a.example/1"><title>題</title><link>https://a.example/1</link><description>説明</description>
<dc:creator>x</dc:creator><dc:date>2025-04-09T23:30:00Z</dc:date><dc:subject>脆弱性</dc:subject>
<dc:subject>対策</dc:subject></item>
</rdf:RDF>`;
const [item] = (await new Parser().parseString(xml)).items;
console.log('rss-parser', Object.keys(item).sort().join(' '), '| with the tag:', JSON.stringify(item).includes('脆弱性'));
console.log('feedsmith', JSON.stringify(parseFeed(xml).feed.items[0].dc));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
rss-parser content contentSnippet creator date dc:creator dc:date isoDate link rdf:about title | with the tag: false
feedsmith {"creators":["x"],"subjects":["脆弱性","対策"],"dates":["2025-04-09T23:30:00Z"]}
SEEN
echo 'as stated'
