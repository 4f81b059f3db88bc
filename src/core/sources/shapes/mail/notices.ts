import { linksOfLine } from '../text/line-links.ts';
import { NOTICE_FILLERS } from './notice-fillers.ts';
import { NOTICE_PHRASES } from './notice-phrases.ts';

const SEGMENT =
  /\/(?:unsub(?:scribe)?|opt-?out|email-?preferences|manage-?(?:subscription|preferences)s?)(?:[/?#]|$)/iu;
const NO_WORDS = /[^\p{L}\p{N}]+/gu;
const LONGEST = 80;

const [PHRASES, FILLERS] = [anyOf(NOTICE_PHRASES), anyOf(NOTICE_FILLERS)];

/** Words of Latin letters count whole only; of two that begin alike, the longer one. */
function anyOf(words: ReadonlySet<string>): RegExp {
  const sorted = [...words].sort((one, other) => other.length - one.length);
  const [latin, others] = [sorted.filter((one) => /^[a-z]/u.test(one)), sorted.filter((one) => !/^[a-z]/u.test(one))];
  return new RegExp(String.raw`(?<![a-z])(?:${latin.join('|')})(?![a-z])|${others.join('|')}`, 'gu');
}

/**
 * The text of a mail that was sent to many, without the links by which it speaks of itself: how to read it in a
 * browser, how to leave the list, its rules. Every line keeps its number.
 */
export function withoutNotices(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      const links = linksOfLine(line);
      if (links.length === 0) return line;
      const words = wordsBeside(line, links) || wordsAbove(lines, index);
      const isAll = isNotice(words) && links.every(({ title }) => title === '' || isNotice(title) || isBlank(title));
      const gone = links.filter(({ url, title }) => isAll || isNotice(title) || SEGMENT.test(url));
      return gone.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, line);
    })
    .join('\n');
}

/** Whether words say nothing but what such a link is called. */
function isNotice(words: string): boolean {
  if (words === '' || words.length > LONGEST) return false;
  const plain = words.normalize('NFKC').toLowerCase();
  const rest = plain.replaceAll(PHRASES, ' ');
  return rest !== plain && isBlank(rest);
}

function isBlank(words: string): boolean {
  return words.normalize('NFKC').toLowerCase().replaceAll(FILLERS, ' ').replaceAll(NO_WORDS, '') === '';
}

function wordsBeside(line: string, links: ReturnType<typeof linksOfLine>): string {
  const between = links.map(({ start, title }, index) => line.slice(links[index - 1]?.end ?? 0, start) + title);
  return [...between, line.slice(links.at(-1)?.end ?? 0)].join(' ').trim();
}

/** A mail of plain text names an address in the line above it. */
function wordsAbove(lines: readonly string[], index: number): string {
  const above = (lines[index - 1] ?? '').trim();
  return linksOfLine(above).length > 0 ? '' : above;
}
