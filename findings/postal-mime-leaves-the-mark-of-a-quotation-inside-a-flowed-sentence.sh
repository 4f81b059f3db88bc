#!/usr/bin/env bash
# postal-mime 4.0.0 joins the lines of a mail in format=flowed (RFC 3676), and with DelSp=yes it takes the blank out, as
# Japanese needs. In a quotation it joins them with the mark of the second line: a > stands in the middle of the
# sentence. mailparser 3.14.2 takes it out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent postal-mime@4.0.0 mailparser@3.14.2
cat > look.mjs <<'LOOK'
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';

const mail = (lines) =>
  ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes', '', ...lines].join('\r\n');
for (const lines of [['例の会社は更新を ', '公開した。'], ['> 例の会社は更新を ', '> 公開した。']]) {
  const [postal, parsed] = [await PostalMime.parse(mail(lines)), await simpleParser(mail(lines))];
  console.log(lines, '| postal-mime', JSON.stringify(postal.text), '| mailparser', JSON.stringify(parsed.text));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
[ '例の会社は更新を ', '公開した。' ] | postal-mime "例の会社は更新を公開した。\n" | mailparser "例の会社は更新を公開した。"
[ '> 例の会社は更新を ', '> 公開した。' ] | postal-mime "> 例の会社は更新を> 公開した。\n" | mailparser "> 例の会社は更新を公開した。"
SEEN
echo 'as stated'
