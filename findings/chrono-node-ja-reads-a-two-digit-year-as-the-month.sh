#!/usr/bin/env bash
# chrono-node 2.10.3, Japanese: of 25/4/9, the usual short form of 9 April 2025 in Japan, it reads '5/4' in the
# middle and answers with 4 May; of 9 April at 24 o'clock it reads nothing at all, not even the day, though 24:00
# is how Japanese programmes name midnight.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent chrono-node@2.10.3
cat > look.mjs <<'LOOK'
import * as chrono from 'chrono-node';

const asked = { instant: new Date('2025-04-16T03:00:00Z'), timezone: 540 };
for (const text of ['2025/4/9', '25/4/9', '25/04/09', '2025年4月9日23時', '2025年4月9日24時', '2025年4月9日 24:00']) {
  const [answer] = chrono.ja.parse(text, asked);
  console.log(`${text}: ${answer ? `"${answer.text}" ${answer.start.date().toISOString()}` : 'nothing'}`);
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
2025/4/9: "2025/4/9" 2025-04-09T03:00:00.000Z
25/4/9: "5/4" 2025-05-04T03:00:00.000Z
25/04/09: "5/04" 2025-05-04T03:00:00.000Z
2025年4月9日23時: "2025年4月9日23時" 2025-04-09T14:00:00.000Z
2025年4月9日24時: nothing
2025年4月9日 24:00: nothing
SEEN
echo 'as stated'
