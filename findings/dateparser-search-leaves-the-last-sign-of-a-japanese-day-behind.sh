#!/usr/bin/env bash
# search_dates of Python's dateparser 1.1.6 (Debian 12) gives back with each day the piece of the text that it was
# read from. In Japanese, where no blanks stand, that piece is not the date's: 日 is missing at its end, and the
# words in front of the second day belong to it. Whoever marks, links or replaces the pieces takes other words
# along and leaves a 日 behind.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's packages, taken apart and not installed.
apt-get download -qq python3-dateparser=1.1.6-1 python3-regex=0.1.20221031-1+b1 \
  python3-dateutil=2.8.2-2 python3-six=1.16.0-4 \
  python3-tz=2022.7.1-4 python3-tzlocal=4.2-1 python3-pytz-deprecation-shim=0.1.0.post0-3 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
cat > look.py <<'LOOK'
import datetime
from dateparser.search import search_dates

settings = {"RELATIVE_BASE": datetime.datetime(2025, 5, 20, 12, 0)}
for text in ["公開は2025年4月1日、更新は2025年4月3日です。", "2025年4月1日に公開、同年の2025年4月8日に訂正した。", "第3回は2024年10月12日に開く。"]:
    found = search_dates(text, languages=["ja"], settings=settings) or []
    print(text, [(piece, str(day.date())) for piece, day in found])
LOOK
diff --label expected --label seen -u - \
  <(PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore look.py) <<'SEEN'
公開は2025年4月1日、更新は2025年4月3日です。 [('2025年4月1', '2025-04-01'), ('、更新は2025年4月3日', '2025-04-03')]
2025年4月1日に公開、同年の2025年4月8日に訂正した。 [('2025年4月1', '2025-04-01'), ('に公開、同年の2025年4月8', '2025-04-08')]
第3回は2024年10月12日に開く。 [('2024年10月12', '2024-10-12')]
SEEN
echo 'as stated'
