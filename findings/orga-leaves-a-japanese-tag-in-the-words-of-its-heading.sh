#!/usr/bin/env bash
# orga 4.7.1 knows tags at the end of a heading in Latin letters only: of * 題 :脆弱性: it makes a heading without
# tags whose text is '題 :脆弱性:', where uniorg-parse 3.2.2 finds the tag. One Japanese tag spoils its
# Latin neighbour too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent orga@4.7.1 uniorg-parse@3.2.2
cat > look.mjs <<'LOOK'
import { parse } from 'orga';
import { parse as uniorg } from 'uniorg-parse/lib/parser.js';

for (const heading of ['題 :security:', '題 :脆弱性:', '題 :security:脆弱性:']) {
  const { children, tags } = parse(`* ${heading}\n`).children[0].children[0];
  const words = children.filter(({ type }) => type === 'text').map(({ value }) => value);
  const headline = JSON.parse(JSON.stringify(uniorg(`* ${heading}\n`))).children[0].children[0];
  console.log(
    heading, '| orga',
    JSON.stringify(words), JSON.stringify(tags ?? []), '| uniorg', headline.rawValue, JSON.stringify(headline.tags),
  );
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
題 :security: | orga ["題"] ["security"] | uniorg 題 ["security"]
題 :脆弱性: | orga ["題 :脆弱性:"] [] | uniorg 題 ["脆弱性"]
題 :security:脆弱性: | orga ["題 :security:脆弱性:"] [] | uniorg 題 ["security","脆弱性"]
SEEN
echo 'as stated'
