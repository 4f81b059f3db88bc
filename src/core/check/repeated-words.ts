import { pattern } from '../text/pattern.ts';
import { FUNCTION_WORDS } from '../group/vocabulary/function-words.ts';
import { KANA_PHRASES } from './vocabulary/kana-phrases.ts';

export interface Repeated {
  readonly at: number;
  readonly found: string;
}

/** What stands twice in a row in a line of Japanese, and is not said so on purpose. */
export function repeatedWords(words: string): readonly Repeated[] {
  const found = patternsFor(words)
    .flatMap((one) =>
      [...words.matchAll(one)]
        .filter(({ 1: word = '' }) => !ON_PURPOSE.test(word))
        .map(({ 0: text, index }) => ({ at: index, found: text })),
    )
    .sort((one, other) => one.at - other.at || other.found.length - one.found.length);
  return found.filter(({ at }, index) => !found.slice(0, index).some((one) => at < one.at + one.found.length));
}

const KANJI = String.raw`\p{Script=Han}`;
const KATAKANA = String.raw`\p{Script=Katakana}ー`;
const NAME = String.raw`[${KANJI}${KATAKANA}々A-Za-z0-9]`;
// What stands for a name, in hiragana.
const POINTING =
  '誰か|何か|どこか|[こそあど]れ|[こそど]こ|[こそあど]ちら|わたし|あなた|みんな|もの|こと|ところ|とき|ひと';
const BEHIND_NAME = String.raw`(?<=${NAME}|[」』）)]|${POINTING})`;
const PHRASES = KANA_PHRASES.toSorted((one, other) => other.length - one.length).join('|');
const NO_KANA = String.raw`(?!\p{Script=Hiragana}|ー)`;

// 「角度を水平軸を基準に測る」「キーを範囲を作った後で押す」.
const GOES_WITH_WO = '基準|中心|前提|念頭|目的|理由|契機|[変使用通経待持作]';
// What may have two が in front of it: 「彼が学校が好きな」「処理が再起動が必要な」.
const STATES = String.raw`(?:可能|必[要須]|不[要足]|得意|苦手|[上下]手|前提|目的|理由|原因|中心|[好嫌欲多少高低長短大小強弱早速遅良悪深浅安近遠難無有])`;

const PARTICLES = [
  // What goes on in hiragana may be another word: 「父とともに」「家でできる」「部長ががっかりする」. 鶏もも肉 is one word.
  pattern('gu', String.raw`${BEHIND_NAME}(が|に|は|で|と|の|へ|も)\1${NO_KANA}(?<!もも(?=肉))`),
  // 「土台にはは」.
  pattern('gu', String.raw`(?<=${NAME}(?:に|で|と|へ|から|まで|より))(は|も)\1${NO_KANA}`),
  // No word begins with を, and few that follow these begin with が, の or に.
  pattern('gu', String.raw`(?<=${NAME}|[」』）)]|\p{Script=Hiragana})(を)\1`),
  pattern('gu', String.raw`${BEHIND_NAME}(が)\1(?=[あいおこそどほもよれ])`),
  pattern('gu', String.raw`${BEHIND_NAME}(の)\1(?=よう|ため|こと|もの|なか|とき|うち|ところ|ほう)`),
  pattern(
    'gu',
    String.raw`${BEHIND_NAME}(に)\1(?=ついて|よる|よって|より|おいて|は|も|な[るりっれら]|す[るれ]|し[てた])`,
  ),
];
// 「対策を検討を進める」「件数が増加が続く」: one of the two was meant to go.
const FAR_PARTICLES = [
  pattern('gu', String.raw`(?<=[${KANJI}${KATAKANA}])(を)${KANJI}{2,4}\1(?=${KANJI})(?!${GOES_WITH_WO})`),
  pattern('gu', String.raw`(?<=${KANJI}{2}|[${KATAKANA}]{3})(が)${KANJI}{2,4}\1(?=${KANJI})(?!${STATES})`),
  // 「私が確認がしたところ」: what somebody does is done with を, or with nothing.
  pattern('gu', String.raw`${BEHIND_NAME}(が)${KANJI}{2,4}\1(?=[しさ][たてまれ])(?<!予感が|物音が|悪寒が)`),
];
const WORDS = [
  pattern('gu', String.raw`(?<![${KATAKANA}])([${KATAKANA}]{3,12})\1`),
  // 「ハワイ大学大学院」.
  pattern('gu', String.raw`(?<![${KANJI}々])(${KANJI}{2,6})\1(?!院)`),
  pattern('gu', String.raw`(?<![どこ])(${PHRASES})\1`),
  pattern('gu', String.raw`(${KANJI}{2,4}(?:しました|します|して|した|する|された|される|を|に|は|の))\1`),
  pattern('gu', String.raw`(${KANJI}{1,2}(?:して|する|します|しました|います|いました|えます|えました))\1`),
  // 「午前中だけ午前中だけ」.
  pattern('gu', String.raw`(?<!${NAME})([${KANJI}${KATAKANA}][${KANJI}${KATAKANA}\p{Script=Hiragana}々]{4,19})\1`),
  pattern('gu', String.raw`([${KATAKANA}]{3,12}(?:を|に|は|の|が|で))\1`),
  // `PayPay` is a name.
  /(?<![A-Za-z])([A-Z][A-Za-z]{3,12})\1(?![A-Za-z])/gu,
];
const ENGLISH = [pattern('giu', String.raw`(?<![\w\\-])(${FUNCTION_WORDS.join('|')}|[a-z]{5,20}) \1(?![\w\\-])`)];
const MARKS = [/(、)\1(?!、)|、。|。、/gu];

/** Few lines have any of it: what has to stand in a line is looked for before its patterns are tried. */
function patternsFor(words: string): readonly RegExp[] {
  return [
    ...(/がが|にに|はは|でで|とと|のの|へへ|もも|をを/u.test(words) ? PARTICLES : []),
    ...(/を[^を]+を|が[^が]+が/u.test(words) ? FAR_PARTICLES : []),
    ...(hasDoubled(words) ? WORDS : []),
    ...(/[a-z] [a-z]/iu.test(words) ? ENGLISH : []),
    ...(/、[、。]|。、/u.test(words) ? MARKS : []),
  ];
}

const LONGEST = 20;

/** Whether anything of 2 to 20 signs, none a space, stands there twice in a row. */
function hasDoubled(words: string): boolean {
  for (let length = 2; length <= LONGEST; length += 1)
    for (let [at, same] = [length, 0]; at < words.length; at += 1) {
      const sign = words.charCodeAt(at);
      same = sign === words.charCodeAt(at - length) && sign !== SPACE ? same + 1 : 0;
      if (same >= length) return true;
    }
  return false;
}
const SPACE = 0x20;

// 「一人一人」「毎日毎日」「最後の最後の」 are said so on purpose, and so are sounds.
const ON_PURPOSE = pattern(
  'u',
  String.raw`^(?:[一毎各何二三数少]`,
  String.raw`|最後の|本当の|次第に|徐々に|本当に|絶対に`,
  String.raw`|.*たり$`,
  // Stand-ins: XXXXXX.
  String.raw`|([A-Z])\1+$`,
  String.raw`|(\p{Script=Katakana}{2})\2`,
  String.raw`|\p{Script=Katakana}{2}[ンッー]$|\p{Script=Katakana}ー\p{Script=Katakana}ー$`,
  String.raw`|\p{Script=Katakana}ッ\p{Script=Katakana}ン$)`,
);
