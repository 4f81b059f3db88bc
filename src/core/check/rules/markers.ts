import { visibleLines } from '../words.ts';
import type { Finding } from '../../finding/finding.ts';
import { closedFences, unclosedFence } from '../../markdown/fences.ts';
import type { CheckFacts } from '../facts.ts';
import { foundAt, type CheckRule } from '../check-rule.ts';

/** Comments that would swallow text, and markers that merging and publishing cannot read. */
export const markers: CheckRule = {
  name: 'markers',
  about: {
    en: "comments and code blocks that are not closed, damaged markers, git's marks of a conflict",
    ja: '閉じていないコメントやコードブロック、壊れた印、git の衝突の印',
  },
  find: (facts) => [
    ...facts.view.unclosed.map((offset) =>
      foundAt(facts, offset, {
        area: 'markers',
        verdict: 'wrong',
        says: { en: 'this comment is not closed', ja: 'このコメントは閉じていません' },
        todo: { en: 'Write --> at its end, or delete <!--', ja: '終わりに --> を書くか、<!-- を消してください' },
      }),
    ),
    ...openFence(facts),
    ...conflicts(facts),
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

/** All that follows it would be shown as code. */
function openFence(facts: CheckFacts): readonly Finding[] {
  const index = unclosedFence(facts.view.visible.split('\n'));
  if (index === null) return [];
  return [
    foundAt(facts, offsetOfLine(facts.view.text, index + 1), {
      area: 'markers',
      verdict: 'wrong',
      says: {
        en: 'this code block is not closed: all that follows would be shown as code',
        ja: 'このコードブロックは閉じていません。ここから後がすべてコードとして表示されます',
      },
      todo: {
        en: 'Write the same marks on a line of their own at its end',
        ja: '終わりの行に同じ記号を書いてください',
      },
    }),
  ];
}

/** What git writes around two sides that it could not merge. */
function conflicts(facts: CheckFacts): readonly Finding[] {
  const lines = visibleLines(facts.view);
  const shown = closedFences(lines.map(({ text }) => text));
  return lines.flatMap(({ from, text }, index) =>
    !shown.has(index) && /^(?:<{7}|>{7}|\|{7})(?: |$)/u.test(text)
      ? [
          foundAt(facts, from, {
            area: 'markers',
            verdict: 'wrong',
            says: { en: 'git has left a mark of a conflict here', ja: 'git の衝突の印が残っています' },
            todo: {
              en: 'Keep of both sides what is to stay, and delete the marks (<<<<<<<, =======, >>>>>>>)',
              ja: '両方から残すところを選び、印（<<<<<<<、=======、>>>>>>>）を消してください',
            },
          }),
        ]
      : [],
  );
}

function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let count = 1; count < line; count += 1) at = text.indexOf('\n', at) + 1;
  return at;
}
