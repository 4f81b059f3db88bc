/** A marker's line, and what it stands for. */
export const MARKER = /^<!-- roundup \S+ (\S+)/u;

export interface ReadDraft {
  /** What the markers stand for, in order: URLs, `#closing`, `#end`. */
  readonly targets: readonly string[];
  /** By target ('' for the head): the text below its marker, without white space at its end. */
  readonly blocks: ReadonlyMap<string, string>;
  /** The lines that the author wrote, with their line ends. */
  readonly authored: readonly string[];
}

/** A draft by other means than the program's own. What the author writes has 私 in every line, and nothing else has. */
export function readDraft(text: string): ReadDraft {
  const lines = text.split(/(?<=\n)/u);
  const blocks = new Map([['', '']]);
  const targets: string[] = [];
  for (const line of lines) {
    const target = MARKER.exec(line.replace('\ufeff', ''))?.[1];
    if (target === undefined) {
      const at = targets.at(-1) ?? '';
      blocks.set(at, (blocks.get(at) ?? '') + line);
      continue;
    }
    targets.push(target);
    blocks.set(target, '');
  }
  return {
    targets,
    blocks: new Map([...blocks].map(([target, block]) => [target, block.trimEnd()])),
    authored: lines.filter((line) => line.includes('私')),
  };
}

/** The text with one place changed. Throws where that is not exactly one. */
export function changed(text: string, from: string | RegExp, to: string): string {
  const found =
    typeof from === 'string'
      ? text.split(from).length - 1
      : [...text.matchAll(new RegExp(from.source, `${from.flags}g`))].length;
  if (found !== 1) throw new Error(`${String(from)} stands ${found} times in the draft:\n${text}`);
  return text.replace(from, () => to);
}

/** The marker's line and what is below it, up to the next marker. */
export function blockWithMarker(text: string, target: string): string {
  const lines = text.split(/(?<=\n)/u);
  const start = lines.findIndex((line) => MARKER.exec(line)?.[1] === target);
  if (start < 0) throw new Error(`there is no ${target} in the draft:\n${text}`);
  const length = lines.slice(start + 1).findIndex((line) => MARKER.test(line));
  return lines.slice(start, length < 0 ? undefined : start + 1 + length).join('');
}
