#!/usr/bin/env bash
# Japanese sites from before UTF-8 have queries in Shift_JIS or EUC-JP. normalize-url 9.0.1 sorts the parameters
# by default, and every byte that is no UTF-8 becomes a replacement character by that, also in a query of one
# parameter: all words of a search become the same address. A path with such bytes is kept; with
# sortQueryParameters: false the query is too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent normalize-url@9.0.1
cat > look.mjs <<'LOOK'
import normalizeUrl from 'normalize-url';

for (const url of [
  'https://a.example/s?q=%93%8C%8B%9E', 'https://a.example/s?q=%91%E5%8D%E3',
  'https://a.example/%93%8C%8B%9E',
]) {
  console.log(url, normalizeUrl(url), normalizeUrl(url, { sortQueryParameters: false }));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
https://a.example/s?q=%93%8C%8B%9E https://a.example/s?q=%EF%BF%BD%EF%BF%BD%EF%BF%BD%EF%BF%BD https://a.example/s?q=%93%8C%8B%9E
https://a.example/s?q=%91%E5%8D%E3 https://a.example/s?q=%EF%BF%BD%EF%BF%BD%EF%BF%BD https://a.example/s?q=%91%E5%8D%E3
https://a.example/%93%8C%8B%9E https://a.example/%93%8C%8B%9E https://a.example/%93%8C%8B%9E
SEEN
echo 'as stated'
