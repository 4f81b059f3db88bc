#!/usr/bin/env bash
# node-bookmarks-parser 2.0.0: in the bookmark file of browsers a folder may have a description, a line <DD>
# between its heading and its list. Such a folder is read without a single one of its links, and without an error;
# the folders beside it are whole. bookmarks-parser 1.5.0, whose form the other takes up, reads them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent node-bookmarks-parser@2.0.0 bookmarks-parser@1.5.0
cat > look.mjs <<'LOOK'
import parseOther from 'bookmarks-parser';
import imported from 'node-bookmarks-parser';

const parse = imported.default ?? imported;
const file = (description) => `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3>記事</H3>
${description}    <DL><p>
        <DT><A HREF="https://a.example/1">題一</A>
    </DL><p>
    <DT><A HREF="https://a.example/2">題二</A>
</DL><p>
`;
const titles = (nodes) =>
  nodes.map(({ title, children }) => (children ? `${title}(${titles(children)})` : title)).join(' ');
for (const description of ['', '    <DD>今月の分\n']) {
  console.log(description === '' ? 'without a description' : 'with one');
  console.log('  node-bookmarks-parser', titles(parse(file(description))));
  parseOther(file(description), (_, { bookmarks }) => console.log('  bookmarks-parser', titles(bookmarks)));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
without a description
  node-bookmarks-parser Menu(記事(題一) 題二)
  bookmarks-parser Menu(記事(題一) 題二)
with one
  node-bookmarks-parser Menu(記事 題二)
  bookmarks-parser Menu(記事(題一) 題二)
SEEN
echo 'as stated'
