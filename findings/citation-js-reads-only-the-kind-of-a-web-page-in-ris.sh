#!/usr/bin/env bash
# @citation-js/plugin-ris 0.8.2: of a RIS record of the type WEB nothing is read but that it is a web page: title,
# authors, day, address and notes are gone without an error, where the same record as ELEC or BLOG keeps them all.
# A record of the type NEWS loses its address and its day, and its author is a reporter written as one string.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent \
  @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2
cat > look.mjs <<'LOOK'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';

for (const type of ['ELEC', 'BLOG', 'NEWS', 'WEB']) {
  const lines = [`TY  - ${type}`, 'TI  - 脆弱性の記事', 'AU  - 山田, 太郎', 'PY  - 2025', 'DA  - 2025/04/30'];
  const record = [...lines, 'UR  - https://a.jp/1', 'N1  - 私のメモ', 'ER  - ', ''].join('\n');
  const [{ id, _graph, ...read }] = new Cite(record).data;
  console.log(type, JSON.stringify(read));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
ELEC {"author":[{"family":"山田","given":"太郎"}],"issued":{"date-parts":[[2025,4,30]]},"note":"私のメモ","title":"脆弱性の記事","type":"webpage","URL":"https://a.jp/1"}
BLOG {"author":[{"family":"山田","given":"太郎"}],"issued":{"date-parts":[[2025,4,30]]},"note":"私のメモ","title":"脆弱性の記事","type":"post-weblog","URL":"https://a.jp/1"}
NEWS {"reporter":"山田, 太郎","note":"私のメモ","issued":{"date-parts":[[2025]]},"title":"脆弱性の記事","type":"article-newspaper","URL":"https://a.jp/1"}
WEB {"type":"webpage"}
SEEN
echo 'as stated'
