#!/usr/bin/env bash
# chrono-node 2.10.3, Japanese: the words for next and last week in front of a weekday are not part of what it
# reads, and it reads the weekday alone, as the nearest one; no error, and a text of the answer that is shorter
# than what was asked. Its English reads both. Asked on Wednesday, 16 April 2025, in Tokyo.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent chrono-node@2.10.3
cat > look.mjs <<'LOOK'
import * as chrono from 'chrono-node';

const asked = { instant: new Date('2025-04-16T03:00:00Z'), timezone: 540 };
const read = (language, text) => {
  const [answer] = chrono[language].parse(text, asked);
  return `${text}: ${answer ? `"${answer.text}" ${answer.start.date().toISOString().slice(0, 10)}` : 'nothing'}`;
};
for (const text of ['来週の金曜日', '先週の金曜日', '今週の金曜日', '金曜日']) console.log(read('ja', text));
for (const text of ['friday next week', 'friday last week']) console.log(read('en', text));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
来週の金曜日: "金曜日" 2025-04-18
先週の金曜日: "金曜日" 2025-04-18
今週の金曜日: "金曜日" 2025-04-18
金曜日: "金曜日" 2025-04-18
friday next week: "friday next week" 2025-04-25
friday last week: "friday last week" 2025-04-11
SEEN
echo 'as stated'
