#!/usr/bin/env bash
# hugo 0.111.3 (Debian 12) titles the list of a section that has no title of its own after its folder, in the plural:
# the folder post is Posts, and 記事 is 「記事s」, also with languageCode ja and hasCJKLanguage. The setting
# pluralizeListTitles ends it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's package, taken apart and not installed.
apt-get download -qq hugo=0.111.3-1 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
mkdir -p layouts/_default content/記事 content/お知らせ content/post
for section in 記事 お知らせ post; do printf -- '---\ntitle: 題\n---\n本文\n' > content/$section/a.md; done
echo '{{ .Title }}' | tee layouts/_default/list.html > layouts/_default/single.html
cat > config.toml <<'LOOK'
baseURL = "https://a.example/"
languageCode = "ja"
defaultContentLanguage = "ja"
hasCJKLanguage = true
LOOK
look() {
  for plural in true false; do
    HUGO_PLURALIZELISTTITLES=$plural root/usr/bin/hugo --quiet
    for section in 記事 お知らせ post; do echo "$plural $section: $(cat public/$section/index.html)"; done
  done
}
diff --label expected --label seen -u - <(look) <<'SEEN'
true 記事: 記事s
true お知らせ: お知らせs
true post: Posts
false 記事: 記事
false お知らせ: お知らせ
false post: Post
SEEN
echo 'as stated'
