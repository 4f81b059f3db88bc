import { cleanText } from '../../text/clean.ts';
import type { ReadOptions } from '../options.ts';

const SHORTEST_PARAGRAPH = 25;
const OPEN = '「『（(【';
const CLOSE = '」』）)】';

/** The first whole sentences of the first paragraph that has one, within the limits of a summary. '' where no paragraph has a sentence. */
export function leadOf(paragraphs: readonly string[], options: ReadOptions): string {
  for (const paragraph of paragraphs.slice(0, 60)) {
    const text = cleanText(paragraph).replace(/^[■●◆○◎・▼▲※#>*\-\s]+/u, '');
    if ([...text].length < SHORTEST_PARAGRAPH || !/[。.!?！？]/u.test(text)) continue;
    const lead = firstSentences(text, options);
    if ([...lead].length >= SHORTEST_PARAGRAPH) return lead;
  }
  return '';
}

function firstSentences(text: string, { sentences, characters }: ReadOptions): string {
  let lead = '';
  for (const sentence of sentencesOf(text.slice(0, 4_000)).slice(0, sentences)) {
    if ([...lead, ...sentence].length > characters) break;
    lead += sentence;
  }
  return lead.trim();
}

/** Whole sentences, the space after each kept; what follows the last end is left out. An end inside brackets is none. */
function sentencesOf(text: string): readonly string[] {
  const found: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (OPEN.includes(character)) depth += 1;
    if (CLOSE.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !endsSentence(text, at)) continue;
    const end = at + (/^[\s」』）)"”]*/u.exec(text.slice(at + 1))?.[0].length ?? 0) + 1;
    found.push(text.slice(start, end));
    start = end;
    at = end - 1;
  }
  return found;
}

/** A Latin full stop ends a sentence only before a space and a capital, or at the end; not after an initial or an abbreviation. */
function endsSentence(text: string, at: number): boolean {
  const character = text[at] ?? '';
  if (character === '。') return true;
  if ('！？!?'.includes(character)) return !/^[^\s」』）)"”！？!?]/u.test(text.slice(at + 1, at + 2)) || character === '！' || character === '？';
  if (character !== '.') return false;
  if (!/^(?:["”)]*\s+["“(「]*[\p{Lu}\p{N}\p{Lo}]|["”)]*$)/u.test(text.slice(at + 1, at + 8))) return false;
  return !/(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Vol|Ver|Inc|Co|Corp|Ltd|vs|etc|al|e\.g|i\.e|Fig|Sec|U\.S)$/u.test(text.slice(Math.max(0, at - 8), at));
}
