#!/usr/bin/env bash
# lunr-languages 1.22.0: a Japanese index of lunr 2.3.9 holds the pieces into which its segmenter parts the text,
# while a word that is looked for is not parted. The pieces depend on the neighbours (脆弱性対策 gives 脆弱 and 性対 …), so
# that a word is found in one title and not in another that contains it as well, and a longer one is found in
# neither.
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
const titles = ['脆弱性の話', '脆弱性対策情報を公開'];
const index = lunr(function build() {
  this.use(lunr.ja);
  this.field('title');
  titles.forEach((title, id) => this.add({ title, id }));
});
for (const title of titles) console.log(title, lunr.ja.tokenizer(title).map(String).join(' '));
for (const word of ['脆弱性', '脆弱', '対策', '脆弱性対策']) {
  const found = index.search(word).map(({ ref }) => titles[ref]);
  console.log(word, found.join(' ') || 'nothing');
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
脆弱性の話 脆弱性 の 話
脆弱性対策情報を公開 脆弱 性対 策情 報 を 公開
脆弱性 脆弱性の話
脆弱 脆弱性対策情報を公開
対策 nothing
脆弱性対策 nothing
SEEN
echo 'as stated'
