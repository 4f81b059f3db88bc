/** A line of a message: the words beside its links, and how many links it has. */
export interface MessageLine {
  readonly words: string;
  readonly links: number;
}

interface PlacedLine {
  readonly words: string;
  /** The number of its first link in the message; null where it has none. */
  readonly link: number | null;
}

/**
 * The words of each link of a message about several. A line's words go to its first link; a line without one goes to
 * the link above, or below where words stand above each. What stands beside no link is given once, to the first,
 * because it may not be lost and would be false beside all.
 */
export function wordsOfEach(lines: readonly MessageLine[]): readonly string[] {
  const paragraphs = paragraphsOf(lines);
  const pairs = isAlternating(paragraphs);
  const notes: string[][] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const own = new Map<number, string[]>();
    for (const [at, { words }] of paragraph.entries()) {
      const target = besideOf(paragraph, at) ?? (pairs ? linkOf(paragraphs[index ^ 1] ?? []) : null) ?? 0;
      if (words !== '') own.set(target, [...(own.get(target) ?? []), words]);
    }
    for (const [link, said] of own) (notes[link] ??= []).push(said.join('\n'));
  }
  const count = lines.reduce((sum, { links }) => sum + links, 0);
  return Array.from({ length: count }, (_, link) => (notes[link] ?? []).join('\n\n'));
}

/** Blank lines part them. */
function paragraphsOf(lines: readonly MessageLine[]): readonly (readonly PlacedLine[])[] {
  const paragraphs: PlacedLine[][] = [[]];
  let count = 0;
  for (const { words, links } of lines) {
    if (links === 0 && words.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push({ words, link: links === 0 ? null : count });
    count += links;
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** The link that the line at this place of its paragraph stands beside. */
function besideOf(paragraph: readonly PlacedLine[], at: number): number | null {
  const above = paragraph.slice(0, at + 1).findLast(({ link }) => link !== null)?.link ?? null;
  const below = paragraph.slice(at).find(({ link }) => link !== null)?.link ?? null;
  const standAbove = paragraph[0]?.link === null && paragraph.at(-1)?.link !== null;
  return standAbove ? below : (above ?? below);
}

/** Whether a link and a paragraph of words follow each other all the way. */
function isAlternating(paragraphs: readonly (readonly PlacedLine[])[]): boolean {
  const isLink = paragraphs.map((paragraph) => linkOf(paragraph) !== null);
  return paragraphs.length % 2 === 0 && isLink.every((is, index) => is === (isLink[0] === (index % 2 === 0)));
}

function linkOf(paragraph: readonly PlacedLine[]): number | null {
  return paragraph.find(({ link }) => link !== null)?.link ?? null;
}
