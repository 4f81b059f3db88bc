import { oneLine } from '../text/one-line.ts';

/** What a block is about, for a message: the text of its first link, else its first line; '' where it has none. */
export function titleIn(lines: readonly string[]): string {
  const text = lines.map((line) => line.trim());
  const link = text.map((line) => LINK_TEXT.exec(line)?.[1]).find((found) => found !== undefined);
  const first = link ?? text.find((line) => line !== '')?.replace(/^(?:#+|[-*+>]|\d+[.)])\s+/u, '') ?? '';
  return oneLine(asRead(first), MOST_CHARACTERS);
}

const MOST_CHARACTERS = 80;
// Begins at no escaped bracket and goes over no other: a line full of brackets is gone through once.
const LINK_TEXT = /(?<!\\)\[((?:\\.|[^\\[\]])+)\]\(/u;

/** Without the backslashes and the references of core/render/escape.ts. */
function asRead(markdown: string): string {
  return markdown
    .replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replaceAll(/&(?:#(\d{2,3})|amp);/gu, (_, code = '38') => String.fromCharCode(Number(code)));
}
