#!/usr/bin/env bash
# discount 2.2.7 (Debian 12) counts a letter with a point and a blank behind as the number of a list: a question,
# 「Q. …」, and its answer, 「A. …」, each a line or a paragraph of its own, are a list whose items are a. and b., and
# the letters that the author wrote are gone. With a colon they stay, and so with the flag noalphalist.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's package, taken apart and not installed.
apt-get download -qq discount=2.2.7-2 libmarkdown2=2.2.7-2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
export PATH=root/usr/bin:$PATH LD_LIBRARY_PATH=root/usr/lib/x86_64-linux-gnu
look() {
  for mark in . :; do
    printf 'Q%s 何が起きたか。\n\nA%s 更新が公開された。\n' "$mark" "$mark" | markdown "$@" | tr -d '\n'
    echo
  done
}
diff --label expected --label seen -u - <(look; echo 'noalphalist:'; look -f noalphalist) <<'SEEN'
<ol type="a"><li><p>何が起きたか。</p></li><li><p>更新が公開された。</p></li></ol>
<p>Q: 何が起きたか。</p><p>A: 更新が公開された。</p>
noalphalist:
<p>Q. 何が起きたか。</p><p>A. 更新が公開された。</p>
<p>Q: 何が起きたか。</p><p>A: 更新が公開された。</p>
SEEN
echo 'as stated'
