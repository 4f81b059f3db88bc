import type { Element } from 'domhandler';
import { pattern } from '../../../text/pattern.ts';
import type { TextBlock } from '../../view/block.ts';
import { lettersOf, tight } from '../compare.ts';
import { nameText } from '../../view/element-names.ts';
import { endsSentence } from './sentences.ts';
import { isBoxed } from './teaser-boxes.ts';
import { tidy, trimLead } from './trim.ts';

/** A lead is at the top: so many paragraphs, and so much of each. */
const MOST = 40;
const LONGEST = 1500;
const NO_PROSE_TAGS: ReadonlySet<string> = new Set([
  'figcaption',
  'caption',
  'th',
  'pre',
  'dt',
  'summary',
  'legend',
  'address',
]);
const NO_PROSE_NAMES = pattern(
  'u',
  String.raw`(?:^|[\s_-])(?:caption|credit|byline|author|profile|date|time|pr|ad|note|notice|attention`,
  String.raw`|lead-?in-?link|read-?more|next|prev|photo|gallery|disclosure|disclaimer|correction)(?=$|[\s_-]|\d)`,
);
/** What has happened to the document since. */
const UPDATE_NAMES =
  /(?:^|[\s_-])(?:updates?|updated|revisions?|change-?log|history|errata|koushin|kousin|kaitei)(?=$|[\s_-]|\d)/u;
const CAPTION = pattern(
  'u',
  String.raw`(?:^.{0,50}＝写真[^。]{0,10}$|[（(＝=](?:[^（）()]{0,14})(?:撮影|提供|写真)[)）]?$|＝ロイター|^(?:写真|図|画像|表|撮影|出典|出所|提供`,
  String.raw`|Photo|Image|Credit|Source)[\s:：＝/／]|^[▲△↑]|(?:Getty Images|AFP|ロイター|Reuters)[)）]?$)`,
);
const BYLINE =
  /^(?:文|写真|取材|著者?|筆者|編集|記者|執筆|翻訳|訳|構成|聞き手|by|von|par|por)\s*[=＝:：／/]|^\[[^\]]{2,40}\]$|^(?:by|von)\s+\p{Lu}/iu;

/**
 * What stands below the title as prose, in order: candidates for a lead. `title` is the
 * index of its block, -1 where there is none; what stands in `boxes` is left out.
 */
export function proseBelow(
  blocks: readonly TextBlock[],
  title: number,
  japanese: boolean,
  boxes: ReadonlySet<Element> = new Set(),
): readonly string[] {
  const prose: string[] = [];
  const letter = isLetter(blocks);
  for (let index = title + 1; index < blocks.length && prose.length < MOST; index += 1) {
    const block = blocks[index];
    if (block === undefined || !isProse(block, japanese, prose.length > 0, letter)) continue;
    if (isBoxed(block.element, boxes)) continue;
    const above = blocks[index - 1];
    if (prose.length === 0 && index - 1 > title && above !== undefined && answers(block, above))
      prose.push(tidy(trimLead(above.text)));
    prose.push(tidy(trimLead(block.text.slice(0, LONGEST))));
  }
  return prose;
}

/** Whether a paragraph answers the short one above it: 「Is it a child or an adult? That’s debatable.」 */
function answers({ text }: TextBlock, above: TextBlock): boolean {
  return (
    above.tag === 'p' &&
    !above.furniture &&
    above.linkShare < 0.5 &&
    above.text.length >= SHORTEST_ASKED &&
    /\?["”’)]?$/u.test(above.text) &&
    /^(?:That['’]s|That is|Those|Their|They|It['’]s|He|She|His|Her)\b/u.test(text)
  );
}
const SHORTEST_ASKED = 20;

/** What a heading says behind the title: a question that is asked in full where the title stands. */
export function behindTitle(blocks: readonly TextBlock[], title: string): readonly (readonly string[])[] {
  const cut = /(?:…|\.\.\.)$/u.test(title) ? title.slice(0, title.lastIndexOf('。') + 1) : title;
  const own = cut.trim();
  return blocks
    .filter(({ heading, furniture, text }) => heading > 0 && !furniture && own !== '' && text.startsWith(own))
    .map(({ text }) => text.slice(own.length).trim())
    .filter((rest) => /[。．！？!?.]$/u.test(rest))
    .map((rest) => [tidy(rest.slice(0, LONGEST))]);
}

/** What a Japanese sentence ends with where its full stop is left out. */
const LINE_END =
  /(?:です|ます|でした|ました|ません|ましょう|ください|である|だった|(?:して|されて|なって)い(?:る|た|ます))[)）」』]?$/u;

/**
 * Lines below the title that end as Japanese sentences do but for the full stop, which a label or a heading never does.
 */
export function sentenceLines(blocks: readonly TextBlock[], title: number): readonly string[] {
  return blocks
    .slice(title + 1, title + 40)
    .filter(({ furniture, heading, linkShare }) => !furniture && heading === 0 && linkShare < 0.5)
    .flatMap(({ text }) => withSubject(text.split('\n'), tight(blocks[title]?.text ?? '')))
    .filter((line) => line.length >= 15 && !CAPTION.test(line) && endsLine(line))
    .map((line) => tidy(trimLead(line)));
}

/**
 * The lines; a short one below a line that says the title goes with it, because it says nothing of what it speaks of.
 */
function withSubject(lines: readonly string[], title: string): readonly string[] {
  return lines.map((line, index) => {
    const above = lines[index - 1] ?? '';
    return title !== '' && line.length < SHORT_LINE && tight(above) === title ? `${above}\n${line}` : line;
  });
}
const SHORT_LINE = 40;

/** Whether the line is a sentence that lacks its full stop. */
export function endsLine(line: string): boolean {
  return LINE_END.test(line.trim());
}

/** Whether the page's text is preformatted as a whole: a mail or a release, where `pre` elsewhere holds code. */
function isLetter(blocks: readonly TextBlock[]): boolean {
  let [all, preformatted] = [0, 0];
  for (const { text, tag, furniture } of blocks) {
    if (!furniture) all += text.length;
    if (!furniture && tag === 'pre') preformatted += text.length;
  }
  return preformatted * 2 > all;
}

/** Whether a paragraph reads as one: long enough, not made of links, no caption, date or byline. */
export function isProse(
  { text, tag, heading, linkShare, furniture, element }: TextBlock,
  japanese: boolean,
  goesOn: boolean,
  letter = false,
): boolean {
  if (furniture || heading > 0 || linkShare > 0.6 || (NO_PROSE_TAGS.has(tag) && !(letter && tag === 'pre')))
    return false;
  if (!readsAsProse(text.slice(0, LONGEST), japanese, goesOn)) return false;
  const names = text.length < 400 ? nameText(element) : '';
  return !(text.length < 200 && NO_PROSE_NAMES.test(names)) && !UPDATE_NAMES.test(names);
}

/** `goesOn`: prose stands above it, so it may be short. */
export function readsAsProse(text: string, japanese: boolean, goesOn = false): boolean {
  const least = (japanese ? 20 : 40) / (goesOn && endsSentence(text, japanese) ? 2 : 1);
  if (text.length < least || CAPTION.test(text) || BYLINE.test(text)) return false;
  if (!/[。．｡！？!?.]/u.test(text)) return false;
  return japanese
    ? /[。｡！？]|．(?![\d０-９])|[!?](?:\s|$)|[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han})）」]\.(?:\s|$)/u.test(
        text,
      )
    : endsSentence(text, false) || /[.!?]["'”’)]?\s+\p{L}/u.test(text);
}

/**
 * The paragraphs from the one in which a sentence begins as the text does, the first of them
 * cut to begin with it; null where none does.
 */
export function paragraphsFrom(paragraphs: readonly string[], begin: string): readonly string[] | null {
  const wanted = lettersOf(begin).slice(0, /^[ -~]*$/u.test(begin.slice(0, 30)) ? 30 : 15);
  if (wanted.length < 8) return null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const at = indexOfLetters(paragraph, wanted);
    if (at >= 0 && /(?:^|[。．！？!?.…」』）)】]|(?<!\s)\n)\s*$/u.test(paragraph.slice(0, at)))
      return [paragraph.slice(at), ...paragraphs.slice(index + 1)];
  }
  return null;
}

/** Where in the text the letters begin, whatever stands between them; -1 where they do not stand in it. */
function indexOfLetters(text: string, wanted: string): number {
  const letters = lettersOf(text);
  const at = letters.indexOf(wanted);
  if (at < 0) return -1;
  let passed = 0;
  let index = 0;
  for (const character of text) {
    const own = lettersOf(character).length;
    if (passed >= at && own > 0) break;
    passed += own;
    index += character.length;
  }
  const mark = /(?<![「『（(“"'【])[「『（(“"'【]+$/u.exec(text.slice(0, index));
  return mark === null ? index : index - mark[0].length;
}
