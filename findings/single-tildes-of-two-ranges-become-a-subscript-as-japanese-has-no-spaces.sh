#!/usr/bin/env bash
# markdown-it-sub 2.0.0 allows no white space between its tildes, which keeps two ranges in an English sentence
# apart. A Japanese one has none, so that in 4~5月、6~7月 everything between the two tildes, a comma included,
# becomes a subscript and the tildes are gone. Djot 0.3.2 does the same, there as a rule of its syntax; one range
# alone is kept.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent \
  markdown-it@15.0.3 markdown-it-sub@2.0.0 @djot/djot@0.3.2
cat > look.mjs <<'LOOK'
import { parse, renderHTML } from '@djot/djot';
import MarkdownIt from 'markdown-it';
import sub from 'markdown-it-sub';

const markdown = new MarkdownIt().use(sub);
for (const text of ['10~20件', '4~5 May, 6~7 May', '4~5月、6~7月', '4～5月、6～7月'])
  console.log(text, '|', markdown.renderInline(text), '|', renderHTML(parse(text)).trim());
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
10~20件 | 10~20件 | <p>10~20件</p>
4~5 May, 6~7 May | 4~5 May, 6~7 May | <p>4<sub>5 May, 6</sub>7 May</p>
4~5月、6~7月 | 4<sub>5月、6</sub>7月 | <p>4<sub>5月、6</sub>7月</p>
4～5月、6～7月 | 4～5月、6～7月 | <p>4～5月、6～7月</p>
SEEN
echo 'as stated'
