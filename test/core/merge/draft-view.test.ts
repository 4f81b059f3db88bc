import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftView, positionOf } from '../../../src/core/merge/draft-view.ts';

const bodyOf = (draft: string): readonly string[] => draftView(draft).body.map(({ text }) => text);
const dense = (text: string): string => text.replaceAll(/\s/gu, '');
const demo = readFileSync(new URL('../../../fixtures/demo/expected.md', import.meta.url), 'utf8');

describe('what readers see of a draft', () => {
  const piece = fc.constantFrom(
    '<!-- ここに自分のことば -->',
    '<!-- roundup 61aeabbd0822+3 https://a.example/x -->',
    '<!--',
    '-->',
    '<!-- a\nb -->',
    '<!---->',
    '`',
    '```\n',
    '\\<!-- x',
    '    ',
    'ことば',
    ' ',
    '\n',
    '\n\n',
    '> 引用',
    '- 項目',
    '<!-- 📰 𠮷 -->',
    '    📰\n',
    '---\n📰\n---\n',
    '---\n',
    '\r\n',
  );
  const drafts = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

  it('is the same in the body and in the text that keeps its places, and as long as the draft', () =>
    fc.assert(
      fc.property(drafts, (draft) => {
        const { text, visible, body } = draftView(draft);
        expect(visible.length).toBe(text.length);
        expect(dense(body.map((line) => line.text).join('\n'))).toBe(dense(visible));
      }),
    ));

  it('says where comments stand behind signs of any kind', () => {
    const { text, comments } = draftView('---\nemoji: 📰\n---\n\n    𠮷\n\n<!-- 📰 --><!-- ここに -->\n');
    expect(comments.map(({ from, to }) => text.slice(from, to))).toEqual(['<!-- 📰 -->', '<!-- ここに -->']);
  });

  it('holds every line that the author wrote between comments and markers', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<!-- m -->', '<!-- roundup x', '<!-- a\n\nb -->'), { maxLength: 6 }),
        (between) => {
          const draft = between.map((comment, index) => `${comment}\nことば${index}\n`).join('');
          const seen = dense(bodyOf(draft).join(''));
          for (const index of between.keys()) expect(seen).toContain(`ことば${index}`);
        },
      ),
    ));

  it('has neither front matter nor markers nor comments, and one blank line where a comment stood', () => {
    expect(bodyOf(demo).join('\n')).not.toMatch(/<!--|^---|^title:|\n\n\n/mu);
    expect(bodyOf('前\n<!-- m -->\n後\n')).toEqual(['前', '', '後']);
    expect(bodyOf('前\n\n<!-- m -->\n\n\n後\n')).toEqual(['前', '', '後']);
    expect(bodyOf('前\n\n\n後\n')).toEqual(['前', '', '', '後']);
  });

  it('has the words that share a line with a comment, without space at their ends', () => {
    expect(bodyOf('<!-- めも -->ことば')).toEqual(['ことば']);
    expect(bodyOf('<!-- めも --> ## 見出し')).toEqual(['## 見出し']);
    expect(bodyOf('ことば  <!-- めも -->\n次')).toEqual(['ことば', '次']);
    expect(bodyOf('文<!-- a\n\nb -->文\n次')).toEqual(['文文', '次']);
    expect(bodyOf('　段落<!-- a --> b')).toEqual(['　段落 b']);
    expect(bodyOf('- 項目\n  <!-- a -->続き')).toEqual(['- 項目', '  続き']);
  });

  it('has the comments of code, and those whose opening is escaped', () => {
    const code = ['```', '<!-- a -->', '```', '', '`<!-- b -->`', '', '    <!-- c -->', '', '\\<!-- d -->'];
    expect(bodyOf(code.join('\n'))).toEqual(code);
  });

  it('keeps what stands behind a comment that nobody closed, and tells where that is', () => {
    const draft =
      '<!-- めも\n\nことば\n\n<!-- ここに -->\n<!-- roundup 61aeabbd0822+3 https://a.example/ -->\n<!-- x\n題\n';
    const { body, unclosed, text } = draftView(draft);
    expect(body.map((line) => line.text)).toEqual(['<!-- めも', '', 'ことば', '', '<!-- x', '題']);
    expect(unclosed.map((offset) => positionOf(text, offset))).toEqual([
      { line: 1, column: 1 },
      { line: 7, column: 1 },
    ]);
  });
});

describe('the slots of a draft', () => {
  const kinds = (draft: string): readonly string[] => draftView(draft).comments.map(({ kind }) => kind);

  it('are open until words stand behind them in their block', () => {
    const slot = '<!-- ここに自分のことば -->';
    const marker = '<!-- roundup 61aeabbd0822+3 https://a.example/ -->';
    expect(kinds(`${slot}\n${marker}\n題\n`)).toEqual(['slot']);
    expect(kinds(`${slot}\n\nことば\n${marker}\n題\n`)).toEqual(['own']);
    expect(kinds(`${slot}ことば\n`)).toEqual(['own']);
    expect(kinds('<!-- めも -->\n')).toEqual(['own']);
    expect(kinds('<!-- 読み取れませんでした: 404 -->\n')).toEqual(['hint']);
  });

  it('are told from hints where the generated lines stand as generated', () => {
    expect(kinds(demo).filter((kind) => kind === 'hint')).toHaveLength(2);
    expect(kinds(demo)).not.toContain('own');
  });
});

it('a place is a line and a column in characters', () => {
  expect(positionOf('あ\n𠮷い\n', 4)).toEqual({ line: 2, column: 2 });
});
