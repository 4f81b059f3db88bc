import type { MarkdownIt, Token } from 'markdown-it';
import type { EngineLook } from './engine-look.ts';
import { markdownReader } from './markdown.ts';

/** What stands at the top level of a text: a heading, a paragraph, a list, each with all that is in it. */
export interface RenderedGroup {
  /** The line that it begins in, from 0. */
  readonly at: number;
  /** Its markup, cut where it says in which line an element begins: markup, line (from 0), markup, line, … markup. */
  readonly cut: readonly string[];
}
interface Part {
  readonly groups: readonly RenderedGroup[];
  /** Whether it says where a reference leads, which is true everywhere in the text. */
  readonly refers: boolean;
  /** The fence of code that nothing in it closes. */
  readonly open: string | null;
}

export type RenderLines = (lines: readonly string[], look: EngineLook) => readonly RenderedGroup[];

/**
 * Renders the lines of a text, one text after the other: what was rendered for the last one is not rendered anew. A
 * text is read in parts, because a heading ends whatever stands above it, but for code.
 */
export function openRendering(): RenderLines {
  let last: { readonly look: EngineLook; readonly markdown: MarkdownIt; readonly parts: Map<string, Part> } | null =
    null;
  return (lines, look) => {
    const { markdown, parts: known } =
      last?.look === look ? last : { markdown: markdownReader(look), parts: new Map() };
    const parts = new Map<string, Part>();
    const read = (from: number, end: number): Part => {
      const some = lines.slice(from, end);
      const text = some.join('\n') + (end < lines.length ? '\n' : '');
      const part = known.get(text) ?? partOf(markdown, text, some);
      parts.set(text, part);
      return part;
    };
    last = { look, markdown, parts };
    const ends = [...lines.keys()].filter((index) => index > 0 && HEADING.test(lines[index] ?? ''));
    ends.push(lines.length);
    const groups: RenderedGroup[] = [];
    for (let [from, at] = [0, 0]; at < ends.length; at += 1) {
      let part = read(from, ends[at] ?? lines.length);
      // Code may have what looks like a heading in it. Where one block of code after the other has, all the rest is
      // read as one, or it would be read again and again.
      for (const further of [partBehind, lastPart]) {
        if (part.open === null || at === ends.length - 1) break;
        at = further(part.open, lines, ends, at);
        part = read(from, ends[at] ?? lines.length);
      }
      if (part.refers) return partOf(markdown, lines.join('\n'), lines).groups;
      for (const group of part.groups) groups.push(from === 0 ? group : movedDown(group, from));
      from = ends[at] ?? lines.length;
    }
    return groups;
  };
}

const HEADING = /^#{1,6}(?:[ \t]|$)/u;

/** The part in which the fence is closed that is open at the end of part `at`; else the last one. */
function partBehind(fence: string, lines: readonly string[], ends: readonly number[], at: number): number {
  const from = ends[at] ?? 0;
  const closed = lines.findIndex((line, index) => index >= from && closes(line, fence));
  return closed < 0 ? ends.length - 1 : ends.findIndex((end) => end > closed);
}

function lastPart(_: string, __: readonly string[], ends: readonly number[]): number {
  return ends.length - 1;
}

function closes(line: string, fence: string): boolean {
  const [, signs = ''] = /^ {0,3}(`+|~+)[ \t]*$/u.exec(line) ?? [];
  return signs !== '' && signs.startsWith(fence);
}

function partOf(markdown: MarkdownIt, text: string, lines: readonly string[]): Part {
  const environment: Parameters<MarkdownIt['parse']>[1] = {};
  const tokens = markdown.parse(text, environment);
  const groups = topLevel(tokens).map((group): RenderedGroup => {
    for (const token of group) if (token.map && token.nesting >= 0) token.attrSet('data-line', String(token.map[0]));
    return {
      at: group[0]?.map?.[0] ?? 0,
      cut: markdown.renderer.render([...group], markdown.options, environment).split(LINE),
    };
  });
  const end = tokens.at(-1);
  const isOpen = end?.type === 'fence' && end.map !== null && !isClosed(end, lines);
  return { groups, refers: Object.keys(environment.references ?? {}).length > 0, open: isOpen ? end.markup : null };
}

// A quotation mark of the text itself is escaped.
const LINE = /(?<= data-line=")(\d+)(?=")/u;

function isClosed({ map, markup }: Token, lines: readonly string[]): boolean {
  const [first, behind] = map ?? [0, 0];
  return behind - 1 > first && closes(lines[behind - 1] ?? '', markup);
}

function movedDown({ at, cut }: RenderedGroup, by: number): RenderedGroup {
  return { at: at + by, cut: cut.map((piece, index) => (index % 2 === 0 ? piece : String(Number(piece) + by))) };
}

/** Each with all that stands in it. */
function topLevel(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const groups: Token[][] = [];
  let open = false;
  for (const token of tokens) {
    if (open) groups.at(-1)?.push(token);
    else groups.push([token]);
    if (token.level === 0) open = token.nesting === 1;
  }
  return groups;
}
