import { codeLines } from '../markdown/code-lines.ts';
import { htmlBlockLines } from '../markdown/html-blocks.ts';
import { inlinesOf, type Inline } from '../markdown/inline.ts';
import { replaced, type Dialect } from './dialect.ts';
import { withAddresses } from './with-addresses.ts';

/**
 * The lines of a draft's body in an engine's dialect: headings, quotations and links read there as they do in the
 * draft. The author's paragraphs stay as they are, but for what would lose words; code stays.
 */
export function inDialect(lines: readonly string[], dialect: Dialect): readonly string[] {
  const code = codeLines(lines);
  const quotedCode = quotedCodeLines(lines);
  const html = htmlBlockLines(lines);
  return lines.map((line, index) => {
    if (code.has(index) || quotedCode.has(index) || html.has(index)) return line;
    const heading = /^ {0,3}#{1,6}[ \t]/u.exec(line)?.[0];
    if (heading !== undefined) return heading + headingText(line.slice(heading.length), dialect);
    const { marks, text } = quotedText(line);
    if (marks !== '') return marks + replaced(exactText(text, dialect), dialect.lineStart);
    if (isUnderlined(line, lines[index + 1])) return exactText(line, dialect);
    return ownText(withAddresses(line, dialect.addresses), dialect);
  });
}

interface QuotedLine {
  readonly marks: string;
  readonly text: string;
}

/**
 * A line of a quotation without its marks, and without those of a list or a
 * heading in it; of another line, `marks` is ''.
 */
function quotedText(line: string): QuotedLine {
  const outer = /^ {0,3}>[ \t>]*/u.exec(line)?.[0] ?? '';
  const inner = outer === '' ? '' : (/^(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t]+/u.exec(line.slice(outer.length))?.[0] ?? '');
  return { marks: outer + inner, text: line.slice(outer.length + inner.length) };
}

function isUnderlined(line: string, next: string | undefined): boolean {
  return (
    line.trim() !== '' &&
    !/^ {0,3}(?:[-+*>#|]|\d{1,9}[.)])/u.test(line) &&
    /^ {0,3}(?:=+|-{2,})[ \t]*$/u.test(next ?? '')
  );
}

/** An id that the author gives a heading is the engine's affair. */
function headingText(title: string, dialect: Dialect): string {
  const id = /(?<![ \t])[ \t]+\{#[\w-]+\}[ \t]*$/u.exec(title);
  return exactText(title.slice(0, id?.index), dialect) + (id?.[0] ?? '');
}

function exactText(text: string, dialect: Dialect): string {
  const pieces = inlinesOf(text);
  return pieces.map((piece, index) => exactPiece(piece, index === pieces.length - 1, dialect)).join('');
}

/** The texts of links are exact in the author's own lines too: a link is a link in every engine. */
function ownText(line: string, dialect: Dialect): string {
  let depth = 0;
  const pieces = inlinesOf(line);
  return pieces
    .map((piece, index) => {
      if (piece.kind === 'link-open') depth += 1;
      if (piece.kind === 'link-close') depth -= 1;
      const exact = depth > 0 || piece.kind !== 'text';
      return exact ? exactPiece(piece, index === pieces.length - 1, dialect) : replaced(piece.text, dialect.own);
    })
    .join('');
}

function exactPiece({ kind, text, destination }: Inline, atEnd: boolean, dialect: Dialect): string {
  switch (kind) {
    case 'text':
      return replaced(text, dialect.literal);
    case 'escape':
      return escaped(text.slice(1), atEnd, dialect);
    case 'link-close': {
      const start = text.indexOf(destination, 2);
      return text.slice(0, start) + replaced(destination, dialect.destination) + text.slice(start + destination.length);
    }
    default:
      return text;
  }
}

function escaped(sign: string, atEnd: boolean, { escapes, instead }: Dialect): string {
  if (sign === '\\' && atEnd && instead['\\'] !== undefined) return instead['\\'];
  return escapes.includes(sign) ? `\\${sign}` : (instead[sign] ?? sign);
}

/** Lines of fenced code inside a quotation. */
function quotedCodeLines(lines: readonly string[]): ReadonlySet<number> {
  const code = new Set<number>();
  let fence: string | null = null;
  for (const [index, line] of lines.entries()) {
    const { marks, text: quoted } = quotedText(line);
    if (marks === '') fence = null;
    else {
      const mark = /^(?:`{3,}|~{3,})/u.exec(quoted)?.[0];
      if (fence !== null || mark !== undefined) code.add(index);
      if (fence === null) fence = mark ?? null;
      else if (mark?.startsWith(fence)) fence = null;
    }
  }
  return code;
}
