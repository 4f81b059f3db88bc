#!/usr/bin/env bash
# The Japanese of chrono-node 2.10.3 knows 昨日 (yesterday) and looks for it anywhere, so that 一昨日 (the day before
# yesterday) is read as yesterday, with the first character left over; likewise 一昨年 finds no date at all, and 明後日
# (the day after tomorrow), which has no shorter word in it, finds none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent chrono-node@2.10.3
cat > look.mjs <<'LOOK'
import { ja } from 'chrono-node';

const now = new Date(2025, 5, 11, 12);
for (const text of ['昨日', '一昨日', '一昨日の夜', '明日', '明後日', '一昨年']) {
  const [found] = ja.parse(text, now);
  console.log(text, found ? `${found.text} at ${found.index}: June ${found.start.get('day')}` : 'nothing');
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
昨日 昨日 at 0: June 10
一昨日 昨日 at 1: June 10
一昨日の夜 昨日 at 1: June 10
明日 明日 at 0: June 12
明後日 nothing
一昨年 nothing
SEEN
echo 'as stated'
