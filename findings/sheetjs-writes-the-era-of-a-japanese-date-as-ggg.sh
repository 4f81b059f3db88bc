#!/usr/bin/env bash
# xlsx 0.18.5 (SheetJS of the registry): a cell with Excel's own Japanese date format, [$-411]ggge"年"m"月"d"日", is
# shown by Excel as 令和7年4月30日. Its text here is ggg2025年4月30日: the letters of the era stay as they are and the
# year of the era is the western one. The weekday in Japanese, [$-411]aaa, is $aaa.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent xlsx@0.18.5
cat > look.mjs <<'LOOK'
import xlsx from 'xlsx';

const day = 45777;
for (const format of ['yyyy"年"m"月"d"日"', '[$-411]ggge"年"m"月"d"日"', '[$-411]ge.m.d', '[$-411]aaa']) {
  const cell = { t: 'n', v: day, z: format };
  const book = { SheetNames: ['記事'], Sheets: { 記事: { '!ref': 'A1', A1: cell } } };
  const read = xlsx.read(xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }), { cellNF: true });
  console.log(read.Sheets.記事.A1.z, '->', xlsx.utils.sheet_to_json(read.Sheets.記事, { header: 1, raw: false })[0][0]);
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
yyyy"年"m"月"d"日" -> 2025年4月30日
[$-411]ggge"年"m"月"d"日" -> ggg2025年4月30日
[$-411]ge.m.d -> 45777
[$-411]aaa -> $aaa
SEEN
echo 'as stated'
