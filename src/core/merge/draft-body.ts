/** A line of the post's body, without its line end, and the line of the draft (from 1) that it begins in. */
export interface BodyLine {
  readonly text: string;
  readonly line: number;
}
interface Span {
  readonly from: number;
  readonly to: number;
}
interface KeptLine {
  text: string;
  readonly line: number;
  touched: boolean;
}

/**
 * The lines that are not hidden, without the comments. Words that share a line with a comment stay; a line that held
 * nothing else becomes a blank one, because a comment parts paragraphs, and blank lines around it become one.
 */
export function bodyOf(
  lines: readonly string[],
  hidden: ReadonlySet<number>,
  comments: readonly Span[],
): readonly BodyLine[] {
  const kept: KeptLine[] = [];
  let [from, next] = [0, 0];
  for (const [index, line] of lines.entries()) {
    const first = comments[next];
    const inside = first !== undefined && first.from < from;
    let [text, at, touched] = ['', from, inside];
    const to = from + line.length;
    for (let comment = first; comment !== undefined && comment.from < to; comment = comments[next]) {
      text += line.slice(at - from, Math.max(comment.from, from) - from);
      touched = true;
      at = Math.min(comment.to, to);
      if (comment.to > to) break;
      next += 1;
    }
    const rest = line.slice(at - from).replace(/\n$/u, '');
    text = touched ? joined(text, rest) : rest;
    from = to;
    if (hidden.has(index)) continue;
    const before = inside ? kept.at(-1) : undefined;
    // What stands behind the end of a comment goes on in the line in which that was opened.
    if (before) before.text = joined(before.text, text);
    else kept.push({ text, line: index + 1, touched });
  }
  return withFewerBlanks(kept);
}

/**
 * Space behind a comment that begins its line would be an indent, and space in front of one that ends it a line break.
 */
function joined(text: string, rest: string): string {
  if (rest.trim() === '') return text.replace(/(?<=\S)[ \t]+$/u, '');
  return text.trim() === '' ? text + rest.replace(/^[ \t]+/u, '') : text + rest;
}

function withFewerBlanks(lines: readonly KeptLine[]): readonly BodyLine[] {
  const body: BodyLine[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && lines[end]?.text.trim() === '') end += 1;
    const blank = lines.slice(at, end).map(({ line }) => ({ text: '', line }));
    const emptied = lines.slice(at, end).some(({ touched }) => touched);
    if (body.length > 0 && end < lines.length) body.push(...(emptied ? blank.slice(0, 1) : blank));
    const next = lines[end];
    if (next !== undefined) body.push({ text: next.text, line: next.line });
    at = end + 1;
  }
  return body;
}
