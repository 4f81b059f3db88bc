import type { JsonLink, RawLink } from '../source.ts';
import { lineCounter } from './line-counter.ts';

/**
 * Each link with its line, by the next place where its URL stands. One pass: a spelling
 * that the file does not use is looked for once.
 * @param spellings how the file may write a URL
 */
export function withLines(
  text: string,
  links: readonly JsonLink[],
  spellings: (url: string) => readonly string[],
): readonly RawLink[] {
  const lineAt = lineCounter(text);
  let [line, from] = [1, 0];
  let preferred = 0;
  return links.map((link) => {
    const ways = spellings(link.url);
    const order = [preferred, ...ways.keys()].filter((way) => way < ways.length);
    const found = order.map((way) => ({ way, at: nextOf(text, ways[way] ?? '', from) })).find(({ at }) => at >= 0);
    if (!found) return { ...link, line };
    preferred = found.way;
    line = lineAt(found.at);
    from = found.at + 1;
    return { ...link, line };
  });
}

// A URL that stands nowhere near was written in another order: it is not looked for to the end of a long file.
const NEAR = 200_000;

function nextOf(text: string, part: string, from: number): number {
  const near = part === '' ? -1 : text.slice(from, from + NEAR).indexOf(part);
  return near < 0 ? -1 : from + near;
}
