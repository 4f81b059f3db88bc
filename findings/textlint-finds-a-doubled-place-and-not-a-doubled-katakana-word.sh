#!/usr/bin/env bash
# textlint-rule-ja-no-successive-word 2.0.1 (textlint 15.8.0) compares the words that a dictionary finds next to
# each other. サイバーサイバーセキュリティ and これはこれは pass: the first is one unknown word for it, the second two pairs. 東京東京都,
# the prefecture behind the city, is reported like the slip 対策対策.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent \
  textlint@15.8.0 textlint-rule-ja-no-successive-word@2.0.1 @textlint/textlint-plugin-text@15.8.0
cat > look.mjs <<'LOOK'
import { TextlintKernel } from '@textlint/kernel';
import text from '@textlint/textlint-plugin-text';
import rule from 'textlint-rule-ja-no-successive-word';

const kernel = new TextlintKernel();
const own = (module) => module.default ?? module;
const options = {
  ext: '.txt',
  plugins: [{ pluginId: 'text', plugin: own(text) }],
  rules: [{ ruleId: 'words', rule: own(rule) }],
};
for (const line of ['サイバーサイバーセキュリティの話', 'これはこれは重要です', '対策対策を行う', '東京東京都は発表した']) {
  const { messages } = await kernel.lintText(line, options);
  console.log(line, messages.length === 0 ? 'nothing' : messages.map(({ message }) => message).join(' '));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
サイバーサイバーセキュリティの話 nothing
これはこれは重要です nothing
対策対策を行う "対策" が連続して2回使われています。
東京東京都は発表した "東京" が連続して2回使われています。
SEEN
echo 'as stated'
