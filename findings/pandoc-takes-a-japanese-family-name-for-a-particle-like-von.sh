#!/usr/bin/env bash
# pandoc 2.17.1.1 (Debian 12) reads 「山田 太郎」 of a BibTeX author, the way Japanese bibliographies write names, as
# 太郎 with the particle 山田, as in "von Neumann": letters without small and large count as small ones. The
# particle is left out in the list of references, and the family name stands nowhere. With a comma it is right.
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
  for author in '山田 太郎' '山田, 太郎' 'Taro Yamada'; do
    echo "@online{a, author={$author}, title={題}, date={2025-04-09}, url={https://a.example/}}" > look.bib
    echo "== $author: $(pandoc --from=biblatex --to=csljson look.bib | tr -d ' \n' | grep -o '"author":[^]]*')"
    pandoc --citeproc --bibliography=look.bib --to=plain <<< '[@a]'
  done
}
diff --label expected --label seen -u - <(look) <<'SEEN'
== 山田 太郎: "author":[{"dropping-particle":"山田","family":"太郎"}
(太郎 2025)

太郎. 2025. “題.” April 9, 2025. https://a.example/.
== 山田, 太郎: "author":[{"family":"山田","given":"太郎"}
(山田 2025)

山田太郎. 2025. “題.” April 9, 2025. https://a.example/.
== Taro Yamada: "author":[{"family":"Yamada","given":"Taro"}
(Yamada 2025)

Yamada, Taro. 2025. “題.” April 9, 2025. https://a.example/.
SEEN
echo 'as stated'
