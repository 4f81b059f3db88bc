import { MARKER } from '../cli/draft-reader.ts';
import { pick } from '../core/read/dom/random.ts';

/** Who edits the draft between two runs, and knows what has to be there from then on. */
export interface Author {
  /** The text as he leaves it. */
  readonly edit: (text: string) => string;
  /** What of his is not as he left it; empty when all is well. */
  readonly misses: (text: string) => readonly string[];
  /** What the final draft has to be, given the one of a month without faults: by target, `null` for what he removed. */
  readonly wants: (target: string) => readonly string[] | null | undefined;
  /**
   * The lines as they were generated around his: without those he has put in between, and the slot where he has filled
   * it.
   */
  readonly without: (lines: readonly string[]) => readonly string[];
  readonly count: () => number;
}

export interface Block {
  /** A URL, `#closing`, `#end`; '' for the head. */
  readonly target: string;
  /** Without the marker's line. */
  readonly lines: readonly string[];
  readonly marker: string;
}

const EMPTY_SLOT = '<!-- ここに自分のことば -->';

/** The draft cut at its markers, by other means than the program's own. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: { target: string; marker: string; lines: string[] }[] = [{ target: '', marker: '', lines: [] }];
  for (const line of text.split('\n')) {
    const target = MARKER.exec(line)?.[1];
    if (target === undefined) blocks.at(-1)?.lines.push(line);
    else blocks.push({ target, marker: line, lines: [] });
  }
  return blocks;
}

const print = (blocks: readonly Block[]): string =>
  blocks.map(({ marker, lines }) => [...(marker === '' ? [] : [marker]), ...lines].join('\n')).join('\n');

export function openAuthor(random: () => number, name: string): Author {
  let edits = 0;
  const written = new Set<string>();
  const wanted = new Map<string, readonly string[] | null>();
  const filled = new Set<string>();
  const without = (lines: readonly string[]): readonly string[] =>
    lines.filter((line) => !written.has(line)).map((line) => (filled.has(line) ? EMPTY_SLOT : line));
  const isHis = ({ target, lines }: Block): boolean =>
    wanted.has(target) || lines.some((line) => written.has(line) || filled.has(line));

  /** A line of his own in front of a marker, behind one, or at the end. */
  function write(blocks: readonly Block[]): readonly Block[] {
    const line = `${name}の文 ${edits}: ここは自分で書いた。`;
    written.add(line);
    const at = Math.floor(random() * blocks.length);
    const behind = at > 0 && random() < 0.5;
    return blocks.map((block, index) => {
      if (index !== at) return block;
      if (behind) return { ...block, lines: [line, ...block.lines] };
      const atEnd = at === blocks.length - 1;
      return { ...block, lines: atEnd ? [...block.lines.slice(0, -1), line, ''] : [...block.lines, line] };
    });
  }

  /** Fills the slot, which leaves the rest to be refreshed, or changes a generated line: then the whole item is his. */
  function change(blocks: readonly Block[]): readonly Block[] {
    const items = blocks.filter((block) => block.target.startsWith('http') && !isHis(block));
    if (items.length === 0) return write(blocks);
    const item = pick(random, items);
    const slot = item.lines.indexOf(EMPTY_SLOT);
    if (slot >= 0 && random() < 0.7) {
      const words = `${name}のことば ${edits}`;
      filled.add(words);
      return blocks.map((block) => (block === item ? { ...item, lines: item.lines.with(slot, words) } : block));
    }
    const heading = item.lines.findIndex((one) => one.startsWith('#'));
    const lines = item.lines.map((line, at) => (at === heading ? `${line} ${edits}` : line));
    wanted.set(item.target, without(lines));
    return blocks.map((block) => (block === item ? { ...item, lines } : block));
  }

  function remove(blocks: readonly Block[]): readonly Block[] {
    const items = blocks.filter((block) => block.target.startsWith('http') && !isHis(block));
    if (items.length < 6) return write(blocks);
    const item = pick(random, items);
    wanted.set(item.target, null);
    return blocks.filter((block) => block !== item);
  }

  return {
    edit: (text) => {
      edits += 1;
      const dice = random();
      const rarely = dice < 0.85 ? change : remove;
      const edited = dice < 0.5 ? write : rarely;
      return print(edited(blocksOf(text)));
    },
    misses: (text) => {
      const [lines, blocks] = [text.split('\n'), new Map(blocksOf(text).map((block) => [block.target, block]))];
      const lost = [...written, ...filled].flatMap((line) => {
        const times = lines.filter((one) => one === line).length;
        return times === 1 ? [] : [`"${line}" is there ${times} times`];
      });
      const changed = [...wanted].flatMap(([target, left]) => {
        const block = blocks.get(target);
        if (left === null) return block || text.includes(`](${target})`) ? [`${target} came back`] : [];
        return block && same(without(block.lines), left)
          ? []
          : [`${target} is not as he left it: ${JSON.stringify(block?.lines)}`];
      });
      return [...lost, ...changed];
    },
    wants: (target) => wanted.get(target),
    without,
    count: () => edits,
  };
}

/** Equal but for blank lines at the end, which part two blocks. */
export function same(one: readonly string[], other: readonly string[]): boolean {
  return one.join('\n').trimEnd() === other.join('\n').trimEnd();
}
