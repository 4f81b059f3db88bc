import { foundAt, type CheckRule } from '../check-rule.ts';

/** Comments that would swallow text, and markers that merging and publishing cannot read. */
export const markers: CheckRule = {
  name: 'markers',
  about: { en: 'comments that are not closed, damaged markers', ja: '閉じていないコメント、壊れた印' },
  find: (facts) => [
    ...facts.view.unclosed.map((offset) =>
      foundAt(facts, offset, {
        area: 'markers',
        verdict: 'wrong',
        says: { en: 'this comment is not closed', ja: 'このコメントは閉じていません' },
        todo: { en: 'Write --> at its end, or delete <!--', ja: '終わりに --> を書くか、<!-- を消してください' },
      }),
    ),
    ...facts.view.damaged.map(({ line }) =>
      foundAt(facts, offsetOfLine(facts.view.text, line), {
        area: 'markers',
        verdict: 'wrong',
        says: { en: 'this marker is damaged, or a second one', ja: 'この印は壊れているか、二つめです' },
        todo: {
          en: 'Delete the line: what follows it stays, as your own text',
          ja: 'この行を消してください。続く部分はあなたの文章として残ります',
        },
      }),
    ),
  ],
};

function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let count = 1; count < line; count += 1) at = text.indexOf('\n', at) + 1;
  return at;
}
