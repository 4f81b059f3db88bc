#!/usr/bin/env bash
# csv-parse 7.0.3 with cast: true and cast_date: true turns every cell that Date.parse of V8 takes into a Date,
# and that passes over words in front of a number: the title 'Windows 11' is 1 November 2001, 'PS 5' 1 May 2001,
# 'Chrome 120' lies in the year 120, and the title itself is gone. Words behind the number protect the cell. Dates
# are printed in UTC, the zone of the run.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent csv-parse@7.0.3
cat > look.mjs <<'LOOK'
process.env.TZ = 'UTC';
const { parse } = await import('csv-parse/sync');

const csv = 'title\nWindows 11\nPS 5\nChrome 120\n第 3 回\nIT白書 2025\nWindows Server 2025 の更新\n';
for (const { title } of parse(csv, { columns: true, cast: true, cast_date: true }))
  console.log(title instanceof Date ? `Date ${title.toISOString()}` : `${typeof title} ${title}`);
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
Date 2001-11-01T00:00:00.000Z
Date 2001-05-01T00:00:00.000Z
Date 0120-01-01T00:00:00.000Z
string 第 3 回
Date 2025-01-01T00:00:00.000Z
string Windows Server 2025 の更新
SEEN
echo 'as stated'
