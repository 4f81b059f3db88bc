#!/usr/bin/env bash
# pelican 4.8.0 (Debian 12) makes the slug of a tag by unidecode, which spells kanji as Chinese without tones, and
# takes tags of one slug for one tag. Words that no Japanese reads alike become one: 事件 (incident) and 時間 (time)
# are shi-jian, 試験 (test) and 実験 (experiment) shi-yan. One of the two names is gone from the site, with no warning.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's packages, taken apart and not installed.
apt-get download -qq pelican=4.8.0+dfsg-1 python3-markdown=3.4.1-2+deb12u1 python3-dateutil=2.8.2-2 \
  python3-docutils=0.19+dfsg-6 python3-roman=3.3-3 python3-tz=2022.7.1-4 python3-feedgenerator=2.0.0-1 \
  python3-markupsafe=2.1.2-1+b1 python3-jinja2=3.1.2-1+deb12u3 python3-markdown-it=2.1.0-5 python3-mdurl=0.1.2-1 \
  python3-rich=13.3.1-1 python3-unidecode=1.3.6-1 python3-six=1.16.0-4 python3-blinker=1.5-1 \
  python3-pygments=2.14.0+dfsg-1 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
mkdir content
day=0
for tag in 事件 時間 試験 実験 攻撃; do
  day=$((day + 1))
  printf 'Title: post %s\nDate: 2025-04-0%s\nTags: %s\n\n本文\n' $day $day $tag > content/$day.md
done
echo 'SITEURL, SITENAME, TIMEZONE, DEFAULT_LANG = "https://a.example", "a", "Asia/Tokyo", "ja"' > conf.py
PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -m pelican content -s conf.py -o out > log
diff --label expected --label seen -u - <(grep -i 'warn.*slug' log || grep -o 'tag/.*)' out/tags.html | sort) <<'SEEN'
tag/gong-ji.html">攻撃</a> (1)
tag/shi-jian.html">時間</a> (2)
tag/shi-yan.html">実験</a> (2)
SEEN
echo 'as stated'
