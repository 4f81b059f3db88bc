#!/usr/bin/env bash
# Mail indexers on Xapian 1.4.22, notmuch 0.37 and mu 1.8.14 (Debian 12), index a run of Japanese letters as one word:
# 身代金 is found where blanks or punctuation marks stand around it, not in 「身代金を要求」. Setting XAPIAN_CJK_NGRAM
# when mail is indexed is half of the remedy: without it at the search too, words of two letters are found then, and
# longer ones are not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's packages, taken apart and not installed.
apt-get download -qq notmuch=0.37-1+b1 libnotmuch5=0.37-1+b1 maildir-utils=1.8.14-1 libgmime-3.0-0=3.2.13+dfsg-2 \
  libgpgme11=1.18.0-3+deb12u1 libsexp1=1.3.1+18~git20210718-1+b2 libxapian30=1.4.22-1 guile-3.0-libs=3.0.8-2 \
  libgc1=1:8.2.2-3 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
export PATH=root/usr/bin:$PATH LD_LIBRARY_PATH=root/usr/lib/x86_64-linux-gnu NOTMUCH_CONFIG=$folder/conf HOME=$folder
mkdir -p mail/cur mail/new mail/tmp
cat > mail/cur/1:2,S <<'LOOK'
From: News <news@a.example>
To: me@a.example
Subject: =?UTF-8?B?6Lqr5Luj6YeR44KS6KaB5rGC?=
Date: Wed, 09 Apr 2025 09:00:00 +0900
Message-ID: <1@a.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

例の会社は、攻撃を受けた。復旧は、未定。
LOOK
printf '[database]\npath=%s/mail\n[user]\nprimary_email=me@a.example\n' "$folder" > conf
words='身代金 身代金を要求 例の会社 会社 攻撃 未定'
mu init --maildir=mail --my-address=me@a.example > log 2>&1
mu index > log 2>&1
found() { for word in $words; do printf ' %s %s' "$word" "$("$@" "$word" 2> log | wc -l)"; done; }
look() {
  echo "mu:$(found mu find)"
  notmuch new > log 2>&1
  echo "notmuch:$(found notmuch search)"
  rm -rf mail/.notmuch
  XAPIAN_CJK_NGRAM=1 notmuch new > log 2>&1
  echo "indexed with XAPIAN_CJK_NGRAM:$(found notmuch search)"
  echo "searched with it, too:$(XAPIAN_CJK_NGRAM=1 found notmuch search)"
}
diff --label expected --label seen -u - <(look) <<'SEEN'
mu: 身代金 0 身代金を要求 1 例の会社 0 会社 0 攻撃 0 未定 1
notmuch: 身代金 0 身代金を要求 1 例の会社 0 会社 0 攻撃 0 未定 1
indexed with XAPIAN_CJK_NGRAM: 身代金 0 身代金を要求 0 例の会社 0 会社 1 攻撃 1 未定 1
searched with it, too: 身代金 1 身代金を要求 1 例の会社 1 会社 1 攻撃 1 未定 1
SEEN
echo 'as stated'
