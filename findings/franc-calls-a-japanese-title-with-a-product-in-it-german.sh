#!/usr/bin/env bash
# franc 6.2.0 takes the script that has the most letters for the script of the text, and then asks for the
# languages of that script only. A Japanese title with the name of a product in it is German, Galician or Sukuma
# for it, at once and with no sign of doubt; one of few kanji is Chinese. tinyld 1.3.4 says Japanese for all but
# one of them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent franc@6.2.0 tinyld@1.3.4
cat > look.mjs <<'LOOK'
import { franc } from 'franc';
import { detect } from 'tinyld';

for (const title of [
  '不正アクセスの被害が発生', 'Windows の脆弱性', 'Microsoft Exchange Server の更新プログラム公開', '「Adobe Acrobat Reader」に脆弱性',
  '重要情報漏洩問題調査報告書',
])
  console.log(title, franc(title), detect(title));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
不正アクセスの被害が発生 jpn ja
Windows の脆弱性 suk ja
Microsoft Exchange Server の更新プログラム公開 deu ja
「Adobe Acrobat Reader」に脆弱性 glg en
重要情報漏洩問題調査報告書 cmn ja
SEEN
echo 'as stated'
