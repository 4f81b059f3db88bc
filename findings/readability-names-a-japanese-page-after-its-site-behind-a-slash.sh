#!/usr/bin/env bash
# @mozilla/readability 0.6.0 cuts the name of the site off a title, and takes the part behind instead where the part
# in front has fewer than three words. A Japanese headline has no blanks and is one word: behind " / " or " » " the
# site's name is the title of every page. With | and - a later rule puts the whole title back.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent @mozilla/readability@0.6.0 jsdom@29.1.1
cat > look.mjs <<'LOOK'
import { JSDOM } from 'jsdom';
import { Readability } from '@mozilla/readability';

const article = '<p>例の会社は、製品の更新を、公開した。</p>'.repeat(20);
for (const title of [
  'メールサーバーの更新を公開、ただちに適用を / 例のサイト',
  'メールサーバーの更新を公開、ただちに適用を » 例のサイト',
  'メールサーバーの更新を公開、ただちに適用を | 例のサイト',
  'An update of the mail server / Example',
]) {
  const { document } = new JSDOM(`<title>${title}</title><article>${article}</article>`).window;
  console.log(title, '=>', new Readability(document).parse().title);
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
メールサーバーの更新を公開、ただちに適用を / 例のサイト => 例のサイト
メールサーバーの更新を公開、ただちに適用を » 例のサイト => 例のサイト
メールサーバーの更新を公開、ただちに適用を | 例のサイト => メールサーバーの更新を公開、ただちに適用を | 例のサイト
An update of the mail server / Example => An update of the mail server
SEEN
echo 'as stated'
