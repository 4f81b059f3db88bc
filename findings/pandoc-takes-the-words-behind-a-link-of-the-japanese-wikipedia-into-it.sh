#!/usr/bin/env bash
# pandoc 2.17.1.1 (Debian 12), reader mediawiki: letters right behind a link belong to it, as they do in English
# ([[attack]]er). It counts kana and kanji as letters, so that a link of the Japanese Wikipedia goes on over its
# particle and all that follows, up to the next punctuation mark or link. MediaWiki in Japanese does not do that.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's packages, taken apart and not installed.
apt-get download -qq pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 liblua5.3-0=5.3.6-2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH=root/usr/lib/x86_64-linux-gnu
cat > look.txt <<'LOOK'
An [[attack]]er came.

攻撃者は[[身代金]]を要求した。

[[標的型攻撃|攻撃]]ではなく[[不正アクセス]]によるものだった。
LOOK
pandoc() { root/usr/bin/pandoc --data-dir=root/usr/share/pandoc/data --wrap=none "$@"; }
diff --label expected --label seen -u - <(pandoc --from=mediawiki --to=markdown look.txt) <<'SEEN'
An [attacker](attack "wikilink") came.

攻撃者は[身代金を要求した](身代金 "wikilink")。

[攻撃ではなく](標的型攻撃 "wikilink")[不正アクセスによるものだった](不正アクセス "wikilink")。
SEEN
echo 'as stated'
