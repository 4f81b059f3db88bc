import { foundAt, type CheckRule } from '../check-rule.ts';

const NAME = String.raw`[\p{Script=Han}\p{Script=Katakana}ー々A-Za-z0-9]`;
// A particle that is written twice. What goes on in hiragana may be another word: 「父とともに」「家でできる」.
const TWICE = new RegExp(
  String.raw`(?<=${NAME}|[」』）)])(が|を|に|は|で|と|の|へ|も)\1(?!\p{Script=Hiragana}|ー)`,
  'gu',
);
// 「対策を検討を進める」「件数が増加が続く」: one of them was meant to go.
const AGAIN =
  /(?<=[\p{Script=Han}\p{Script=Katakana}ー])(が|を)[\p{Script=Han}\p{Script=Katakana}ー]{1,6}\1(?=\p{Script=Han})/gu;
const KATAKANA = /(?<![\p{Script=Katakana}ー])([\p{Script=Katakana}][\p{Script=Katakana}ー]{2,11})\1/gu;
const HAN = /(?<![\p{Script=Han}々])(\p{Script=Han}{2,6})\1/gu;
const KANA =
  /(という|といった|ような|ように|について|によって|により|による|として|において|でした|ました|ことが|ものが|している|していた)\1/gu;
const LATIN = /(?<![\w-])([a-z]{2,}) \1(?![\w-])/gu;
const PUNCTUATION = /、、(?!、)|、。|。、/gu;
// 「一人一人」「毎日毎日」 are said so on purpose, and so are sounds.
const ON_PURPOSE =
  /^(?:[一毎各何二三数]|\p{Script=Katakana}{2}[ンッー]$|\p{Script=Katakana}ー\p{Script=Katakana}ー$|\p{Script=Katakana}ッ\p{Script=Katakana}ン$)/u;

/** Words and particles that stand there twice, in the author's own lines. */
export const doubled: CheckRule = {
  name: 'doubled',
  about: { en: 'doubled words and particles', ja: '重なった語や助詞' },
  find: (facts) =>
    facts.own.flatMap(({ from, words }) =>
      repeatedIn(words).map(({ at, found }) =>
        foundAt(facts, from + at, {
          area: 'doubled',
          verdict: 'look',
          says: { en: `"${found}": twice the same`, ja: `「${found}」: 同じ語が重なっています` },
          todo: null,
        }),
      ),
    ),
};

function repeatedIn(words: string): readonly { readonly at: number; readonly found: string }[] {
  return [TWICE, AGAIN, KATAKANA, HAN, KANA, LATIN, PUNCTUATION]
    .flatMap((pattern) =>
      [...words.matchAll(pattern)]
        .filter(({ 1: word = '' }) => !ON_PURPOSE.test(word))
        .map(({ 0: found, index }) => ({ at: index, found })),
    )
    .sort((one, other) => one.at - other.at);
}
