import { foundAt, type CheckRule } from '../check-rule.ts';
import { repeatedWords } from '../repeated-words.ts';

/** Words and particles that stand there twice, in the author's own lines. */
export const doubled: CheckRule = {
  name: 'doubled',
  about: { en: 'doubled words and particles', ja: '重なった語や助詞' },
  find: (facts) =>
    facts.own.flatMap(({ from, words }) =>
      repeatedWords(words).map(({ at, found }) =>
        foundAt(facts, from + at, {
          area: 'doubled',
          verdict: 'look',
          says: { en: `"${found}": twice the same`, ja: `「${found}」: 同じ語が重なっています` },
          todo: null,
        }),
      ),
    ),
};
