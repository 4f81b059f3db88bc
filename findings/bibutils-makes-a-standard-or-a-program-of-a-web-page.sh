#!/usr/bin/env bash
# bibutils 7.2 (Debian 12) writes a web page of BibLaTeX (@online) to RIS as a standard (STD) when bib2xml has read it,
# and as a computer program (COMP) when biblatex2xml has; the day of the visit (urldate) is gone with both. RIS's own
# word for such a page, ELEC, is read by ris2xml and written back as it came.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's packages, taken apart and not installed.
apt-get download -qq bibutils=7.2-2 libbibutils8=7.2-2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
export PATH=root/usr/bin:$PATH LD_LIBRARY_PATH=root/usr/lib/x86_64-linux-gnu
cat > look.bib <<'LOOK'
@online{a, title={例の話}, date={2025-04-09}, urldate={2025-05-01}, url={https://a.example/}}
LOOK
printf 'TY  - ELEC\nTI  - 例の話\nUR  - https://a.example/\nID  - a\nER  - \n' > look.ris
look() {
  for program in 'bib2xml look.bib' 'biblatex2xml look.bib' 'ris2xml look.ris'; do
    echo "== $program"
    $program 2> log | xml2ris 2> log | tr -d '\r\357\273\277' | grep -E '^(TY|UR|DA|Y2)'
  done
}
diff --label expected --label seen -u - <(look) <<'SEEN'
== bib2xml look.bib
TY  - STD
UR  - https://a.example/
== biblatex2xml look.bib
TY  - COMP
DA  - 2025/04/09
UR  - https://a.example/
== ris2xml look.ris
TY  - ELEC
UR  - https://a.example/
SEEN
echo 'as stated'
