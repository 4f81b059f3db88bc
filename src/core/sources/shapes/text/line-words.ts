import { BRACKETS } from '../../../text/brackets.ts';
import type { RawLink } from '../../source.ts';
import { linksOfLine, type LineLink, type References } from './line-links.ts';
import { withoutMarks, withoutSigns, withoutTimeBehind } from './line-marks.ts';
import { goesOn, goesOnBehindTag, isJoining, isRemark, leadsOn } from './sentences.ts';
import { beginsWithDate, dateOfLine, type DateContext, type DatedLine } from './text-dates.ts';

const TAG = /(?<![^\s、。,（(])[#＃](?:\[\[([^\]]+)\]\]|([\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*))/gu;
const SEPARATORS = /^(?:[\s:：|｜／–—―→⇒-]|\/(?=\s)|&[mn]dash;)+|(?:[\s:：|｜／–—―→⇒-]|(?<=\s)\/|&[mn]dash;)+$/gu;
// What follows a bare URL without a gap is the sentence around it, not a title.
const APART = /^(?:[\s|｜]|$)/u;
// `URL | title` is how programs list tabs: what stands behind the bar is the page's title to its end.
const COPIED = /^\s{1,4}\|\s(.+)$/u;

// A picture says nothing of a link, unless it is one.
const PICTURE = /(?<!\[)!\[[^\]]{0,500}\]\([^()\s]{1,2000}(?:\s"[^"]{0,200}")?\)/gu;

// 「題 - URL - ことば」, 「題：URL（ことば）」
const [RULED, RULED_BEHIND] = [/^\s*[-–—―|｜:：/／]\s/u, /(?:\s[-–—―|｜/／]|[:：])\s*$/u];
// Wider than between words: a tab, or a space of full width.
const [COLUMN, COLUMN_BEHIND] = [/^[\t\u3000]/u, /[\t\u3000]$/u];
// 「題（URL）← ことば」
const POINTED_BEHIND = /^\s*(?:[←→⇐⇒]|<-|->)/u;
const ASIDE_BEHIND = /^\s*[（(][^（）()]*[）)]\s*$/u;
// A sentence that goes on over an address: 「詳しくは URL をご覧ください」, 'see URL for more', 'I read URL today'.
const FROM_LABEL = /^\s?(?:を|で(?=[^ぁ-ん]))|^\s(?:about|and|at|for|in|on)\s/u;
const [OVER, OVER_BEHIND] = [/[a-z]\s$/u, /^\s[a-z]/u];
const WORD = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** A link of a text whose words may still grow by the lines below it. */
export interface DescribedLink extends RawLink {
  note: string;
  quote: string;
}

/** Where a line stands. */
export interface LinePlace {
  /** The line above, where it may be the title. */
  readonly above: string;
  readonly line: number;
  readonly around: DateContext;
  readonly timeZone: string;
  readonly references: References;
}

export interface DescribedLine {
  readonly links: readonly DescribedLink[];
  readonly titledAbove: boolean;
  /** Whether nothing but today tells the year of their day. */
  readonly isGuess?: boolean;
}

/** The links of a line with what the line says of them: its date, its tags, a title, and words behind a titled link. */
export function describeLinks(
  given: string,
  { above: lineAbove, line: number, around, timeZone, references }: LinePlace,
): DescribedLine {
  const line = given.includes('![') ? given.replaceAll(PICTURE, '') : given;
  const found = linksOfLine(line, references);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return { links: [], titledAbove: false };
  const { before: front, behind, marks } = unwrapped(line.slice(0, first.start), line.slice(last.end));
  const head = dateOfLine(withoutMarks(front), around, timeZone);
  const before = wordsOf(withoutMarks(head.text));
  const isGuessed = ({ moment, isGuess }: DatedLine): boolean => (moment === null ? around.isGuess === true : isGuess);
  const copied = before === '' && first.bare ? COPIED.exec(line.slice(first.end)) : null;
  if (copied) {
    const link = { url: first.url, savedAt: head.moment ?? around.day, line: number, note: '', quote: '', tags: [] };
    return { links: [{ ...link, title: copied[1] ?? '' }], titledAbove: false, isGuess: isGuessed(head) };
  }
  const tail = dateOfLine(withoutTimeBehind(behind.trim()), around, timeZone);
  const after = wordsOf(withoutTimeBehind(tail.text));
  const alone = found.length === 1;
  const isQuoted = /^\s*>/u.test(line);
  const titledAbove = alone && first.title === '' && before === '' && after === '' && lineAbove !== '';
  // 「11/6 題」 above a URL.
  const upper = titledAbove && beginsWithDate(lineAbove) ? dateOfLine(lineAbove, around, timeZone) : null;
  const above = upper ? withoutMarks(upper.text) : lineAbove;
  const leading = head.moment === null && upper ? upper : head;
  const savedAt = leading.moment ?? around.day ?? tail.moment;
  const dated = leading.moment !== null || around.day !== null ? leading : tail;
  const isPointed = marks[0] !== '' && POINTED_BEHIND.test(behind);
  const isParting = RULED_BEHIND.test(front) && (RULED.test(behind) || ASIDE_BEHIND.test(behind));
  const isRuled = first.bare && (isParting || isPointed);
  const isApart = alone && !isQuoted && (APART.test(behind) || isRuled);
  const isParted = first.bare && COLUMN_BEHIND.test(front) && COLUMN.test(behind) && isRemark(after);
  // 「詳しくは URL を参照」: what would else be a label is where the sentence begins.
  const isOn = goesOn(behind) || FROM_LABEL.test(behind);
  const isLed = alone && before === '' && isOn && withoutSigns(front) !== '';
  const isOver = first.bare && (isOn || leadsOnTo(front) || (OVER.test(front) && OVER_BEHIND.test(behind)));
  const beside = isApart && !isLed ? besideUrl({ before, after, above, isRuled: isRuled || isParted }) : null;
  const gaps = { before: /\s$/u.test(front) ? ' ' : '', behind: /^\s/u.test(behind) ? ' ' : '' };
  const tags = tagsOf(line, found);
  const links = found.map(({ url, title }, index) => {
    const said = title || (isOver ? `${marks[0]}${line.slice(first.start, last.end)}${marks[1]}` : '');
    const sentence = alone
      ? wordsAround(isLed ? withoutSigns(front) : before, said && `${gaps.before}${said}${gaps.behind}`, after)
      : wordsAmong(line, found, `${head.text}${gaps.before}`, `${gaps.behind}${tail.text}`);
    const own = title === '' && beside ? beside.note : sentence;
    const note = !isQuoted && index === 0 ? own : '';
    return { url, savedAt, line: number, title: title || (beside?.title ?? ''), note, quote: '', tags };
  });
  return { links, titledAbove, isGuess: isGuessed(dated) };
}

/** Whether the title of one of the links stands in the words. */
export function isSaidBy(links: readonly DescribedLink[], words: string): boolean {
  return links.some(({ title = '' }) => title !== '' && words.includes(title));
}

interface WordsBeside {
  readonly before: string;
  readonly after: string;
  readonly above: string;
  /** Whether a dash or a bar parts the URL from the words on both sides. */
  readonly isRuled: boolean;
}

/** The title of a bare URL, and what is said behind it; null where the words beside it are a remark. */
function besideUrl({ before, after, above, isRuled }: WordsBeside): { title: string; note: string } | null {
  if (isRuled && before !== '' && !isRemark(before)) return { title: titleOf(before), note: after };
  const words = soleWords(before, after, above);
  if (words === '') return null;
  if (!isRemark(words)) return { title: titleOf(words), note: '' };
  return words === above ? { title: '', note: above } : null;
}

/** Whether a sentence needs what follows: a label with a colon does not. */
function leadsOnTo(front: string): boolean {
  return leadsOn(front) && !/[:：]\s*$/u.test(front);
}

/** A sentence around a link goes on through its title or its address; what stands on one side of it stands alone. */
function wordsAround(before: string, title: string, after: string): string {
  if (before === '' || !WORD.test(after))
    return [before, after.replace(/^[。、．，]/u, '')].find((words) => WORD.test(words)) ?? '';
  return title === '' ? `${before} ${after}` : `${before}${title}${after}`;
}

/** The sentence that several links stand in, with their markup; '' where they are only listed. */
function wordsAmong(line: string, links: readonly LineLink[], front: string, back: string): string {
  const between = links.slice(1).map(({ start }, index) => line.slice(links[index]?.end ?? 0, start));
  const isSaying = (words: string): boolean => WORD.test(withoutMarks(wordsOf(words))) && !isJoining(words);
  if (![front, ...between, back].some(isSaying)) return '';
  const inner = links.map((link, index) => (between[index - 1] ?? '') + written(link, line)).join('');
  return wordsOf(`${front}${inner}${back}`);
}

/** A link as it stands in its line; one whose address stands elsewhere, with its address. */
function written({ url, title, start, end }: LineLink, line: string): string {
  const text = line.slice(start, end);
  return /https?:/iu.test(text) || title === '' ? text : `[${title}](${url})`;
}

/** The tags of a line. What looks like one in a link or its title does not count. */
function tagsOf(line: string, links: readonly LineLink[]): readonly string[] {
  const between = links.map(({ start }, index) => line.slice(links[index - 1]?.end ?? 0, start));
  const rest = [...between, line.slice(links.at(-1)?.end ?? 0)].join('\u0001 ');
  return [...rest.matchAll(TAG)].map(([, long, short]) => long ?? short ?? '');
}

/** Words without their tags; a tag that a sentence goes on from is a word of it. */
function wordsOf(text: string): string {
  const words = text.replaceAll(TAG, (tag: string, _long, _short, at: number) =>
    goesOnBehindTag(text.slice(at + tag.length)) ? tag : '',
  );
  return words.trim().replaceAll(SEPARATORS, '').trim();
}

/** Words as a title: without emphasis, and without the brackets that enclose all of them. */
function titleOf(words: string): string {
  const plain = words.replaceAll(/(\*\*|__)([^*_]{1,500})\1/gu, '$2');
  return /^(?:「[^「」]*」|『[^『』]*』)$/u.exec(plain)?.[0].slice(1, -1) ?? plain;
}

const EMPHASIS = ['**', '__', '~~', '*', '_'];
/** What may enclose a link: what opens, and what closes. */
const ENCLOSING: readonly (readonly [open: string, close: string])[] = [
  ...EMPHASIS.map((sign) => [sign, sign] as const),
  ...Object.entries({ ...BRACKETS, '<': '>', '＜': '＞', '｢': '｣', '〔': '〕', '‘': '’', '«': '»', '"': '"' }),
];

interface WordsAround {
  readonly before: string;
  readonly behind: string;
}

/** What stands before and behind a link without the marks that enclose it: `**link**`, （link）. */
function unwrapped(before: string, behind: string): WordsAround & { readonly marks: readonly [string, string] } {
  const [open, close] = ENCLOSING.find(([start, end]) => before.endsWith(start) && behind.startsWith(end)) ?? ['', ''];
  if (open === '') return { before, behind, marks: ['', ''] };
  const { marks, ...around } = unwrapped(before.slice(0, -open.length), behind.slice(close.length));
  return { ...around, marks: [`${marks[0]}${open}`, `${close}${marks[1]}`] };
}

/** The words on one side of a link; '' where there are some on both. */
function soleWords(before: string, after: string, above: string): string {
  if (before === '') return after || above;
  return after === '' ? before : '';
}
