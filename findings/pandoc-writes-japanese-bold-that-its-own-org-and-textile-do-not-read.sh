#!/usr/bin/env bash
# pandoc 2.17.1.1 (Debian 12) puts the marks of Org and Textile right beside Japanese letters, where neither format
# has any (its readers know that): read again by pandoc itself, bold words are words between asterisks, and an
# address of Textile has taken in the particle behind it. For Jira and reStructuredText it writes what parts them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's packages, taken apart and not installed.
apt-get download -qq pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 liblua5.3-0=5.3.6-2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH=root/usr/lib/x86_64-linux-gnu
pandoc() { root/usr/bin/pandoc --data-dir=root/usr/share/pandoc/data --wrap=none "$@"; }
look() {
  for format in org textile jira rst; do
    pandoc --from=markdown --to=$format <<< 'これは**太字**で、[題](https://a.example/)の話。' > written
    echo "$format: $(cat written)"
    echo "again: $(pandoc --from=$format --to=html written)"
  done
}
diff --label expected --label seen -u - <(look) <<'SEEN'
org: これは*太字*で、[[https://a.example/][題]]の話。
again: <p>これは*太字*で、<a href="https://a.example/">題</a>の話。</p>
textile: これは*太字*で、"題":https://a.example/の話。
again: <p>これは*太字*で、<a href="https://a.example/の話。">題</a></p>
jira: これは{*}太字{*}で、[題|https://a.example/]の話。
again: <p>これは<strong>太字</strong>で、<a href="https://a.example/">題</a>の話。</p>
rst: これは\ **太字**\ で、\ `題 <https://a.example/>`__\ の話。
again: <p>これは<strong>太字</strong>で、<a href="https://a.example/">題</a>の話。</p>
SEEN
echo 'as stated'
