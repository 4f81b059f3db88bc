#!/usr/bin/env bash
# metascraper-title 5.49.24 does not give the title that a page has: it makes typographic quotation marks of straight
# ones, a prime of the mark behind a number, an apostrophe in front of a year. What is quoted from it, or compared
# with the page later, differs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent metascraper@5.49.24 metascraper-title@5.49.24
cat > look.mjs <<'LOOK'
import metascraper from 'metascraper';
import metascraperTitle from 'metascraper-title';

const scrape = metascraper([metascraperTitle()]);
for (const name of ['"404" の話', '12" の画面', "'25年の話", "alert('x')", '「404」の話']) {
  const { title } = await scrape({ url: 'https://www.example.com/a', html: `<title>${name}</title>` });
  console.log(name, '=>', title);
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
"404" の話 => “404” の話
12" の画面 => 12″ の画面
'25年の話 => ’25年の話
alert('x') => alert(‘x’)
「404」の話 => 「404」の話
SEEN
echo 'as stated'
