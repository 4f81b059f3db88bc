#!/usr/bin/env bash
# The slugify of @mdit-vue/shared 3.0.2, which makes the ids of headings in VuePress and VitePress, takes a title
# apart (NFKD) to drop the accents of Latin letters, and never joins it again. The sound marks of kana are no
# accents to it, so they stay, parted from their letters: the id of ガイド has five characters, and a link to #ガイド,
# typed as everybody types it, finds no heading in it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent @mdit-vue/shared@3.0.2
cat > look.mjs <<'LOOK'
import { slugify } from '@mdit-vue/shared';

for (const title of ['ガイド', 'はじめに', 'ブログ', 'café']) {
  const id = slugify(title);
  const [long, joined] = [[...id].length, id.normalize('NFC')];
  console.log(
    title, [...title].length, 'characters; id', long, '; equal:', id === title, '; once joined:', joined === title,
  );
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
ガイド 3 characters; id 5 ; equal: false ; once joined: true
はじめに 4 characters; id 5 ; equal: false ; once joined: true
ブログ 3 characters; id 5 ; equal: false ; once joined: true
café 4 characters; id 4 ; equal: false ; once joined: false
SEEN
echo 'as stated'
