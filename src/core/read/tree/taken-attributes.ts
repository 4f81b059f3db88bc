import type { Token } from 'parse5';

/** parse5 reads what a tag has beyond these: it looks for names in a set then. */
const MOST = 60;

/**
 * The attributes that are taken of a tag, until it gets them all at once: a list that grows by `push` takes more memory
 * than they do.
 */
export function takenAttributes() {
  const taken: Token.Attribute[] = [];
  let count = 0;
  return {
    isFull: ({ attrs }: Token.TagToken): boolean => attrs.length + count >= MOST,
    /** The first of a name counts. */
    add: ({ attrs }: Token.TagToken, name: string, value: string): void => {
      if (hasName(attrs, attrs.length, name) || hasName(taken, count, name)) return;
      taken[count] = { name, value };
      count += 1;
    },
    give: (token: Token.TagToken): void => {
      if (count === 0) return;
      const given = taken.slice(0, count);
      token.attrs = token.attrs.length === 0 ? given : [...token.attrs, ...given];
      count = 0;
    },
  };
}

function hasName(attributes: readonly Token.Attribute[], count: number, name: string): boolean {
  for (let index = 0; index < count; index += 1) if (attributes[index]?.name === name) return true;
  return false;
}
