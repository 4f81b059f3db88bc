#!/usr/bin/env bash
# wtf_wikipedia 10.4.2 finds the end of a Japanese sentence at 。 but gives it back as a full stop of the Latin
# script, in sentences and in the plain text of an article alike, so that nothing it returns is a quotation of the
# page; inside 「…」 as well, where the sentence goes on. At ！ and ？ it does not end one, and these signs are kept.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent wtf_wikipedia@10.4.2
cat > look.mjs <<'LOOK'
import wtf from 'wtf_wikipedia';

for (const text of ['一文目。二文目。', '彼は「そうだ。」と言った。', '本当か？そうだ！終わり。']) {
  const page = wtf(text);
  console.log(text, JSON.stringify(page.text()), JSON.stringify(page.sentences().map((sentence) => sentence.text())));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
一文目。二文目。 "一文目. 二文目." ["一文目.","二文目."]
彼は「そうだ。」と言った。 "彼は「そうだ. 」と言った." ["彼は「そうだ.","」と言った."]
本当か？そうだ！終わり。 "本当か？そうだ！終わり." ["本当か？そうだ！終わり."]
SEEN
echo 'as stated'
