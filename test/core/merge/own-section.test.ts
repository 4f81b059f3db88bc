import { describe, expect, it } from 'vitest';
import { headingLevel, ownSectionAt } from '../../../src/core/merge/own-section.ts';

describe('where the author’s lines begin something of his own', () => {
  it.each<[string, readonly string[], number | null]>([
    ['a heading of the same level', ['私の感想', '', '## 軽い話題', '前置き'], 2],
    ['a heading above', ['# 軽い話題'], 0],
    ['a heading below belongs to the item', ['### 余談', '文'], null],
    ['a heading on two lines', ['感想', '', '軽い話題', '======'], 2],
    ['a rule', ['感想', '', '* * *'], 2],
    ['a rule of hyphens', ['---'], 0],
    ['an element that stays open', ['感想', '<details>', '<summary>続き</summary>', ''], 1],
    ['an element that is closed again', ['<details>', '文', '</details>'], null],
    ['one beside another whose name begins alike', ['<b>重要</b><br>', '<i>絵</i> <img src="a.png">'], null],
    ['one of two that are alike', ['<b>重要</b> と <b>もう一つ'], 0],
    ['an empty element', ['<img src="a.png">', '<br>'], null],
    ['a number sign without a space', ['#タグ'], null],
    ['a comment in code', ['```bash', '# 確認する', 'id', '---', '<div>', '```', '次に'], null],
    ['what an element or a comment holds', ['<details>', '', '# 一', '</details>', '<!--', '---', '-->'], null],
    ['what follows them', ['<div>', '---', '</div>', '<!-- x -->', '# 二'], 4],
    ['what follows code', ['~~~', '# 確認する', '~~~', '', '---'], 4],
    ['nothing but words', ['感想', '', '- 一つ', '> 引用'], null],
    ['nothing at all', [], null],
  ])('%s', (_, lines, at) => {
    expect(
      ownSectionAt(
        lines.map((line) => `${line}\r\n`),
        2,
      ),
    ).toBe(at);
  });

  it('takes the level of the first heading that a block has', () => {
    expect(headingLevel(['', '### [題](u)', '# 二'])).toBe(3);
    expect(headingLevel(['- [題](u)'])).toBe(6);
  });
});
