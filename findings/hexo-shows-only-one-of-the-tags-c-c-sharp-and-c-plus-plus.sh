#!/usr/bin/env bash
# hexo 8.1.2 with hexo-generator-tag 2.0.0: the address of a tag has no signs, so that C, C# and C++ have one, tags/C/,
# and so have NET and .NET. They stay tags of their own, each of which writes that page: only the posts of one are on
# it, now of this and now of that, and nothing is said.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "name": "a", "hexo": { "version": "" } }' > package.json
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent hexo@8.1.2 hexo-generator-tag@2.0.0 \
  hexo-renderer-marked@7.0.1 hexo-renderer-ejs@2.0.0
mkdir -p source/_posts themes/a/layout
echo '<%- page.tag %>: <% if (page.posts) page.posts.forEach(({ title }) => { %><%= title %> <% }) %>' \
  | tee themes/a/layout/tag.ejs themes/a/layout/index.ejs > themes/a/layout/post.ejs
printf 'title: a\nurl: https://a.example\ntheme: a\n' > _config.yml
day=0
for tag in C 'C#' C++ .NET NET Java; do
  day=$((day + 1))
  printf -- '---\ntitle: post %s\ndate: 2025-04-0%s\ntags: ["%s"]\n---\n' $day $day "$tag" > source/_posts/$day.md
done
npx hexo generate > log
look() {
  grep -iE 'warn|error' log || true
  for page in public/tags/*/index.html; do echo "$page: $(grep -o post "$page" | wc -l)"; done
}
diff --label expected --label seen -u - <(look) <<'SEEN'
public/tags/C/index.html: 1
public/tags/Java/index.html: 1
public/tags/NET/index.html: 1
SEEN
echo 'as stated'
