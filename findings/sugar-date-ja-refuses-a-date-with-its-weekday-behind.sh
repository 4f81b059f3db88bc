#!/usr/bin/env bash
# The Japanese locale of sugar-date 2.0.6 reads 2025年4月30日, with a time of day behind it too, and even 三日前. With
# the weekday behind the date, as Japanese dates are mostly written, in brackets or as a word, it makes an invalid
# date.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent sugar-date@2.0.6
cat > look.mjs <<'LOOK'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const Sugar = require('sugar-date');
require('sugar-date/locales/ja.js');

Sugar.Date.setLocale('ja');
for (const text of [
  '2025年4月30日', '2025年4月30日 午後9時30分', '2025年4月30日(水)', '2025年4月30日（水）', '2025年4月30日水曜日', '2025年4月30日 水曜日',
]) {
  const date = Sugar.Date.create(text);
  console.log(text, Number.isNaN(date.getTime()) ? 'invalid' : Sugar.Date.format(date, '{yyyy}-{MM}-{dd} {HH}:{mm}'));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
2025年4月30日 2025-04-30 00:00
2025年4月30日 午後9時30分 2025-04-30 21:30
2025年4月30日(水) invalid
2025年4月30日（水） invalid
2025年4月30日水曜日 invalid
2025年4月30日 水曜日 invalid
SEEN
echo 'as stated'
