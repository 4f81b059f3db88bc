#!/usr/bin/env bash
# newsboat 2.21 (Debian 12) imports an OPML file by the addresses in it and passes over the type: an outline of the
# type link, which OPML 2.0 has for bookmarks and whose url is a page's, becomes a feed like one of the type rss, and
# so does one of the type include, whose url is another list. An outline without an address is a folder.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's packages, taken apart and not installed.
apt-get download -qq newsboat=2.21-1.5 libstfl0=0.22-3+b5 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
export HOME=$folder LD_LIBRARY_PATH=root/usr/lib
cat > look.opml <<'LOOK'
<opml version="2.0"><head><title>a</title></head><body>
<outline text="ニュース">
  <outline type="rss" text="例の新聞" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/>
  <outline type="link" text="例の記事" url="https://b.example/article"/>
  <outline type="include" text="例の一覧" url="https://c.example/list.opml"/>
</outline>
</body></opml>
LOOK
touch urls
root/usr/bin/newsboat --config-file=/dev/null --url-file=urls --cache-file=cache --import-from-opml=look.opml > log
diff --label expected --label seen -u - urls <<'SEEN'
https://a.example/feed "ニュース"
https://b.example/article "ニュース"
https://c.example/list.opml "ニュース"
SEEN
echo 'as stated'
