#!/usr/bin/env bash
# any-date-parser 2.2.4 with the locale ja: 令和7年4月9日 (9 April 2025) is a valid Date, but 4 July of the year in
# which it is asked: the number of the year counts as the month and that of the month as the day. 平成31年4月9日
# becomes 3 January of this year. No error either way; a Western year is read right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent any-date-parser@2.2.4
cat > look.mjs <<'LOOK'
import parser from 'any-date-parser';

for (const text of ['2025年4月9日', '令和7年4月9日', '平成31年4月9日']) {
  const date = parser.fromString(text, 'ja');
  const year = date.getUTCFullYear() === new Date().getUTCFullYear() ? 'this year' : date.getUTCFullYear();
  console.log(
    text, Number.isNaN(+date) ? 'invalid' : `${year}, month ${date.getUTCMonth() + 1}, day ${date.getUTCDate()}`,
  );
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
2025年4月9日 2025, month 4, day 9
令和7年4月9日 this year, month 7, day 4
平成31年4月9日 this year, month 1, day 3
SEEN
echo 'as stated'
