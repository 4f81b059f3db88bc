#!/usr/bin/env bash
# bibutils 7.2 (Debian 12) writes a web page to RIS as a standard (STD) when BibTeX has it as @misc with an address,
# the usual way, and as a computer program (COMP) when BibLaTeX has it as @online, which it reads as a web page; the
# day of the visit (urldate) is gone. RIS's own word for such a page, ELEC, is written back as it came.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's packages, taken apart and not installed.
apt-get download -qq bibutils=7.2-2 libbibutils8=7.2-2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
export PATH=root/usr/bin:$PATH LD_LIBRARY_PATH=root/usr/lib/x86_64-linux-gnu
echo '@misc{a, title={例の話}, year={2025}, url={https://a.example/}}' > misc.bib
echo '@online{a, title={例の話}, date={2025-04-09}, urldate={2025-05-01}, url={https://a.example/}}' > online.bib
printf 'TY  - ELEC\nTI  - 例の話\nUR  - https://a.example/\nID  - a\nER  - \n' > look.ris
look() {
  for program in 'bib2xml misc.bib' 'biblatex2xml online.bib' 'ris2xml look.ris'; do
    echo "== $program"
    $program 2> log > look.xml
    grep -o 'web page' look.xml || true
    xml2ris look.xml 2> log | tr -d '\r\357\273\277' | grep -E '^(TY|UR|Y2)'
  done
}
diff --label expected --label seen -u - <(look) <<'SEEN'
== bib2xml misc.bib
TY  - STD
UR  - https://a.example/
== biblatex2xml online.bib
web page
TY  - COMP
UR  - https://a.example/
== ris2xml look.ris
TY  - ELEC
UR  - https://a.example/
SEEN
echo 'as stated'
