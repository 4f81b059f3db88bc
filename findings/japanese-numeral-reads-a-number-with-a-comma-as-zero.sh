#!/usr/bin/env bash
# @geolonia/japanese-numeral 1.0.2: kanji2number reads 1200万 as twelve million, but 1,200万 and 1.5億, as newspapers
# write them, as 0. Without the 万 or 億 behind it the same number with a comma is an error, so the zero is the only
# answer that nobody can tell from a number.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent @geolonia/japanese-numeral@1.0.2
cat > look.mjs <<'LOOK'
import { kanji2number } from '@geolonia/japanese-numeral';

const read = (text) => {
  try {
    return kanji2number(text);
  } catch ({ message }) {
    return `error: ${message}`;
  }
};
for (const text of ['1200万', '1,200万', '１，２００万', '1億', '1.5億', '1,200']) console.log(text, read(text));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
1200万 12000000
1,200万 0
１，２００万 0
1億 100000000
1.5億 0
1,200 error: The attribute of kanji2number() must be a Japanese numeral as integer.
SEEN
echo 'as stated'
