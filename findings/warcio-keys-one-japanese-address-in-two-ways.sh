#!/usr/bin/env bash
# warcio 2.4.11 (npm): getSurt makes the key under which an index of web archives sorts an address. It lowers the
# letters of what it is given before the address is encoded, so that a path in Japanese letters and the same path
# percent-encoded have two keys, %E8 and %e8, and a page that was saved under one is not found by the other. Only
# the letters of the spelling with percent signs are lowered; the host has one key in both spellings.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent warcio@2.4.11
cat > look.mjs <<'LOOK'
import { getSurt } from 'warcio';

for (const address of [
  'https://例え.jp/脆弱性', new URL('https://例え.jp/脆弱性').href, 'https://例え.jp/?q=脆',
  new URL('https://例え.jp/?q=脆').href,
])
  console.log(`${address}\n  ${getSurt(address)}`);
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
https://例え.jp/脆弱性
  jp,xn--r8jz45g)/%E8%84%86%E5%BC%B1%E6%80%A7
https://xn--r8jz45g.jp/%E8%84%86%E5%BC%B1%E6%80%A7
  jp,xn--r8jz45g)/%e8%84%86%e5%bc%b1%e6%80%a7
https://例え.jp/?q=脆
  jp,xn--r8jz45g)/?q=%E8%84%86
https://xn--r8jz45g.jp/?q=%E8%84%86
  jp,xn--r8jz45g)/?q=%e8%84%86
SEEN
echo 'as stated'
