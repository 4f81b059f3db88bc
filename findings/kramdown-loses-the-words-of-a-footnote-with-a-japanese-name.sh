#!/usr/bin/env bash
# kramdown 2.4.0 (Debian 12; Jekyll's Markdown) takes Latin letters, digits and - _ : only in the name of a footnote.
# [^注] stays in the text as it is, and its definition is taken for that of a link named ^注: the words of the footnote
# stand nowhere. Hugo and markdown-it-footnote take such names.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# Debian's package, taken apart and not installed.
apt-get download -qq ruby-kramdown=2.4.0-2 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
printf '一つ目[^注]と二つ目[^a]。\n\n[^注]: 例の会社の発表による。\n[^a]: 例の新聞による。\n' > look.md
cat > look.rb <<'LOOK'
require 'kramdown'

html = Kramdown::Document.new(File.read('look.md', encoding: 'UTF-8')).to_html
puts html.gsub(/<[^>]*>|&#8617;/, '').lines.map { |line| line.gsub(/[[:space:]]+\z/, '').strip }.reject(&:empty?)
LOOK
kramdown=root/usr/share/rubygems-integration/all/gems/kramdown-2.4.0/lib
diff --label expected --label seen -u - <(/usr/bin/ruby -I $kramdown look.rb) <<'SEEN'
一つ目[^注]と二つ目1。
例の新聞による。
SEEN
echo 'as stated'
