#!/usr/bin/env bash
# prettier 3.10.1 and zenn-markdown-html 0.4.4: where a list stands right in front of the ::: that ends a message box,
# prettier takes that line for a lazy continuation of the last item and indents it with the item. An item of the
# second level is indented by four, where Zenn sees no end of the box any more: all that follows stands inside.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent prettier@3.10.1 zenn-markdown-html@0.4.4
cat > look.mjs <<'LOOK'
import { format } from 'prettier';
import zenn from 'zenn-markdown-html';

const html = async (text) => {
  const tags = await (zenn.default ?? zenn)(text);
  return tags.replaceAll(/<(?!\/?aside)[^>]*>|\n/gu, '').replaceAll(/<aside[^>]*>/gu, '[').replaceAll('</aside>', ']');
};
for (const text of [':::message\n- 一\n:::\n\n本文\n', ':::message\n- 一\n  - 二\n:::\n\n本文\n']) {
  const formatted = await format(text, { parser: 'markdown' });
  console.log(JSON.stringify(formatted), 'before:', await html(text), 'after:', await html(formatted));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
":::message\n\n- 一\n  :::\n\n本文\n" before: [!一]本文 after: [!一]本文
":::message\n\n- 一\n  - 二\n    :::\n\n本文\n" before: [!一二]本文 after: [!一二:::本文]
SEEN
echo 'as stated'
