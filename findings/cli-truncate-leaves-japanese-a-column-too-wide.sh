#!/usr/bin/env bash
# cli-truncate 5.2.0 cuts text to a number of columns of the terminal. Where the cut falls into the middle of a
# full-width letter, slice-ansi 8.0.0 leaves the whole letter in, and the answer is a column wider than asked: a line
# that should fill the terminal breaks into two. At the start of the text it keeps to the width.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent cli-truncate@5.2.0 string-width@4.2.3
cat > look.mjs <<'LOOK'
import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';

for (const columns of [6, 7, 8, 9])
  for (const position of ['start', 'middle', 'end']) {
    const text = cliTruncate('例の会社が更新を公開', columns, { position });
    console.log(`${columns} columns, ${position}: ${text} is ${stringWidth(text)}`);
  }
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
6 columns, start: …公開 is 5
6 columns, middle: 例の…開 is 7
6 columns, end: 例の会… is 7
7 columns, start: …を公開 is 7
7 columns, middle: 例の…開 is 7
7 columns, end: 例の会… is 7
8 columns, start: …を公開 is 7
8 columns, middle: 例の…開 is 7
8 columns, end: 例の会社… is 9
9 columns, start: …新を公開 is 9
9 columns, middle: 例の…公開 is 9
9 columns, end: 例の会社… is 9
SEEN
echo 'as stated'
