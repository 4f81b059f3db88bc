import { width } from './width.ts';

// What may not begin a line, and what may not end one (JIS X 4051, in short).
const NOT_FIRST = /^[、。，．・：；？！）」』】〕〉》｝ー…ァィゥェォッャュョぁぃぅぇぉっゃゅょ%)\]}.,:;!?]/u;
const NOT_LAST = /[（「『【〔〈《｛([{]$/u;

/**
 * The text in lines of at most so many columns, a full-width character counting as two: broken
 * between words, and between Japanese characters.
 */
export function wrapped(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => lines(line, columns).join('\n'))
    .join('\n');
}

function lines(text: string, columns: number): readonly string[] {
  const done: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && width(line + piece.trimEnd()) > columns) {
      done.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...done, line.trimEnd()];
}

/**
 * What stays together: a word with the white space before it, or one Japanese
 * character with the marks that belong to it.
 */
function pieces(text: string): readonly string[] {
  const all: string[] = [];
  for (const piece of text.match(/\s*(?:[\u3000-\u9fff\uf900-\uffef]|[^\s\u3000-\u9fff\uf900-\uffef]+)|\s+/gu) ?? []) {
    const last = all.at(-1);
    if (last !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(last))) all[all.length - 1] = last + piece;
    else all.push(piece);
  }
  return all;
}
