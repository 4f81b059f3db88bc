import type { Element, ParentNode } from 'domhandler';
import type { PageView } from '../../view.ts';
import type { SeenMark, TextBlock } from '../../view/block.ts';
import { textOf } from '../../view/text.ts';
import { isInDataTable } from './data-table.ts';
import { datesIn } from './dates-in-text.ts';
import { partedText } from './parted-text.ts';
import { judged, LONGEST_FACT, LONGEST_LABEL, type SeenDate } from './seen-dates.ts';
import { pattern } from '../../../text/pattern.ts';

const FACT = pattern(
  'iu',
  String.raw`(?:公開|投稿|掲載|配信(?:開始)?|発行|発表|登録|作成|公表|公示|リリース|制定)(?:年月)?日時?|publication date`,
  String.raw`|published(?: on)?|publish(?:ed)? date|date published|posted on|date of (?:report|issue)`,
  String.raw`|(?:initial|first) (?:publication|release)|初版`,
);
const LONGEST = 120;
/** Called the day of the visit, not that of an article. */
const TODAY_NAMES =
  /(?:^|[\s_-])(?:today(?:s-?date)?|(?:site|current|now|header|masthead|top)-?_?date|date-?today)(?=$|[\s_-])/u;
const COPYRIGHT = /©|Ⓒ|\(c\)\s*\d|copyright|all rights reserved/iu;
/** Lines that are drawn with signs. */
const RULES = /([━─=＝_*＊\-‐―~～#])\1{3,}/gu;
const ABOVE = 8;
const BELOW = 10;

/**
 * The dates in short blocks around the title and in elements that are called dates, nearest labelled ones first.
 * @param asRead the text of a block as it is to be read
 */
export function datesNearTitle(
  view: PageView,
  title: number,
  monthFirst: boolean,
  asRead: (text: string) => string = (text) => text,
): readonly SeenDate[] {
  const seen: SeenDate[] = [];
  for (let index = Math.max(0, title - ABOVE); index <= Math.min(view.blocks.length - 1, title + BELOW); index += 1) {
    const block = view.blocks[index];
    if (
      block === undefined ||
      block.quoted ||
      (block.furniture && !isByline(block, index - title)) ||
      block.text.replaceAll(RULES, '').length > LONGEST ||
      (block.linkShare > 0.8 && index !== title) ||
      COPYRIGHT.test(block.text) ||
      isInDataTable(block.element)
    )
      continue;
    const text = asRead(block.text.includes('\n') || !/\d/u.test(block.text) ? block.text : partedText(block));
    const first = datesIn(text, monthFirst)[0];
    if (first !== undefined && isListed(block, text.slice(0, first.end), index - title)) continue;
    const before = view.blocks[index - 1];
    const label =
      before !== undefined &&
      index - 1 !== title &&
      before.text.length <= LONGEST_LABEL &&
      datesIn(before.text, monthFirst).length === 0
        ? before.text
        : '';
    seen.push(
      ...judged(text, label, { monthFirst, distance: index - title, beyond: isBeyond(view.blocks, title, index) }),
    );
  }
  return seen;
}

/** Whether prose and then a heading stand between the title and the block. */
function isBeyond(blocks: readonly TextBlock[], title: number, index: number): boolean {
  const between = title < 0 ? [] : blocks.slice(title + 1, index + 1);
  const prose = between.findIndex(({ heading, text }) => heading === 0 && text.length >= PROSE);
  return prose >= 0 && between.slice(prose + 1).some(({ heading }) => heading > 0);
}
const PROSE = 40;

/**
 * A date in front of a link, or beside one in a list, is the date of another page, except close below the
 * title: there the link may be a category.
 */
export function isListed(block: TextBlock | undefined, date: string, distance: number): boolean {
  if (block === undefined || block.linkShare === 1) return false;
  if (block.tag === 'li' && block.linkShare > 0.1 && (distance < 0 || distance > 2)) return true;
  return (
    (distance < 0 || distance > 4) &&
    block.linkShare > 0.3 &&
    block.text.length > date.length + 9 &&
    block.text.startsWith(date)
  );
}

/** A line of date, name and buttons is often called after its buttons. */
function isByline({ text, linkShare }: TextBlock, distance: number): boolean {
  return distance >= -2 && distance <= 5 && text.length <= 60 && linkShare <= 0.5;
}

/** Dates behind a label that can only be that of a publication, anywhere outside of furniture: a table of facts. */
export function labelledDates(view: PageView, monthFirst: boolean): readonly SeenDate[] {
  return view.blocks.flatMap((block, index) => {
    if (block.furniture || block.text.length > LONGEST || !/\d{4}|\d\s*年/u.test(block.text)) return [];
    const before = view.blocks[index - 1]?.text ?? '';
    const label = FACT.exec(block.text)?.[0] ?? (before.length <= LONGEST_FACT ? FACT.exec(before)?.[0] : undefined);
    return label === undefined
      ? []
      : judged(block.text, label, { monthFirst, distance: 0, beyond: false }).filter(({ of }) => of === 'publication');
  });
}

/** The dates of `time` elements and of elements named after dates, outside of furniture. */
export function markedDates(view: PageView, title: number, monthFirst: boolean): readonly SeenDate[] {
  return view.marks
    .filter(
      (mark) => (mark.kind === 'date' || mark.kind === 'time') && isOwn(mark, view) && !TODAY_NAMES.test(mark.names),
    )
    .slice(0, 60)
    .flatMap((mark) => {
      const { element, block, names } = mark;
      const text = textOf(element, LONGEST + 1);
      if (text.length > LONGEST || isListed(view.blocks[block], text, block - title)) return [];
      const label = /modif|update|revis|kousin|koushin/u.test(names) ? '更新' : '';
      return judged(text, label, { monthFirst, distance: block - title, beyond: isElsewhere(view, title, mark) });
    });
}

/**
 * Whether a mark is in a part of the page that may be about another: below a further
 * heading, or in another article than the title.
 */
export function isElsewhere({ blocks }: PageView, title: number, { block, element }: SeenMark): boolean {
  return isBeyond(blocks, title, block) || isInOtherArticle(element, blocks[title]);
}

/** Whether the element stands in an `article` that does not hold the title. */
function isInOtherArticle(element: Element, title: TextBlock | undefined): boolean {
  const own = title === undefined ? null : articleAround(title.element);
  const its = articleAround(element);
  return own !== null && its !== null && own !== its;
}

function articleAround(element: Element): Element | null {
  for (let node: ParentNode | null = element; node !== null && 'attribs' in node; node = node.parent)
    if (node.name === 'article') return node;
  return null;
}

/**
 * Whether a mark says something of the page that it stands in: not in furniture, not in
 * a quotation, not in a link to another page.
 */
export function isOwn({ furniture, quoted, linked }: SeenMark, { url }: PageView): boolean {
  return !furniture && !quoted && (linked === '' || leadsHere(linked, url));
}

/** To a place on the page, or to the page itself under whatever query. */
function leadsHere(href: string, url: string): boolean {
  if (!URL.canParse(href, url)) return true;
  const [link, page] = [new URL(href, url), new URL(url)];
  return (
    link.host === page.host && (link.pathname === page.pathname || /^\/(?:archive|date|\d{4})\b/u.test(link.pathname))
  );
}
