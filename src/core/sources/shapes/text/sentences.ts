import { REMARK_ENDINGS } from './remark-endings.ts';
import { REMARK_MARKS } from './remark-marks.ts';
import { REMARKS } from './remarks.ts';
import { pattern } from '../../../text/pattern.ts';

// A particle goes on with what stands in front of it. は and its like begin words in kana, too (はてな).
const GOES_ON = /^\s*(?:の|[にはをが](?=[^ぁ-ん]|$)|から|まで|より|頃|ごろ|付|現在|時点)/u;
// 「#重要 な話」
const INFLECTED = /^\s?[なだでとも](?:[^ぁ-ん]|$)/u;
const LEADS_ON = /(?:[のにはをがもで]|から|まで|より|[:：])\s*$/u;
const FULL_STOP = /[。．｡][」』）)]?$/u;
const VOICE = /(?:かも|たい|だろう|かな|思う|思った|思います)[！!？?ーっ…]*$/u;
// 「11月2日に読んだ」, 「4/5 の続き」: they tell of the author's own reading.
const OF_A_DAY = /^(?:(?:\d{4}[年/.-])?\d{1,2}(?:月\d{1,2}日|[/.-]\d{1,2})|\d{1,2}[月日])(?=\s*\p{Script=Hiragana})/u;
const OF_BEFORE = /^(?:昨日|おととい|一昨日|今朝|昨夜|先日|先週|先月|前回|さっき)(?=.*(?:[ただ件分]|続き)$)/u;
// A predicate, as sentences of people end.
const PREDICATE = /(?:[うくぐすつぬぶむるいただて]|[ぁ-ん][よねな])[！!？?ーっ…]*$/u;
// 「先月11日に読んだ」「あれは 4/5 の記事の訂正」
const OWN_DAY =
  /\d日に?(?:読|見|聞|試|書|知)(?:んだ|た|いた|した|った)|(?<![\d/])\d{1,2}\/\d{1,2}\s?の(?:記事|件|話|続|訂正|やつ|元)/u;
const OWN_ENGLISH = pattern(
  'iu',
  String.raw`^(?:(?:saw|heard|found|read|got) (?:this|it|about|via|from|on)\b`,
  String.raw`|(?:via|follow-?up to|continued from|same as|for (?:the|my|next)) )`,
);
// 「図がきれい」「長すぎて途中でやめた」: no title is so short and a sentence.
const SHORT_CLAUSE = /^(?=.{2,8}$)(?!.*とは)[^「」『』【】]+(?:[がはも]|か(?!ら))(?=[^ぁ-ん]|$)/u;
const SHORT_PREDICATE = /^(?=.{2,12}$)(?!.*(?:とは|なぜ))[^「」『』【】]*(?:[いうかたて]|べき|そう)$/u;
const POINTED = /^(?:[←→↑↓⇒⇦⇨]|<-|->|=>)|(?:経由|さんから|さんより)$/u;
const SMALL_ENGLISH = pattern(
  'u',
  String.raw`^(?:(?:need|have|remember|want) to|should|must|check|compare|ask|send|share|worth`,
  String.raw`|great|good|nice|useful|interesting|handy|neat|excellent|awesome|terrible|boring|weird|scary) `,
);
const OF_THIS = /^(?:これ(?!から|まで|ら)|こちら|ここ(?!ろ))/u;
const ENCLOSED = /^[（(【[](.*)[）)】\]]$/u;
const CALLS = /(?:です|だ)?(?<![\s！!？?…。、])[\s！!？?…。、]*$/u;
const JOINERS: ReadonlySet<string> = new Set(['', 'と', 'や', 'も', 'および', '及び', 'また', 'and', 'also']);

/** Whether the words behind a date or a time go on with it: 「2025-04-09 の会見」. */
export function goesOn(behind: string): boolean {
  return GOES_ON.test(behind);
}

/** Whether a sentence goes on behind a tag, so that the tag is a word of it. */
export function goesOnBehindTag(behind: string): boolean {
  return GOES_ON.test(behind) || INFLECTED.test(behind);
}

/** Whether the words in front of a date or a time lead on to it: 「公開は 2025-04-09」. */
export function leadsOn(before: string): boolean {
  return LEADS_ON.test(before);
}

// 「（あとで追記）」: of some two thousand titles none stands in parentheses as a whole.
const ASIDE = /^[（(][^（）()]+[）)]$/u;
const OF_A_REMARK = [ASIDE, FULL_STOP, VOICE, OF_THIS, OF_A_DAY, OF_BEFORE, OWN_DAY, OWN_ENGLISH];
const OF_A_SHORT_ONE = [SHORT_CLAUSE, SHORT_PREDICATE, POINTED, SMALL_ENGLISH];

/** Whether words beside a bare URL are what the author says of the page: a sentence or a remark, and no title. */
export function isRemark(words: string): boolean {
  const plain = words.replace(ENCLOSED, '$1').replace(CALLS, '');
  return (
    OF_A_REMARK.some((one) => one.test(words)) ||
    OF_A_SHORT_ONE.some((one) => one.test(words)) ||
    REMARKS.has(plain.toLowerCase()) ||
    (!/[?？]\s*$/u.test(words) && endsAsRemark(plain)) ||
    (PREDICATE.test(words) && [...REMARK_MARKS].some((mark) => marks(words, mark))) ||
    goesOn(words)
  );
}

/** A title that asks may end likewise. */
function endsAsRemark(words: string): boolean {
  return [...REMARK_ENDINGS].some((ending) => words.endsWith(ending));
}

/** 「先週の事件簿」「今日からの」 go on to what a page may be about. */
function marks(words: string, mark: string): boolean {
  const at = words.indexOf(mark);
  return at >= 0 && !/^(?:から|まで|の)/u.test(words.slice(at + mark.length));
}

/** Whether what stands between two links only joins them, as in a list of links: 「A と B」. */
export function isJoining(words: string): boolean {
  return JOINERS.has(words.replaceAll(/[\s、,・/／&＆]/gu, '').toLowerCase());
}
