#!/usr/bin/env bash
# yaml 2.9.1 writes by YAML 1.2, where a time of day and digits with a low line are text that needs no quotes.
# gray-matter 4.0.3 reads front matter by the older rules, in which colons part a number to the base of sixty: a
# post that one program titles 12:30 is titled 750 in the next. What looks more like a number (1e3, 0x1f) is
# quoted and comes through.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent yaml@2.9.1 gray-matter@4.0.3
cat > look.mjs <<'LOOK'
import { stringify } from 'yaml';
import matter from 'gray-matter';

for (const title of ['12:30', '1:2', '1_000', '0b11', '1e3', '0x1f', '2025-04']) {
  const written = stringify({ title }).trim();
  console.log(written, '=>', JSON.stringify(matter(`---\n${written}\n---\n`).data.title));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
title: 12:30 => 750
title: 1:2 => 62
title: 1_000 => 1000
title: 0b11 => 3
title: "1e3" => "1e3"
title: "0x1f" => "0x1f"
title: 2025-04 => "2025-04"
SEEN
echo 'as stated'
