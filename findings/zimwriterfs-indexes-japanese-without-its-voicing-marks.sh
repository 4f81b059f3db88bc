#!/usr/bin/env bash
# zimwriterfs 3.1.3 (libzim 8.1.1, Debian 12) takes accents away before it indexes the pages of an archive, and for
# that the marks that make ガ of カ and プ of フ. zimsearch looks for words as they are typed: ガイド is in the page
# and not found, カイト finds it. The same with é and e. Words without marks are found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's packages, taken apart and not installed.
apt-get download -qq zim-tools=3.1.3-1 libzim8=8.1.1-0.2 libdocopt0=0.6.2-2.3 libgumbo1=0.10.1+dfsg-5 \
  libxapian30=1.4.22-1 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
export PATH=root/usr/bin:$PATH LD_LIBRARY_PATH=root/usr/lib/x86_64-linux-gnu
mkdir site
echo '<html lang="ja"><meta charset="utf-8"><title>題</title><p>ガイド、プログラム、マイクロ、café。</p></html>' > site/a.html
printf 'GIF89a' > site/a.gif
zimwriterfs --welcome a.html --illustration a.gif --language jpn --title a --description a --creator a --publisher a \
  --name a site a.zim > log 2>&1
look() {
  for word in ガイド カイト プログラム フロクラム マイクロ café cafe; do
    echo "$word: $(zimsearch a.zim "$word" 2> log | grep -c '^article' || true)"
  done
}
diff --label expected --label seen -u - <(look) <<'SEEN'
ガイド: 0
カイト: 1
プログラム: 0
フロクラム: 1
マイクロ: 1
café: 0
cafe: 1
SEEN
echo 'as stated'
