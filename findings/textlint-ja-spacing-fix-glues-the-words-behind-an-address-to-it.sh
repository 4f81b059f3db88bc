#!/usr/bin/env bash
# textlint-rule-preset-ja-spacing 3.0.3 (textlint 15.8.0) takes the blanks around a link away, and a bare address is a
# link for it, whose end the blank alone marks: after its fix markdown-it 15.0.3 makes the words behind part of the
# address, and the link leads nowhere. In angle brackets or with words of its own a link stays what it was.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent textlint@15.8.0 @textlint/kernel@15.8.0 \
  @textlint/textlint-plugin-markdown@15.8.0 textlint-rule-preset-ja-spacing@3.0.3 markdown-it@15.0.3
cat > look.mjs <<'LOOK'
import { TextlintKernel } from '@textlint/kernel';
import markdownPlugin from '@textlint/textlint-plugin-markdown';
import MarkdownIt from 'markdown-it';
import spacing from 'textlint-rule-preset-ja-spacing';

const own = (module) => module.default ?? module;
const { rules, rulesConfig } = own(spacing);
const options = {
  ext: '.md',
  plugins: [{ pluginId: 'markdown', plugin: own(markdownPlugin) }],
  rules: Object.entries(rules).map(([ruleId, rule]) => ({ ruleId, rule, options: rulesConfig[ruleId] })),
};
const markdown = new MarkdownIt({ linkify: true });
const address = (text) => decodeURI(/href="([^"]*)"/u.exec(markdown.render(text))[1]);
for (const link of ['https://a.example/b', '<https://a.example/b>', '[題](https://a.example/b)']) {
  const line = `詳細は ${link} を参照。`;
  const { output } = await new TextlintKernel().fixText(line, options);
  console.log(output, '| before:', address(line), '| after:', address(output));
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
詳細はhttps://a.example/bを参照。 | before: https://a.example/b | after: https://a.example/bを参照
詳細は<https://a.example/b>を参照。 | before: https://a.example/b | after: https://a.example/b
詳細は[題](https://a.example/b)を参照。 | before: https://a.example/b | after: https://a.example/b
SEEN
echo 'as stated'
