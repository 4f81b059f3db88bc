#!/usr/bin/env bash
# Debian's html2text 1.3.2a, told that a page is UTF-8 (-utf8), makes a cell of a table as many bytes wide as its
# text has letters: of 「山田太郎」 one kanji and the first byte of the next are left, so that two thirds of each
# Japanese cell are gone and the rest is not UTF-8. The same words in a paragraph, a list or a heading are whole.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's packages, taken apart and not installed.
apt-get download -qq html2text=1.3.2a-28 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
cat > look.html <<'LOOK'
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>
<p>山田太郎は港湾公社の人です。</p>
<table><tr><th>名前</th><th>会社</th><th>name</th></tr><tr><td>山田太郎</td><td>港湾公社</td><td>Yamada</td></tr></table>
</body></html>
LOOK
diff --label expected --label seen -u - <(root/usr/bin/html2text -utf8 look.html | iconv -c -f UTF-8 -t UTF-8) <<'SEEN'
山田太郎は港湾公社の人です。
名会name
山港Yamada
SEEN
echo 'as stated'
