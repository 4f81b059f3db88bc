import { encyclopaediaOf } from '../url/wikipedia.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { decodedPart } from '../url/decoded.ts';
import { linksIn } from '../markdown/links.ts';
import { plainLine } from '../markdown/plain-line.ts';
import { pattern } from '../text/pattern.ts';
import { CLASS_NOUNS } from './class-nouns.ts';
import type { PostParagraph } from './paragraphs.ts';

/** That a paragraph of a post says what something is. */
export interface Explained {
  /** As it is written there, its other names behind it: 「CVE」「共通脆弱性識別子」. */
  readonly names: readonly string[];
  /** The line of the file in which the paragraph begins, from 1. */
  readonly line: number;
}

/**
 * What paragraphs explain: by a sentence that says what it is, under a heading that asks it, or by an encyclopaedia.
 */
export function explanationsIn(paragraphs: readonly PostParagraph[]): readonly Explained[] {
  return paragraphs.flatMap((paragraph) => {
    const names = [...askedBy(paragraph.heading), ...citedIn(paragraph), ...saidIn(paragraph.text)];
    return names.length === 0 ? [] : [{ names: [...new Set(names)], line: paragraph.line }];
  });
}

const LEAD_IN =
  '(?:(?:なお|ちなみに|そもそも|まず|ここで(?:言う|いう)?|補足|おさらい|さて|[^。、,「『（(]{1,14}(?=[、,]))[、,:：]? ?)?';
const OPENING = '[「『“"(（※*＊]*';
const CLOSING = '[」』”"]*';
const FIRST_WORD = String.raw`[\p{L}\p{N}][^\s、。，,！？!?「」『』“”"'()（）:：=＝]{1,29}?`;
const NAME = String.raw`(?<name>${FIRST_WORD}(?: [A-Za-z0-9][^\s、。「」()（）:：=＝]{0,19}?){0,4}?)`;
// One run of closing brackets, and another one behind the other name only: two in a row could share one in many ways.
const OTHER = String.raw`(?: ?[（(](?<other>[^（）()]{1,60})[）)][\p{Script=Han}ァ-ヴー]{0,6}${CLOSING})?`;
// 「とはいえ」「とは思えない」「とは限らない」 explain nothing.
const NO_TOPIC =
  '(?!いえ|言え|いう|言う|思|考え|限|別|異|違|関係|知ら|なら|なり|言わ|いわ|いか|行か|呼べ|無縁|裏腹|逆|対照)';
const TOPIC = `(?:とは${NO_TOPIC}|(?:というのは|っていうのは|って(?:のは|何|なに))|をご存[じ知])`;
const LINK = '(?:は|[:：=＝])';
const THING = `(?:${CLASS_NOUNS.join('|')})`;
// 「大事なこと」 says nothing.
const WHAT = `[^。]{0,160}?(?:${THING}|[^。]{7}(?:こと|もの|やつ))`;
const BE =
  '(?:(?:です|である|だ|でした|だった|なの)(?:ね|よ|が|けど|そう)?(?:。|、|$|[（(])|(?:で|であり|として)、|。|$)';

const TOPICAL = pattern('u', '^', LEAD_IN, OPENING, NAME, CLOSING, OTHER, ' ?', TOPIC);
const DEFINING = pattern('u', '^', LEAD_IN, OPENING, NAME, CLOSING, OTHER, ' ?', LINK, WHAT, BE);
const CALLED = pattern('u', '^', LEAD_IN, OPENING, NAME, CLOSING, OTHER, ' ?という[^。、]{0,40}?', THING);
const ENGLISH = pattern('u', '^', OPENING, NAME, CLOSING, OTHER, ' (?:is|are|was) (?:an?|the) ');

function saidIn(text: string): readonly string[] {
  return text.split(/(?<=[。！？!?])/u).flatMap((sentence) => {
    const said = sentence.trim();
    const found = TOPICAL.exec(said) ?? DEFINING.exec(said) ?? CALLED.exec(said) ?? ENGLISH.exec(said);
    return found?.groups ? namesOf(found.groups['name'] ?? '', found.groups['other'] ?? '') : [];
  });
}

/** A heading such as 「MITREとは」, or only the name; one that leads to a page is about that page. */
function askedBy(heading: string): readonly string[] {
  if (heading === '' || /\]\(|https?:/u.test(heading)) return [];
  const text = plainLine(heading).replace(/^[■●◆▼○・\s]+|^(?:用語|用語解説|解説|補足)[:：]\s*/gu, '');
  const [, name = '', other = ''] =
    /^(.{2,40}?)(?:[（(](.+)[）)])?(?:とは.{0,6}|って(?:何|なに).{0,4})[?？]?$/u.exec(text) ?? [];
  return name === '' && isName(text) && /^[\x20-\x7e]+$|^[ァ-ヴー・]+$/u.test(text) ? [text] : namesOf(name, other);
}

/** The article of an encyclopaedia that a quotation is taken from. */
function citedIn({ markdown, quoted }: PostParagraph): readonly string[] {
  if (!quoted) return [];
  return linksIn(markdown).flatMap(({ url }) => {
    const known = canonicalUrl(url);
    if (!known.ok || encyclopaediaOf(known.value) === null) return [];
    const { pathname, searchParams } = new URL(known.value);
    const title = searchParams.get('title') ?? decodedPart(/^\/wiki\/(.+)$/u.exec(pathname)?.[1] ?? '');
    return title === '' ? [] : [title.replaceAll('_', ' ').replace(/ \(.*\)$/u, '')];
  });
}

function namesOf(name: string, other: string): readonly string[] {
  const others = other.split(/[、,，;；:：／]|(?:英|略称?|以下|通称)[:：]?\s*/u);
  return [withoutClause(name), ...others]
    .map((one) => one.replaceAll(/^[「『“"]+|(?<![」』”"])[」』”"]+$/gu, '').trim())
    .filter(isName);
}

/** The name at the end of 「CVEを管理しているMITRE」. */
function withoutClause(name: string): string {
  return (
    /[るたいなの、](?<last>(?:[A-Za-z][\w.+-]*(?: [A-Za-z0-9][\w.+-]*)*|[ァ-ヴー・]{3,})社?)$/u.exec(name)?.groups?.[
      'last'
    ] ?? name
  );
}

// What a sentence begins with that names nothing.
const NO_NAME = pattern(
  'u',
  String.raw`^(?:(?:これ|それ|あれ|この|その|あの|こう|そう|ここ|そこ|今回|今月|前回|昨日|今日`,
  String.raw`|私|僕|自分|筆者|我々|個人的|結局|要する|つまり|一方|ただ|また|しかし)`,
  String.raw`|.*(?:する|した|して|ない|から|ので|けど)$)|[がをへ]`,
);

function isName(text: string): boolean {
  return text.length >= 2 && text.length <= 40 && !NO_NAME.test(text) && /[\p{Lu}\p{Script=Han}ァ-ヴ]/u.test(text);
}
