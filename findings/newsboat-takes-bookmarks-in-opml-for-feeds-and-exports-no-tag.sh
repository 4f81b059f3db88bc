#!/usr/bin/env bash
# newsboat 2.21 (Debian 12) subscribes to every outline of an OPML file that has an address, also to one of the type
# link, which OPML 2.0 has for bookmarks and whose url is a page's. Folders become tags; its own export has
# no folders and no tags, so that an import of the export is a flat list. Names of feeds are empty until a reload.
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
</outline>
</body></opml>
LOOK
newsboat() { root/usr/bin/newsboat --config-file=/dev/null --url-file=urls --cache-file=cache "$@"; }
touch urls
newsboat --import-from-opml=look.opml > log
look() { cat urls; newsboat --export-to-opml | grep '<outline'; }
diff --label expected --label seen -u - <(look) <<'SEEN'
https://a.example/feed "ニュース"
https://b.example/article "ニュース"
    <outline type="rss" xmlUrl="https://a.example/feed" htmlUrl="" title=""/>
    <outline type="rss" xmlUrl="https://b.example/article" htmlUrl="" title=""/>
SEEN
echo 'as stated'
