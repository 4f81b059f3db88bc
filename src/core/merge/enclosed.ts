import { closedFences } from '../markdown/fences.ts';

const OPENING = /^ {0,3}<([a-z][a-z0-9-]*)(?=[\s>])[^>]*(?<!\/)>/iu;
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const COMMENT = /^ {0,3}<!--/u;

/**
 * The indices of the lines that stand inside of something that is closed again: fenced code, an element, a comment.
 * `# a comment` is no heading there, `---` no rule, and a blank line ends nothing.
 */
export function enclosedLines(lines: readonly string[]): ReadonlySet<number> {
  const code = closedFences(lines);
  if (!lines.some((line) => line.includes('<'))) return code;
  const enclosed = new Set(code);
  const balances = new Map<string, readonly number[]>();
  const balanceOf = (name: string): readonly number[] => {
    const known = balances.get(name) ?? lines.map((line) => (line.includes('<') ? opened(line, name) : 0));
    balances.set(name, known);
    return known;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const end = code.has(index) ? index : endOf(lines, index, balanceOf);
    for (let within = index + 1; within < end; within += 1) enclosed.add(within);
    index = end;
  }
  return enclosed;
}

/** The line that closes what this one opens; the line itself where that is nothing, or stays open. */
function endOf(lines: readonly string[], index: number, balanceOf: (name: string) => readonly number[]): number {
  const line = lines[index] ?? '';
  if (COMMENT.test(line)) {
    const end = lines.findIndex((one, at) => at >= index && one.includes('-->'));
    return Math.max(end, index);
  }
  const name = elementAt(line);
  if (name === null || VOID.has(name)) return index;
  let open = 0;
  const end = balanceOf(name).findIndex((more, at) => at >= index && (open += more) <= 0);
  return Math.max(end, index);
}

/** Whether an element begins in that line and is not closed in what follows, or the line is a rule. */
export function opensElement(lines: readonly string[], index: number): boolean {
  const name = elementAt(lines[index] ?? '');
  if (name === null) return false;
  if (VOID.has(name)) return name === 'hr';
  return opened(lines.slice(index).join('\n'), name) > 0;
}

function elementAt(line: string): string | null {
  return OPENING.exec(line)?.[1]?.toLowerCase() ?? null;
}

/** How many more of its tags open the element than close it. */
function opened(text: string, name: string): number {
  // `<br>` is no `<b>`.
  const count = (tag: string): number => text.toLowerCase().split(new RegExp(`${tag}(?![a-z0-9-])`, 'u')).length - 1;
  return count(`<${name}`) - count(`</${name}`);
}
