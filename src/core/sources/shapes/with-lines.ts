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
    let at = nextOf(text, ways[preferred] ?? '', from);
    // A spelling that does not stand near is looked for at length: only where the one before it is not there.
    for (let way = 0; at < 0 && way < ways.length; way += 1) {
      if (way === preferred) continue;
      at = nextOf(text, ways[way] ?? '', from);
      if (at >= 0) preferred = way;
    }
    if (at < 0) return { ...link, line };
    line = lineAt(at);
    from = at + 1;
    return { ...link, line };
  });
}

// A URL that stands nowhere near was written in another order: it is not looked for to the end of a long file.
const NEAR = 200_000;

function nextOf(text: string, part: string, from: number): number {
  const near = part === '' ? -1 : text.slice(from, from + NEAR).indexOf(part);
  return near < 0 ? -1 : from + near;
}
