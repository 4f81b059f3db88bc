#!/usr/bin/env bash
# @mozilla/readability 0.6.0 takes a title apart at ' - ', ' | ' and the like and, where fewer than three words
# stand in front of the last such sign, cuts at the first bare hyphen of the title, which may stand inside a word:
# of 'CVE-2025-31161 - ...' the letters CVE are gone. One would expect the whole title or the part behind the
# sign.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent @mozilla/readability@0.6.0 jsdom@29.1.1
cat > look.mjs <<'LOOK'
import { JSDOM } from 'jsdom';
import { Readability } from '@mozilla/readability';

const body = `<article><p>${'Text of the article, with commas, '.repeat(40)}</p></article>`;
for (const title of [
  'CVE-2025-31161 - authentication bypass explained',
  'Wi-Fi 8 - What the new standard brings',
  'Zero-day | What is known about the attack',
  'Authentication bypass explained - CVE-2025-31161',
]) {
  const { document } = new JSDOM(`<title>${title}</title>${body}`).window;
  console.log(`${title}\n  => ${new Readability(document).parse().title}`);
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
CVE-2025-31161 - authentication bypass explained
  => 2025-31161 - authentication bypass explained
Wi-Fi 8 - What the new standard brings
  => Fi 8 - What the new standard brings
Zero-day | What is known about the attack
  => day | What is known about the attack
Authentication bypass explained - CVE-2025-31161
  => Authentication bypass explained - CVE-2025-31161
SEEN
echo 'as stated'
