#!/usr/bin/env bash
# cli-table3 0.6.5 wraps the words of a cell only at blanks, so that wordWrap cuts a Japanese sentence off at the
# width. With wrapOnWordBoundary: false, which is there for such text, it takes as many letters for a line as the
# column has places and cuts off what is too wide, line by line: the words from the middle of each line are gone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent cli-table3@0.6.5
cat > look.mjs <<'LOOK'
import Table from 'cli-table3';

const corners = ['top', 'bottom', 'top-left', 'top-right', 'bottom-left', 'bottom-right'];
const chars = Object.fromEntries(corners.map((place) => [place, '']));
for (const wrapOnWordBoundary of [true, false]) {
  const table = new Table({ chars, colWidths: [22], wordWrap: true, wrapOnWordBoundary });
  table.push(['一二三四五六七八九十のあとに壱弐参四五六七八九拾が続く']);
  console.log(`wrapOnWordBoundary ${wrapOnWordBoundary}\n${table}`);
}
LOOK
diff --label expected --label seen -u - <(NO_COLOR=1 node look.mjs | sed 's/\x1b\[[0-9]*m//g') <<'SEEN'
wrapOnWordBoundary true
│ 一二三四五六七八九…  │
wrapOnWordBoundary false
│ 一二三四五六七八九…  │
│ 七八九拾が続く       │
SEEN
echo 'as stated'
