#!/usr/bin/env bash
# orga 4.7.1 reads the dates of Org files with weekdays in Latin letters, German ones too, but a line SCHEDULED or
# CLOSED with <2025-04-09 水>, which Emacs writes in a Japanese locale, ends the reading of the whole file with a
# TypeError that names neither line nor date. uniorg-parse 3.2.2 reads it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent orga@4.7.1 uniorg-parse@3.2.2
cat > look.mjs <<'LOOK'
import { parse } from 'orga';
import { parse as uniorg } from 'uniorg-parse/lib/parser.js';

for (const day of ['Wed', 'Mi', '水']) {
  const file = `* TODO 記事を読む\nSCHEDULED: <2025-04-09 ${day}>\n`;
  try {
    const planning = parse(file).children[0].children.find(({ type }) => type === 'planning');
    console.log(day, 'orga', planning.timestamp.date.toISOString());
  } catch (error) {
    console.log(day, 'orga', String(error));
  }
  console.log(day, 'uniorg', /"scheduled":\{.*?"day":\d+/.exec(JSON.stringify(uniorg(file)))?.[0].slice(-7));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
Wed orga 2025-04-09T00:00:00.000Z
Wed uniorg "day":9
Mi orga 2025-04-09T00:00:00.000Z
Mi uniorg "day":9
水 orga TypeError: Cannot destructure property 'value' of 'eat(...)' as it is undefined.
水 uniorg "day":9
SEEN
echo 'as stated'
