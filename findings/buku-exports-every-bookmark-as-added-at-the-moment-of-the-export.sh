#!/usr/bin/env bash
# buku 4.7 (Debian 12) keeps no dates: the ADD_DATE of an imported bookmark is dropped, and the export, which has an
# ADD_DATE for each, gives them all the moment of the export. Who sorts such a file into months finds years of
# bookmarks in the present one.
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
    <DT><A HREF="https://a.example/1" ADD_DATE="1420070400">2015年の題</A>
    <DT><A HREF="https://a.example/2" ADD_DATE="1744156800">2025年の題</A>
</DL><p>
LOOK
before=$(date +%s)
buku --import look.html
buku --export out.html
look() {
  sed -nE 's|.*<A .*ADD_DATE="([0-9]+)".*>(.*)</A>|\1 \2|p' out.html | while read -r date title; do
    if [ "$date" -ge "$before" ]; then echo "$title: now"; else echo "$title: $date"; fi
  done
}
diff --label expected --label seen -u - <(look) <<'SEEN'
2015年の題: now
2025年の題: now
SEEN
echo 'as stated'
