import type { Message } from '../../model.ts';

/** Something in the author's words that an engine takes for more than text. `check` tells of it; nothing changes it. */
export interface Trap {
  readonly name: string;
  /**
   * Where it looks: the author's own lines (code, links and addresses are blank), those with code, every line but those
   * of code, quotations and titles too, or what stands in a row behind the last column of its table.
   */
  readonly within: 'words' | 'code' | 'all' | 'excess';
  readonly find: (line: string) => readonly FoundTrap[];
  /** `wrong`: the post would break, or lose words. */
  readonly verdict: 'look' | 'wrong';
  readonly says: (found: string) => Message;
  readonly todo: Message;
}
export interface FoundTrap {
  /** In the line. */
  readonly at: number;
  readonly text: string;
}

/** Every match of a pattern with the flag `g`. */
export function matches(pattern: RegExp): Trap['find'] {
  return (line) => [...line.matchAll(pattern)].map(({ 0: text, index }) => ({ at: index, text }));
}

// Also that of a list's item.
const START = /^(?:[ \t]|[-+*][ \t]|\d{1,9}[.)][ \t])*/u;

/** What a pattern with the flag `y` matches at the start of the line. */
export function atStart(pattern: RegExp): Trap['find'] {
  return (line) => {
    pattern.lastIndex = START.exec(line)?.[0].length ?? 0;
    const found = pattern.exec(line);
    return found ? [{ at: found.index, text: found[0] }] : [];
  };
}

type TrapWords = readonly [en: string, ja: string];

interface TrapSaid extends Pick<Trap, 'name' | 'find'>, Partial<Pick<Trap, 'verdict' | 'within'>> {
  /** Follows what was found. */
  readonly is: TrapWords;
  readonly todo: TrapWords;
}

/** A trap in the author's own words that is worth a look, unless it says otherwise. */
export function trap({ name, find, is: [en, ja], todo, verdict = 'look', within = 'words' }: TrapSaid): Trap {
  return {
    name,
    find,
    within,
    verdict,
    says: (found) => ({ en: `"${found}" ${en}`, ja: `「${found}」${ja}` }),
    todo: { en: todo[0], ja: todo[1] },
  };
}

export const BACKSLASH: TrapWords = [
  'Write a backslash in front of it if it is text',
  '文字として見せるなら、前に \\ を書いてください',
];
export const CODE: TrapWords = ['Write it as code (`…`) if it is text', '文字として見せるなら、`…` で囲んでください'];
export const BACKSLASH_OR_CODE: TrapWords = [
  'Write it as code (`…`), or a backslash in front of it, if it is text',
  '文字として見せるなら、`…` で囲むか、前に \\ を書いてください',
];
