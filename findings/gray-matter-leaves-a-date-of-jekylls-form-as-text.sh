#!/usr/bin/env bash
# gray-matter 4.0.3 (js-yaml 3) makes a Date of `2025-05-11 00:30:00` (read as UTC) and of `... +09:00`, but
# leaves `2025-05-11 00:30:00 +0900`, the form of Jekyll's own documentation, as a string: of three posts in one
# folder one has no Date, and the one without a zone is nine hours off.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent gray-matter@4.0.3
cat > look.mjs <<'LOOK'
import matter from 'gray-matter';

for (const date of [
  '2025-05-11', '2025-05-11 00:30:00', '2025-05-11 00:30:00 +09:00', '2025-05-11 00:30:00 +9',
  '2025-05-11 00:30:00 +0900',
]) {
  const read = matter(`---\ndate: ${date}\n---\n`).data.date;
  console.log(`${date} => ${read instanceof Date ? `Date ${read.toISOString()}` : `${typeof read} ${read}`}`);
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
2025-05-11 => Date 2025-05-11T00:00:00.000Z
2025-05-11 00:30:00 => Date 2025-05-11T00:30:00.000Z
2025-05-11 00:30:00 +09:00 => Date 2025-05-10T15:30:00.000Z
2025-05-11 00:30:00 +9 => Date 2025-05-10T15:30:00.000Z
2025-05-11 00:30:00 +0900 => string 2025-05-11 00:30:00 +0900
SEEN
echo 'as stated'
