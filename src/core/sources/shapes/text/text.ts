import type { Form, LeftWords, LineProblem, Opened, Parsed, RawLink } from '../../source.ts';
import { CUT_ROW } from '../cut-off.ts';
import { isDataLine, quotedUrl } from './data-line.ts';
import { clippingOf } from './front-matter.ts';
import { withLabelledBlocks } from './labelled.ts';
import { isItem, withoutMarks } from './line-marks.ts';
import { giveLeftWords } from './left-words.ts';
import { linksOfLine } from './line-links.ts';
import { describeLinks, isSaidBy, type DescribedLink } from './line-words.ts';
import { linesOf, type TextLine } from './lines.ts';
import { MEANT_AS_URL, notWeb } from './not-web.ts';
import { notionPage } from './notion-page.ts';
import { definitionOf, referencesIn } from './references.ts';
import { linksOfTable } from './table.ts';
import { ANY_YEAR, datesOf, HEADING, headingKind } from './lines-dates.ts';
import { beginsWithDate, dateOfFile, isOnlyDate } from './text-dates.ts';
import { withTitlesBelow } from './titles-below.ts';

// 「→ よい」, 「※続報あり」 below a link.
const POINTS_BACK = /^\s*(?:[→⇒⇨↑←※]|->|=>)/u;
const QUOTED = /^\s*(?:[-*+]\s+)?>\s?(.*)$/u;

/** Fits any text. */
export const anyTextForm: Form = { fits: () => true, read: parseText };

/** What the text of an opened file needs. */
export type TextFile = Pick<Opened, 'text' | 'file' | 'timeZone' | 'near'>;

/** All links at once. */
export interface ParsedText extends Parsed {
  readonly links: readonly RawLink[];
}

/**
 * Plain text and Markdown: every URL with its title, notes and #tags. The date is that of its line, of the headings
 * above it, or of the file's name. A clipping (front matter with a source) is one link.
 */
export async function parseText({ text, file, timeZone, near }: TextFile): Promise<ParsedText> {
  const clipping = await clippingOf(text, timeZone);
  const page = clipping?.link ?? notionPage(text, timeZone);
  if (page) return { links: [page], problems: [] };
  const lines = withTitlesBelow(withLabelledBlocks(linesOf(text, clipping?.lines ?? 0), timeZone));
  const dates = datesOf(lines, { file: clipping?.date ?? dateOfFile(file, timeZone), near }, timeZone);
  const references = referencesIn(lines);
  const [links, problems]: [DescribedLink[], LineProblem[]] = [[], []];
  const taken = new Set<number>();
  const data: LeftWords[] = [];
  let [guessed, open]: [number, Open | null] = [0, null];
  for (const [index, line] of lines.entries()) {
    const around = dates[index] ?? { day: null, year: null };
    if (line.kind === 'passed') continue;
    if (line.kind === 'row' && line.isCut) {
      problems.push({ line: line.number, message: CUT_ROW });
      continue;
    }
    if (line.kind === 'card' || line.kind === 'row') {
      const row = line.kind === 'card' ? null : linksOfTable(line, timeZone, around);
      const cells = line.kind === 'card' ? [line.card] : (row?.links ?? []);
      if (row?.isGuess) guessed += cells.length;
      const all = cells.map((one) => ({ note: '', quote: '', ...one, savedAt: one.savedAt ?? around.day }));
      links.push(...all);
      open = line.kind === 'card' && all[0] ? openFor(all[0]) : null;
      continue;
    }
    const definition = definitionOf(line.text);
    if (definition) {
      const { url, title, name } = definition;
      const link = { url, title, savedAt: around.day, line: line.number, note: '', quote: '', tags: [] };
      if (!references.has(name)) links.push(link);
      taken.add(line.number);
      continue;
    }
    const found = linksOfLine(line.text, references);
    if (found.length > 0 && isDataLine(line.text)) {
      const bare = { savedAt: around.day, line: line.number, note: '', quote: '', tags: [] };
      links.push(...found.map(({ url }) => ({ ...bare, url: quotedUrl(url) })));
      data.push({ line: line.number });
      open = null;
      continue;
    }
    if (found.length === 0 && MEANT_AS_URL.test(line.text)) {
      problems.push({ line: line.number, message: notWeb(line.text) });
      taken.add(line.number);
      continue;
    }
    if (found.length === 0) {
      open = open && belongsTo(open, line.text, lines, index + 1) ? open : null;
      if (open) taken.add(line.number);
      if (open) open = addWords(open, line.text);
      continue;
    }
    const above = open === null || open.titledAbove ? titleAbove(lines, index, timeZone) : '';
    const place = { above, line: line.number, around, timeZone, references };
    const described = describeLinks(line.text.replace(HEADING, '$2').replace(/\s[#=]{1,6}$/u, ''), place);
    links.push(...described.links);
    taken.add(line.number);
    if (described.titledAbove || isSaidBy(described.links, above)) taken.add(line.number - 1);
    if (described.isGuess) guessed += described.links.length;
    const [sole] = described.links;
    open = sole && described.links.length === 1 ? openFor(sole, line.text, described.titledAbove) : null;
  }
  const left = giveLeftWords({
    lines,
    links,
    taken,
    headingOf: ({ number, text: words }) => headingKind(words, dates[number - 1], timeZone),
    isNote: dateOfFile(file, timeZone).day === null,
  });
  left.push(...data);
  return {
    links,
    problems,
    ...(guessed > 0 && { guessed }),
    ...(left.length > 0 && { left: left.toSorted((one, other) => one.line - other.line) }),
  };
}

/** The link that the lines below may speak of. */
interface Open {
  readonly link: DescribedLink;
  readonly indent: number;
  readonly titledAbove: boolean;
  readonly isItem: boolean;
  /** Whether its line begins with a date, as each entry of a log does. */
  readonly isDated: boolean;
  /** How many lines right above were a quotation: Markdown lets it go on without its mark. */
  readonly quoting: number;
}

/**
 * The line right above a URL that stands alone, where it begins the paragraph or follows another link's words. What
 * begins with a date begins an entry of its own.
 */
function titleAbove(lines: readonly TextLine[], index: number, timeZone: string): string {
  const [before, line] = [lines[index - 2], lines[index - 1]];
  if (line?.kind !== 'words' || beginsWithDate(withoutMarks(lines[index]?.text ?? ''))) return '';
  const isBreak = (text: string): boolean =>
    HEADING.test(text) || isOnlyDate(text, ANY_YEAR, timeZone) || linksOfLine(text).length > 0;
  const starts = (before?.text ?? '').trim() === '' || before?.kind !== 'words' || isBreak(before.text);
  // The item that the URL stands below.
  const isItemOfUrl = isItem(line.text) && indentOf(lines[index]?.text ?? '') > indentOf(line.text);
  const isText = line.text.trim() !== '' && !/^\s*>/u.test(line.text) && !isBreak(line.text);
  return (starts || isItemOfUrl) && isText ? withoutMarks(line.text) : '';
}

function openFor(link: DescribedLink, line = '', titledAbove = false): Open {
  const isDated = beginsWithDate(withoutMarks(line));
  return { link, indent: indentOf(line), isItem: isItem(line), isDated, titledAbove, quoting: 0 };
}

/** Lines of the same paragraph, but not the next item of a list, the next entry of a log nor the next link's title. */
function belongsTo(open: Open, line: string, lines: readonly TextLine[], below: number): boolean {
  if (line.trim() === '') return goesOn(open, lines[below]);
  if (HEADING.test(line) || isOnlyDate(line, ANY_YEAR, 'UTC')) return false;
  if (open.isDated && indentOf(line) <= open.indent && beginsWithDate(withoutMarks(line))) return false;
  const next = lines[below]?.text ?? '';
  if (open.titledAbove && /^\s*https?:\/\/\S+\s*$/u.test(next)) return false;
  return indentOf(line) > open.indent || !isItem(line) || POINTS_BACK.test(line);
}

/** A blank line ends a paragraph, but not an item of a list whose next paragraph is indented. */
function goesOn(open: Open, next: TextLine | undefined): boolean {
  return open.isItem && next?.kind === 'words' && next.text.trim() !== '' && indentOf(next.text) > open.indent;
}

/**
 * A line under a link: a quotation, or the author's words. Who has marked one line may let the mark go; who has marked
 * two marks them all.
 */
function addWords(open: Open, line: string): Open {
  const { link } = open;
  const quoted = QUOTED.exec(line);
  if (quoted) link.quote = `${link.quote}\n${quoted[1]}`;
  else if (open.quoting === 1 && line.trim() !== '' && !isItem(line)) {
    link.quote = `${link.quote}\n${line.trim()}`;
    return open;
  } else {
    link.note = `${link.note}\n${isItem(line) ? withoutBullet(line) : line.trim()}`;
    return { ...open, quoting: 0 };
  }
  return { ...open, quoting: open.quoting + 1 };
}

/** An item's words; the numbers of a list in a note are the author's. */
function withoutBullet(line: string): string {
  return line
    .trim()
    .replace(/^(?:[-*+・●◆■]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?|^[・●◆■]\s*|^(?:TODO|DONE|LATER|NOW)\s+/u, '');
}

function indentOf(line: string): number {
  return /^\s*/u.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
}
