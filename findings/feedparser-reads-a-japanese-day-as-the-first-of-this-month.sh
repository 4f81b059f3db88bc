#!/usr/bin/env bash
# Python's feedparser 6.0.10 (Debian 12) reads of a day that it does not know as a form the year alone:
# 「2025年4月1日」 and 2025/04/01, as older Japanese blog tools write them, become the first of the month in which the
# program runs, in that year, and no flag says that it is a guess. What begins otherwise (a weekday in Japanese)
# has no day at all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's packages, taken apart and not installed.
apt-get download -qq python3-feedparser=6.0.10-1 python3-sgmllib3k=1.0.0-4 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
cat > look.py <<'LOOK'
import time
import feedparser

for day in ["2025年4月1日", "2025/04/01 09:00:00", "2025-04-01 09:00:00", "火, 01 4月 2025 09:00:00 +0900"]:
    item = f'<item><title>a</title><pubDate>{day}</pubDate></item>'
    feed = feedparser.parse(f'<rss version="2.0"><channel>{item}</channel></rss>')
    read = feed.entries[0].published_parsed
    this = read and read.tm_mon == time.gmtime().tm_mon
    print(day, read and ["year", read.tm_year, "this month", this, "day", read.tm_mday, "hour", read.tm_hour])
LOOK
diff --label expected --label seen -u - \
  <(PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore look.py) <<'SEEN'
2025年4月1日 ['year', 2025, 'this month', True, 'day', 1, 'hour', 0]
2025/04/01 09:00:00 ['year', 2025, 'this month', True, 'day', 1, 'hour', 0]
2025-04-01 09:00:00 ['year', 2025, 'this month', False, 'day', 1, 'hour', 9]
火, 01 4月 2025 09:00:00 +0900 None
SEEN
echo 'as stated'
