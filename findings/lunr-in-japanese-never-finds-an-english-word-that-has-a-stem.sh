#!/usr/bin/env bash
# lunr-languages 1.22.0: a Japanese index of lunr 2.3.9 keeps Latin words as they are, but a word that is looked
# for still goes through the English stemmer. A word that the stemmer leaves (server) is found; one that it
# changes (exchange, security, update) stands in the index and is never found. An index of lunr alone finds them
# all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent lunr@2.3.9 lunr-languages@1.22.0
cat > look.mjs <<'LOOK'
import lunr from 'lunr';
import ja from 'lunr-languages/lunr.ja.js';
import support from 'lunr-languages/lunr.stemmer.support.js';
import segmenter from 'lunr-languages/tinyseg.js';

support(lunr);
segmenter(lunr);
ja(lunr);
const titles = ['Exchange Server の更新', 'Security Update を公開'];
const index = (use) =>
  lunr(function build() {
    if (use) this.use(lunr.ja);
    this.field('title');
    titles.forEach((title, id) => this.add({ title, id }));
  });
for (const word of ['server', 'exchange', 'security', 'update'])
  console.log(word, 'ja:', index(true).search(word).length, 'plain lunr:', index(false).search(word).length);
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
server ja: 1 plain lunr: 1
exchange ja: 0 plain lunr: 1
security ja: 0 plain lunr: 1
update ja: 0 plain lunr: 1
SEEN
echo 'as stated'
