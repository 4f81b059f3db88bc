#!/usr/bin/env bash
# filenamify 7.0.3 cuts a name to 100 characters by default, so that it fits. File systems count bytes (255 on
# most), and 100 kanji are 300: writing the file fails with ENAMETOOLONG. sanitize-filename 1.6.4 counts bytes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent filenamify@7.0.3 sanitize-filename@1.6.4
cat > look.mjs <<'LOOK'
import { writeFileSync } from 'node:fs';
import filenamify from 'filenamify';
import sanitize from 'sanitize-filename';

const title = '脆弱性'.repeat(50);
for (const [name, made] of [['filenamify', filenamify(title)], ['sanitize-filename', sanitize(title)]]) {
  let written = 'written';
  try {
    writeFileSync(made, '');
  } catch ({ code }) {
    written = code;
  }
  console.log(name, made.length, 'characters', Buffer.byteLength(made), 'bytes', written);
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
filenamify 100 characters 300 bytes ENAMETOOLONG
sanitize-filename 85 characters 255 bytes written
SEEN
echo 'as stated'
