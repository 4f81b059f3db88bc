#!/usr/bin/env bash
# mailparser 3.14.2 gives a mail whose Date header names its zone as JST (the obsolete form of RFC 5322, common in
# Japanese mailing lists) the moment at which it is read, as a Date like any other; with +0900 it is right, and
# with EST too. Nothing tells the two apart but the header itself. postal-mime 4.0.0 hands on the text as it
# stands.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent mailparser@3.14.2 postal-mime@4.0.0
cat > look.mjs <<'LOOK'
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';

for (const zone of ['+0900', 'EST', 'JST']) {
  const mail = `From: a@example.jp\r\nSubject: x\r\nDate: Wed, 09 Apr 2025 23:30:00 ${zone}\r\n\r\nx\r\n`;
  const { date } = await simpleParser(mail);
  const near = Math.abs(date - Date.now()) < 60_000;
  console.log(zone, 'mailparser:', near ? 'the moment of reading' : date.toISOString());
  console.log(zone, 'postal-mime:', (await PostalMime.parse(mail)).date);
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
+0900 mailparser: 2025-04-09T14:30:00.000Z
+0900 postal-mime: 2025-04-09T14:30:00.000Z
EST mailparser: 2025-04-10T04:30:00.000Z
EST postal-mime: 2025-04-10T04:30:00.000Z
JST mailparser: the moment of reading
JST postal-mime: Wed, 09 Apr 2025 23:30:00 JST
SEEN
echo 'as stated'
