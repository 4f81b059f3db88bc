import { isItem } from './line-marks.ts';
import type { TextLine } from './lines.ts';
import { isRemark } from './sentences.ts';

const ADDRESS = /^\s*<?(https?:\/\/[^\s<>]+)>?\s*$/iu;
// A sentence that goes on below, a heading, a quotation and tags are no title.
const NO_TITLE = /^\s*[>#＃]|[、，,]\s*$/u;
// One may be a remark of two lines; who writes so again means it.
const FEWEST = 2;

interface Block {
  /** Where the address stands among all lines. */
  readonly at: number;
  readonly url: string;
  readonly below: readonly string[];
}

/**
 * Where blocks of a text are an address, a title and a remark, each on its line, the links with their titles. None
 * where a remark stands right below another address.
 */
export function withTitlesBelow(lines: readonly TextLine[]): readonly TextLine[] {
  const blocks = blocksIn(lines);
  const titled = blocks.filter(({ below: [title = '', remark = ''] }) => isTitle(title) && isRemark(remark.trim()));
  if (titled.length < FEWEST || blocks.some(({ below: [first = ''] }) => !isTitle(first))) return lines;
  const done = [...lines];
  for (const { at, url, below } of blocks) {
    const [line, title] = [lines[at], lines[at + 1]];
    if (below.length < 2 || !line || !title) continue;
    const card = { url, title: title.text.trim(), savedAt: null, line: line.number, tags: [] };
    done[at] = { number: line.number, text: line.text, kind: 'card', card };
    done[at + 1] = { number: title.number, text: title.text, kind: 'passed' };
  }
  return done;
}

function isTitle(words: string): boolean {
  return !NO_TITLE.test(words) && !isItem(words) && !isRemark(words.trim());
}

/** Addresses that begin a paragraph, with the words below them. */
function blocksIn(lines: readonly TextLine[]): readonly Block[] {
  const isWords = (line: TextLine | undefined): line is TextLine => line?.kind === 'words' && line.text.trim() !== '';
  return lines.flatMap((line, at): readonly Block[] => {
    if (line.kind !== 'words' || !line.text.includes('://') || isWords(lines[at - 1])) return [];
    const url = ADDRESS.exec(line.text)?.[1];
    if (url === undefined) return [];
    const below: string[] = [];
    for (let next = at + 1; isWords(lines[next]); next += 1) below.push(lines[next]?.text ?? '');
    return below.length === 0 || below.some((words) => words.includes('://')) ? [] : [{ at, url, below }];
  });
}
