import { folded } from '../text/folded.ts';
import { headingOf } from './heading.ts';
import type { Entry } from '../../model.ts';
import { decodedPath } from '../url/decoded.ts';
import { readPart } from './read-part.ts';

/** What is looked for: words that all have to be found. */
export type Wanted = readonly string[];

/** The words as they are compared: without differences of case, width and white space. */
export function wantedWords(words: readonly string[]): Wanted {
  return words.flatMap((word) => folded(word).split(' ')).filter((word) => word !== '');
}

/** Whether all words stand in what is known of the link, or in it and these paragraphs of its page together. */
export function matches(entry: Entry, wanted: Wanted, paragraphs: readonly string[] = []): boolean {
  const text = folded([...known(entry), ...paragraphs].join('\n'));
  return wanted.every((word) => text.includes(word));
}

/**
 * The first paragraph that has one of the words, as it stands, cut down to what is
 * around the word; null where none has.
 */
export function passageAround(paragraphs: readonly string[], wanted: Wanted, most: number): string | null {
  for (const paragraph of paragraphs) {
    const text = folded(paragraph);
    const at = Math.min(...wanted.map((word) => text.indexOf(word)).filter((place) => place >= 0));
    if (at === Infinity) continue;
    const characters = Array.from(paragraph);
    const start = Math.max(0, characterAt(characters, at) - Math.floor(most / 3));
    const part = characters.slice(start, start + most).join('');
    return `${start > 0 ? '…' : ''}${part}${start + most < characters.length ? '…' : ''}`;
  }
  return null;
}

/** Which of the characters stands at this place of the folded text: folding makes some longer (㍿). */
function characterAt(characters: readonly string[], place: number): number {
  let length = 0;
  for (const [index, character] of characters.entries()) {
    length += character.normalize('NFKC').toLowerCase().length;
    if (length > place) return index;
  }
  return characters.length - 1;
}

function known(entry: Entry): readonly string[] {
  const { link, article } = entry;
  const read = readPart(article);
  return [
    headingOf(entry),
    read.title ?? '',
    link.note ?? '',
    link.quote ?? '',
    ...link.tags,
    link.url,
    // 「セキュリティ」 stands in it in percent signs.
    decodedPath(link.url),
    read.site ?? '',
    read.author ?? '',
    read.summary ?? '',
  ];
}
