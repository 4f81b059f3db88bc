#!/usr/bin/env bash
# wanakana 5.3.1: words borrowed from other languages, most of what a Japanese headline about computers is made
# of, are spelled letter by letter where a small vowel stands in them: ファイル is fuairu, ディスク deisuku, デュアル deyuaru
# and フェーズ fyeezu, where Hepburn has fairu, disuku, dyuaru and feezu. チェック and シェル are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent wanakana@5.3.1
cat > look.mjs <<'LOOK'
import { toRomaji } from 'wanakana';

for (const word of ['ファイル', 'フォルダー', 'フェーズ', 'ディスク', 'デュアル', 'ティーチ', 'チェック', 'シェル']) {
  console.log(word, toRomaji(word));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
ファイル fuairu
フォルダー fuorudaa
フェーズ fyeezu
ディスク deisuku
デュアル deyuaru
ティーチ teiichi
チェック chekku
シェル sheru
SEEN
echo 'as stated'
