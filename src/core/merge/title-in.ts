/** What a block is about, for a message: the text of its first link, else its first line; '' where it has none. */
export function titleIn(lines: readonly string[]): string {
  const text = lines.map((line) => line.trim());
  const link = text.map((line) => /\[((?:\\.|[^\\\]])+)\]\(/u.exec(line)?.[1]).find((found) => found !== undefined);
  const first = link ?? text.find((line) => line !== '')?.replace(/^(?:#+|[-*+>]|\d+[.)])\s+/u, '') ?? '';
  const plain = first.replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1');
  return plain.length > MOST_CHARACTERS ? `${[...plain].slice(0, MOST_CHARACTERS).join('')}…` : plain;
}

const MOST_CHARACTERS = 80;
