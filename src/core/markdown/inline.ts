import { pattern } from '../text/pattern.ts';
import { spanEnd } from './code-span.ts';
import { linkTail } from './link-tail.ts';

/**
 * A piece of a line of Markdown; joining the pieces gives the line again. `text` and `mark` are what stands for
 * itself and what may mean emphasis; of a link, `link-open` is `[` (or `![`) and `link-close` is `](destination
 * "title")`, with the destination as it is written.
 */
export interface Inline {
  readonly kind: 'text' | 'escape' | 'entity' | 'code' | 'html' | 'autolink' | 'link-open' | 'link-close';
  readonly text: string;
  /** Where an autolink, or either end of a link, leads. */
  readonly destination: string;
  readonly image: boolean;
}

/**
 * The pieces of inline Markdown by CommonMark 0.31 (reference links are text). Of
 * links within links, the inner one counts.
 */
export function inlinesOf(line: string): readonly Inline[] {
  if (line !== '' && !SPECIAL.test(line)) return [{ kind: 'text', text: line, destination: '', image: false }];
  const pieces = cut(line);
  const open: number[] = [];
  const links = new Map<
    number,
    {
      readonly kind: 'link-open' | 'link-close';
      readonly text: string;
      readonly destination: string;
      readonly image: boolean;
    }
  >();
  const swallowed = new Set<number>();
  for (const [index, { kind, text }] of pieces.entries()) {
    if (swallowed.has(index) || kind !== 'text') continue;
    if (text === '[' || text === '![') open.push(index);
    if (text !== ']') continue;
    const start = open.pop();
    if (start === undefined) continue;
    const tail = tailOf(pieces, index);
    if (tail === null) continue;
    const image = pieces[start]?.text === '![';
    const { destination } = tail;
    links.set(start, { kind: 'link-open', text: pieces[start]?.text ?? '', destination, image });
    links.set(index, { kind: 'link-close', text: tail.text, destination, image });
    for (let at = index + 1; at <= tail.last; at += 1) swallowed.add(at);
    if (!image) while (open.length > 0 && pieces[open.at(-1) ?? 0]?.text === '[') open.pop();
  }
  return pieces.flatMap((piece, index) => (swallowed.has(index) ? [] : [links.get(index) ?? piece]));
}

// Most lines of prose have none of these.
const SPECIAL = /[\\&<\x60[\]()]|!\[/u;

const PIECE = pattern(
  'giu',
  String.raw`\\[!-/:-@[-\x60{-~]`,
  String.raw`|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});`,
  String.raw`|<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>`,
  String.raw`|<[\w.!#$%&'*+/=?^\x60{|}~-]+@[\w-]+(?:\.[\w-]+)*>`,
  String.raw`|<\/?[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?)*\s*\/?>`,
  String.raw`|\x60+|!?\[|[\]()]`,
  String.raw`|[^\\&<\x60![\]()]+|[\s\S]`,
);

function cut(line: string): readonly Inline[] {
  const pieces: Inline[] = [];
  PIECE.lastIndex = 0;
  for (let found = PIECE.exec(line); found !== null; found = PIECE.exec(line)) {
    const [token] = found;
    const end = token.startsWith('`') ? spanEnd(line, found.index, token) : null;
    if (end === null) pieces.push(pieceOf(token));
    else {
      pieces.push({ kind: 'code', text: line.slice(found.index, end), destination: '', image: false });
      PIECE.lastIndex = end;
    }
  }
  return pieces;
}

function pieceOf(text: string): Inline {
  const destination = /^<(?!\w+[\s/>])[^/]/u.test(text) && text.length > 1 ? text.slice(1, -1) : '';
  return { kind: kindOf(text, destination), text, destination, image: false };
}

function kindOf(text: string, destination: string): Inline['kind'] {
  if (text.length > 1 && text.startsWith('\\')) return 'escape';
  if (text.length > 1 && text.startsWith('&')) return 'entity';
  if (destination !== '') return 'autolink';
  return text.length > 1 && text.startsWith('<') ? 'html' : 'text';
}

interface LinkEnd {
  readonly text: string;
  readonly destination: string;
  readonly last: number;
}

/**
 * What follows a `]` and makes a link of what stands before it; null where nothing does. `last`: the last piece of it.
 */
function tailOf(pieces: readonly Inline[], closing: number): LinkEnd | null {
  if (pieces[closing + 1]?.text !== '(') return null;
  const rest = pieces.slice(closing + 1, closing + 1 + MOST_PIECES).map(({ text }) => text);
  const found = linkTail(rest.join(''));
  if (found === null) return null;
  let [length, last] = [0, closing];
  while (length < found.text.length) {
    last += 1;
    length += pieces[last]?.text.length ?? Infinity;
  }
  return length === found.text.length ? { ...found, text: `]${found.text}`, last } : null;
}

const MOST_PIECES = 200;
