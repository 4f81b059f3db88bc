#!/usr/bin/env bash
# Python's readability-lxml 0.8.1 (Debian 12) makes a short title of the part in front of " | " or " - " if it has
# four words or more, and else of the part behind, if that has them. A Japanese headline has no blanks and is one word:
# a site whose name is a few English words is the title of all its Japanese pages.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's packages, taken apart and not installed.
apt-get download -qq python3-readability=0.8.1+dfsg1-3 python3-lxml=4.9.2-1+deb12u1 python3-cssselect=1.2.0-2 \
  python3-chardet=5.1.0+dfsg-2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
cat > look.py <<'LOOK'
from readability import Document

for title in ['メールサーバーの更新を公開 | The Example Daily News',
              'An update of the mail server | The Example Daily News',
              'メールサーバーの更新を公開 | 例のサイト']:
    page = Document(f'<title>{title}</title><p>本文</p>')
    print(title, '=>', page.short_title())
LOOK
export PYTHONPATH=root/usr/lib/python3/dist-packages
diff --label expected --label seen -u - <(/usr/bin/python3 look.py) <<'SEEN'
メールサーバーの更新を公開 | The Example Daily News => The Example Daily News
An update of the mail server | The Example Daily News => An update of the mail server
メールサーバーの更新を公開 | 例のサイト => メールサーバーの更新を公開 | 例のサイト
SEEN
echo 'as stated'
