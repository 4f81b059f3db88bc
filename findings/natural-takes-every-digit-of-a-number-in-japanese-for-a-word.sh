#!/usr/bin/env bash
# natural 8.1.1: the tokenizer for Japanese parts words well and every number into its digits, so that
# CVE-2025-1234 is nine words and 2025年 shares four of them. Counted or compared by such tokens, two stories of
# one year are alike. The aggressive tokenizer for English keeps CVE-2025-1234 whole.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent natural@8.1.1
cat > look.mjs <<'LOOK'
process.env.DOTENV_CONFIG_QUIET = 'true';
const { default: natural } = await import('natural');

for (const text of ['2025年にCVE-2025-1234を公開', 'CVE-2025-1234 was published in 2025']) {
  console.log(JSON.stringify(new natural.TokenizerJa().tokenize(text)));
  console.log(JSON.stringify(new natural.AggressiveTokenizer().tokenize(text)));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
["2","0","2","5","年","に","CVE","2","0","2","5","1","2","3","4","を","公開"]
["2025","CVE-2025-1234"]
["CVE","2","0","2","5","1","2","3","4","was","published","in","2","0","2","5"]
["CVE-2025-1234","was","published","in","2025"]
SEEN
echo 'as stated'
