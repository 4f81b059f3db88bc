import { expect, it } from 'vitest';
import { checkDraft } from '../../../src/core/check/all-rules.ts';
import { checkFactsOf } from './check-facts.ts';

const POST = `# [題](https://a.example/1)

これは説明です。コマンドの出力を載せておきます。

\`\`\`sh
> echo 一
# 見出しではない行
\`\`\`

    > 字下げしたコードの行で、引用ではありません。

おわりのことばを、ここに少しだけ書いておきます。
`;

it('lines of code are no quotations and no headings', () => {
  expect(checkDraft(checkFactsOf(POST)).map(({ area }) => area)).toEqual([]);
});

it('a quotation between blocks of code is one', () => {
  const quoted = POST.replace('[題](https://a.example/1)', '題').replace('おわり', '> 引いた文です。\n\nおわり');
  expect(checkDraft(checkFactsOf(quoted)).map(({ area }) => area)).toEqual(['sources']);
});
