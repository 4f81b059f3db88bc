#!/usr/bin/env bash
# Python's dateparser 1.1.6 (Debian 12) takes 年, 月, 日 and 時 away before it looks at the numbers, so that without a
# blank the day and the hour grow together: 「2025年4月1日9時」, as Japanese pages write it, is 19 o'clock of today's
# day in that month; where the two make more than 24, nothing is found. A blank, or the weekday in brackets, puts
# it right.
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
import dateparser

settings = {"RELATIVE_BASE": datetime.datetime(2025, 5, 20, 12, 0)}
for text in ["2025年4月1日", "2025年4月1日9時", "2025年4月1日 9時", "2025年4月1日（火）9時", "2025年4月10日9時", "4月1日9時30分", "12月2日3時"]:
    print(text, dateparser.parse(text, languages=["ja"], settings=settings))
LOOK
diff --label expected --label seen -u - \
  <(PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore look.py) <<'SEEN'
2025年4月1日 2025-04-01 00:00:00
2025年4月1日9時 2025-04-20 19:00:00
2025年4月1日 9時 2025-04-01 09:00:00
2025年4月1日（火）9時 2025-04-01 09:00:00
2025年4月10日9時 None
4月1日9時30分 2025-04-20 19:30:00
12月2日3時 2012-05-20 23:00:00
SEEN
echo 'as stated'
