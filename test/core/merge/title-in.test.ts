import { describe, expect, it } from 'vitest';
import { titleIn } from '../../../src/core/merge/title-in.ts';

describe('what a block is about', () => {
  it.each([
    [['## [題の \\[一\\] つ](https://a.example/)', '> 引用'], '題の [一] つ'],
    [['ただの行', '- [題](u)', '[別](v)'], '題'],
    [['[題'], '[題'],
    [['[題] (u)'], '[題] (u)'],
    [['[](u)', 'x'], '[](u)'],
    [['', '- ただの行'], 'ただの行'],
    [['  \t', '  ただの行 \n'], 'ただの行'],
    [['1. 一番'], '一番'],
    [['12) 一番'], '一番'],
    [['1.一番'], '1.一番'],
    [['### 見出し'], '見出し'],
    [['###\t見出し'], '見出し'],
    [['#見出し'], '#見出し'],
    [['* 項目'], '項目'],
    [['+ 項目'], '項目'],
    [['>  引用'], '引用'],
    [['--- 線'], '--- 線'],
    [['続き - 項目'], '続き - 項目'],
    [['a\\*b\\_c\\!\\~\\:\\@\\[\\`\\{\\\\'], 'a*b_c!~:@[`{\\'],
    [['C:\\dir\\あ'], 'C:\\dir\\あ'],
    [['## [&#123;&#123; x }} a&#64;b (&#40;c)) &amp;amp; &amp;#64;](u)'], '{{ x }} a@b ((c)) &amp; &#64;'],
    [['[![絵](a.png)](u)'], '絵'],
    [[''], ''],
    [[], ''],
  ])('%j is %j', (lines, title) => {
    expect(titleIn(lines)).toBe(title);
  });

  it('has eighty characters at most, and says that there are more', () => {
    expect(titleIn(['あ'.repeat(80)])).toBe('あ'.repeat(80));
    expect(titleIn(['あ'.repeat(81)])).toBe(`${'あ'.repeat(80)}…`);
    expect(titleIn(['\u{20bb7}'.repeat(90)])).toBe(`${'\u{20bb7}'.repeat(80)}…`);
  });

  it('counts characters, not halves of pairs', () => {
    expect(titleIn(['\u{20bb7}'.repeat(80)])).toBe('\u{20bb7}'.repeat(80));
  });
});
