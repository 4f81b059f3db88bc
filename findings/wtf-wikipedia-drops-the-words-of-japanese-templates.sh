#!/usr/bin/env bash
# wtf_wikipedia 10.4.2 prints what stands in the templates of the English Wikipedia ({{lang}}, {{ill}}) and leaves
# the ones of the Japanese one out with the words in them: a link to an article that is missing ({{仮リンク}}), a word
# with its reading ({{読み仮名}}, {{ruby}}), a passage that wants a source ({{要出典}}). The sentence begins with its
# particle then, and nothing says that a word is gone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent wtf_wikipedia@10.4.2
cat > look.mjs <<'LOOK'
import wtf from 'wtf_wikipedia';

const templates = [
  '{{lang|en|ransom}}', '{{ill|身代金|en|Ransom}}', '{{仮リンク|身代金|en|Ransom}}', '{{読み仮名|身代金|みのしろきん}}',
  '{{ruby|身代金|みのしろきん}}', '{{要出典|身代金}}',
];
for (const template of templates) console.log(template, JSON.stringify(wtf(`${template}を要求する`, { lang: 'ja' }).text()));
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
{{lang|en|ransom}} "ransomを要求する"
{{ill|身代金|en|Ransom}} "身代金を要求する"
{{仮リンク|身代金|en|Ransom}} "を要求する"
{{読み仮名|身代金|みのしろきん}} "を要求する"
{{ruby|身代金|みのしろきん}} "を要求する"
{{要出典|身代金}} "を要求する"
SEEN
echo 'as stated'
