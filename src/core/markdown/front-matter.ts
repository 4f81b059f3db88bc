export interface FrontMatterText {
  readonly text: string;
  readonly lines: number;
}

/** YAML between two `---` at the very top of a text; `lines` with both of them. Null where there is none. */
export function frontMatterOf(text: string): FrontMatterText | null {
  const found = FRONT_MATTER.exec(text);
  return found && { text: found[1] ?? '', lines: found[0].split('\n').length - (found[0].endsWith('\n') ? 1 : 0) };
}

const FRONT_MATTER = /^---[^\S\n]*\n((?:(?!---[^\S\n]*(?:\n|$))[^\n]*\n)*)---[^\S\n]*(?:\n|$)/u;
