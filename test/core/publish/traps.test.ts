import { describe, expect, it } from 'vitest';
import * as FOOTNOTES from '../../../src/core/publish/footnote-traps.ts';
import type { Trap } from '../../../src/core/publish/trap.ts';
import * as OTHERS from '../../../src/core/publish/traps.ts';

const TRAPS = { ...FOOTNOTES, ...OTHERS };

type Row = readonly [name: keyof typeof TRAPS, line: string, found: readonly string[]];

const BY_NAME = new Map<string, Trap>(Object.entries(TRAPS));
const trapOf = (name: string): Trap => {
  const trap = BY_NAME.get(name);
  if (!trap) throw new Error(`there is no trap ${name}`);
  return trap;
};
const ROWS: readonly Row[] = [
  ['LINK_DEFINITION', '[続報]: 昨日', ['[続報]: 昨日']],
  ['LINK_DEFINITION', '- [続報]:昨日', ['[続報]:昨日']],
  ['LINK_DEFINITION', '2) [続報]:', ['[続報]:']],
  ['LINK_DEFINITION', '[続報]: 昨日 の話', []],
  ['LINK_DEFINITION', '[続報]: https://a.example/', []],
  ['LINK_DEFINITION', '[続報]: <https://a.example/>', []],
  ['LINK_DEFINITION', '[^1]: 昨日', []],
  ['LINK_DEFINITION', 'そして [続報]: 昨日', []],
  ['LINK_DEFINITION', '[続\\]報]: 昨日', ['[続\\]報]: 昨日']],
  ['LOOSE_LINK_DEFINITION', '[続報]: 昨日 の話', ['[続報]: 昨日 の話']],
  ['LOOSE_LINK_DEFINITION', '[続報]: /2025/', []],
  ['PIPES', 'a | b', ['|']],
  ['PIPES', 'a \\| b', []],
  ['PIPES', '| a | b |', []],
  ['FORMULA_BLOCK', '費用は $$ です', ['$$']],
  ['FORMULA_BLOCK', '費用は \\$$ です', []],
  ['FORMULA', '$5 と $6', []],
  ['FORMULA', '値段は$5か$かです', ['$5か$']],
  ['FORMULA', '\\$5か$', []],
  ['FORMULA', '$$', ['$$']],
  ['SINGLE_TILDE', '4~5月と6~7月', ['~5月と6~']],
  ['SINGLE_TILDE', '4~5月', []],
  ['SINGLE_TILDE', '~~消す~~', []],
  ['SINGLE_TILDE', '4\\~5月と6~7月', []],
  ['FOOTNOTE', '[^1]: 注', ['[^1]:']],
  ['FOOTNOTE', '本文 [^1]: 注', []],
  ['KRAMDOWN_FOOTNOTE', '[^a-1]: 注', ['[^a-1]:']],
  ['KRAMDOWN_FOOTNOTE', '[^注]: 例', []],
  ['LOST_FOOTNOTE', '[^注]: 例の発表', ['[^注]: 例の発表']],
  ['LOST_FOOTNOTE', '[^注1]: 例', ['[^注1]: 例']],
  ['LOST_FOOTNOTE', '[^a]: 例', []],
  ['LOST_FOOTNOTE', '本文[^注]: 例', []],
  ['INLINE_FOOTNOTE', '本文^[注]', ['^[注]']],
  ['INLINE_FOOTNOTE', '本文\\^[注]', []],
  ['HATENA_FOOTNOTE', '本文((注))です', ['((注))']],
  ['HATENA_FOOTNOTE', '本文（（注））です', []],
  ['HATENA_ID', 'id:hatena さん', ['id:hatena']],
  ['HATENA_ID', 'grid:abc と x:id:abc', []],
  ['LETTERED_LIST', 'Q. 何が起きたか', ['Q.']],
  ['LETTERED_LIST', '- a. 例', ['a.']],
  ['LETTERED_LIST', 'Q\\. 例', []],
  ['LETTERED_LIST', 'Q.例 と FAQ. 例 と A. 例', []],
  ['LETTERED_LIST', 'Q: 何が起きたか', []],
  ['SUPERSCRIPT', '2^10', ['^']],
  ['SUPERSCRIPT', '2 ^10 と 2\\^10', []],
  ['ATTRIBUTES', '{: .wide}', ['{: .wide}']],
  ['ATTRIBUTES', '見出し {#id}', [' {#id}']],
  ['ATTRIBUTES', '{: は使う', []],
  ['HEADING_ID', '## 見出し {#id}', ['{#id}']],
  ['HEADING_ID', '本文 {#id}', []],
  ['EXCESS_CELL', ' 玄関に置いた |', ['玄関に置いた |']],
  ['EXCESS_CELL', ' |', []],
  ['BRACKETED_STARS', '[*]注、[*2]注', ['[*]']],
  ['BRACKETED_STARS', '[*]注', []],
  ['ABBREVIATION', '*[HTML]: 言語', ['*[HTML]:']],
  ['ABBREVIATION', '本文 *[HTML]: 言語', []],
  ['DEFINITION', ': 説明', [': 説']],
  ['DEFINITION', '：説明', []],
  ['EMOJI', '今日は :smile: です', [':smile:']],
  ['EMOJI', '12:34:56', []],
  ['MENTION', '@qiita へ', ['@qiita']],
  ['MENTION', 'me@example.jp', []],
  ['DASHES_AND_DOTS', 'a--b と ... と <<', ['--', '...', '<<']],
  ['DASHES_AND_DOTS', '---- と .... と \\-- と \\...', []],
  ['BOLD', '私は**「強調」**と書く', ['**「強調」**']],
  ['BOLD', '私は**強調**と書く', []],
];

describe('what an engine takes for more than text', () => {
  it.each(ROWS)('%s in %j: %j', (name, line, texts) => {
    const found = trapOf(name).find(line);
    expect(found.map(({ text }) => text.trimEnd())).toEqual(texts.map((text) => text.trimEnd()));
    for (const { at, text } of found) expect(line.slice(at, at + text.length)).toBe(text);
  });

  it('has a row here that it takes, and one that it leaves, for each', () => {
    for (const name of Object.keys(TRAPS)) {
      const rows = ROWS.filter(([row]) => row === name);
      expect(rows.some(([, , found]) => found.length > 0) && rows.some(([, , found]) => found.length === 0), name).toBe(
        true,
      );
    }
  });

  it('finds the same when it is asked again', () => {
    for (const [name, line] of ROWS) {
      expect(trapOf(name).find(line)).toEqual(trapOf(name).find(line));
    }
  });

  it('stops the post only where words would be lost', () => {
    const wrong = Object.entries(TRAPS).filter(([, trap]) => trap.verdict === 'wrong');
    expect(wrong.map(([name]) => name).toSorted()).toEqual([
      'ABBREVIATION',
      'EXCESS_CELL',
      'LINK_DEFINITION',
      'LOOSE_LINK_DEFINITION',
      'LOST_FOOTNOTE',
    ]);
  });
});
