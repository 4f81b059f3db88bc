#!/usr/bin/env bash
# prettier 3.10.1 with proseWrap: never puts a paragraph of English or Korean lines on one line, as documented,
# but leaves the line breaks between Japanese characters where they are; with a space typed in their place it
# leaves that too. So a Japanese text never reaches the one-line form that the option is for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent prettier@3.10.1
cat > look.mjs <<'LOOK'
import { format } from 'prettier';

for (const text of ['English\nlines', '한국어\n문장', '日本語の\n文章', '日本語。\n文章', '日本語の\nEnglish', 'ソフトの\nカタカナ'])
  console.log(
    JSON.stringify(text), '=>', JSON.stringify((await format(text, { parser: 'markdown', proseWrap: 'never' })).trim()),
  );
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
"English\nlines" => "English lines"
"한국어\n문장" => "한국어 문장"
"日本語の\n文章" => "日本語の\n文章"
"日本語。\n文章" => "日本語。\n文章"
"日本語の\nEnglish" => "日本語の\nEnglish"
"ソフトの\nカタカナ" => "ソフトの\nカタカナ"
SEEN
echo 'as stated'
