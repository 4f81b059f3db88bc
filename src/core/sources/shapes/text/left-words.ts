import type { LeftWords } from '../../source.ts';
import type { DescribedLink } from './line-words.ts';
import type { TextLine } from './lines.ts';

/** A text of which the links are known. */
export interface LinkedText {
  readonly lines: readonly TextLine[];
  readonly links: readonly DescribedLink[];
  /** The numbers of the lines that a link has already, as its own line, its title or words below it. */
  readonly taken: ReadonlySet<number>;
  /** What a line is besides words: a heading about something, or one that only says when. */
  readonly headingOf: (line: TextLine) => 'topic' | 'day' | null;
  /** Whether the text as a whole is about one thing: its name is not a day's. */
  readonly isNote: boolean;
}

// What stands above a list, and a URL that is an example.
const NO_WORDS = /^\s*[■□◆◇●▼▽▲△★☆【][^。]{0,40}$|^\s*\||https?:/u;
const SOURCE = /^(?:出典|引用元|source)\s?[:：]/iu;
const WORD = /[\p{L}\p{N}]/u;
const QUOTED = /^\s*>\s?(.*)$/u;

/**
 * Gives the words that a blank line parts from every link to the link that they can only be about: the sole one below a
 * heading about something, or of a whole note. A page of a diary is about many things. What is left stands in lines
 * that are told.
 */
export function giveLeftWords(text: LinkedText): LeftWords[] {
  const left: LeftWords[] = [];
  for (const { links, lines, isAbout } of sectionsOf(text)) {
    const [sole, ...more] = links;
    const isSole = sole !== undefined && more.length === 0 && isAbout;
    const paragraphs = paragraphsOf(lines, text);
    if (isSole) addParagraphs(sole, paragraphs);
    else left.push(...paragraphs.flatMap((one) => one.find(isOwn) ?? []).map(({ number: line }) => ({ line })));
  }
  return left;
}

function isOwn({ text }: TextLine): boolean {
  return !QUOTED.test(text) && !NO_WORDS.test(text);
}

interface NoteSection {
  readonly lines: TextLine[];
  readonly links: DescribedLink[];
  readonly isAbout: boolean;
}

function sectionsOf({ lines, links, headingOf, isNote }: LinkedText): readonly NoteSection[] {
  const headings = lines.map(headingOf);
  const sections: NoteSection[] = [{ lines: [], links: [], isAbout: isNote && headings.every((one) => one === null) }];
  const byLine = new Map<number, DescribedLink[]>();
  for (const link of links) byLine.set(link.line, [...(byLine.get(link.line) ?? []), link]);
  for (const [index, line] of lines.entries()) {
    const heading = headings[index] ?? null;
    if (heading !== null) sections.push({ lines: [], links: [], isAbout: heading === 'topic' });
    sections.at(-1)?.lines.push(line);
    sections.at(-1)?.links.push(...(byLine.get(line.number) ?? []));
  }
  return sections;
}

function paragraphsOf(lines: readonly TextLine[], { taken, headingOf }: LinkedText): readonly (readonly TextLine[])[] {
  const paragraphs: TextLine[][] = [[]];
  for (const line of lines) {
    const isLeft = line.kind === 'words' && WORD.test(line.text) && !taken.has(line.number) && headingOf(line) === null;
    if (isLeft) paragraphs.at(-1)?.push(line);
    else if ((paragraphs.at(-1) ?? []).length > 0) paragraphs.push([]);
  }
  return paragraphs.filter((one) => one.length > 0);
}

function addParagraphs(link: DescribedLink, paragraphs: readonly (readonly TextLine[])[]): void {
  const [above, below]: [string[], string[]] = [[], []];
  for (const lines of paragraphs) {
    const quoted = lines.flatMap(({ text }) => QUOTED.exec(text)?.[1] ?? []).filter((one) => !SOURCE.test(one));
    link.quote = [link.quote, ...quoted].filter((one) => one !== '').join('\n');
    const own = lines.filter(({ text }) => !QUOTED.test(text)).map(({ text }) => text.trim());
    if (own.length > 0) ((lines[0]?.number ?? 0) < link.line ? above : below).push(own.join('\n'));
  }
  link.note = [...above, link.note.trim(), ...below].filter((one) => one !== '').join('\n\n');
}
