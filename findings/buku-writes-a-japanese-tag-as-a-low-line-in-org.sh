#!/usr/bin/env bash
# buku 4.7 (Debian 12) exports to Org with tags of Latin letters, digits and @ only: every Japanese tag is written as
# a low line, and all of them on a bookmark as one. Org itself takes kana and kanji in tags.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's packages, taken apart and not installed.
apt-get download -qq buku=4.7+ds-1 python3-bs4=4.11.2-2 python3-soupsieve=2.3.2-1 python3-html5lib=1.1-3 \
  python3-webencodings=0.5.1-5 python3-six=1.16.0-4 python3-urllib3=1.26.12-1+deb12u4 python3-certifi=2022.9.24-1 \
  2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
export XDG_DATA_HOME=$folder PYTHONPATH=root/usr/lib/python3/dist-packages
buku() { /usr/bin/python3 -W ignore root/usr/bin/buku --nostdin --np --tacit "$@" > log 2>&1; }
cat > look.html <<'LOOK'
<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p>
    <DT><A HREF="https://a.example/1" TAGS="情報漏えい,続報">例の会社が謝罪</A>
    <DT><A HREF="https://a.example/2" TAGS="cloud,障害">障害の続報</A>
</DL><p>
LOOK
buku --import look.html
buku --export look.org
diff --label expected --label seen -u - look.org <<'SEEN'
* [[https://a.example/1][例の会社が謝罪]] :_:
* [[https://a.example/2][障害の続報]] :_:cloud:
SEEN
echo 'as stated'
