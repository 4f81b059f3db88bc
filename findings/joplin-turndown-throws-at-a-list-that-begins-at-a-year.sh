#!/usr/bin/env bash
# @joplin/turndown 4.0.86 pads the number of a list to four signs and takes it for shorter than that: a list that
# begins at 1000 or at a year, as chronologies do, is an error (Invalid count value: -1), and the whole page has
# no Markdown; from 100 on the space behind the number is missing, so that what it writes is no list any more.
# turndown 7.2.5, of which it is a fork, writes both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent @joplin/turndown@4.0.86 turndown@7.2.5
cat > look.mjs <<'LOOK'
import joplin from '@joplin/turndown';
import turndown from 'turndown';

for (const start of [9, 100, 999, 1000, 2025])
  for (const [name, Service] of [['joplin', joplin], ['turndown', turndown]]) {
    const html = `<ol start="${start}"><li>漏えいが発覚</li></ol>`;
    let written;
    try {
      written = JSON.stringify(new Service().turndown(html));
    } catch (error) {
      written = String(error);
    }
    console.log(start, name, written);
  }
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
9 joplin "9.  漏えいが発覚"
9 turndown "9.  漏えいが発覚"
100 joplin "100.漏えいが発覚"
100 turndown "100.  漏えいが発覚"
999 joplin "999.漏えいが発覚"
999 turndown "999.  漏えいが発覚"
1000 joplin RangeError: Invalid count value: -1
1000 turndown "1000.  漏えいが発覚"
2025 joplin RangeError: Invalid count value: -1
2025 turndown "2025.  漏えいが発覚"
SEEN
echo 'as stated'
