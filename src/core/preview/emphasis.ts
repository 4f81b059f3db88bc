/** A run of `*`, `_` or `~`, and the characters beside it; a space where the text ends. */
export interface SignsBeside {
  readonly sign: string;
  readonly length: number;
  readonly before: string;
  readonly after: string;
  readonly commonmark: Sides;
}
/** Whether what stands behind the run, and in front of it, may be bold. */
export interface Sides {
  readonly opens: boolean;
  readonly closes: boolean;
}
export type EmphasisRule = (beside: SignsBeside) => Sides;
export type EmphasisName = 'commonmark' | 'kramdown' | 'showdown' | 'discount';

/**
 * How `**「重要」**に` is read: CommonMark looks at the kind of character on both sides, and knows no Japanese; others
 * look at spaces alone. Seen by running them.
 */
export const EMPHASIS: Readonly<Record<Exclude<EmphasisName, 'commonmark'>, EmphasisRule>> = {
  kramdown: (beside) => (beside.sign === '_' ? beside.commonmark : bySpaces(beside)),
  showdown: (beside) => {
    if (beside.sign === '_' && isInWord(beside)) return NEITHER;
    return beside.sign === '*' ? bySpaces(beside) : { opens: true, closes: true };
  },
  discount: (beside) => {
    const { sign, length, before, after } = beside;
    if (sign === '~') return { opens: !isSpace(after), closes: true };
    if (sign === '_' && isInWord(beside)) return NEITHER;
    const stands = length > 1 || !isSpace(before) || !isSpace(after);
    return { opens: stands, closes: stands };
  },
};

const NEITHER: Sides = { opens: false, closes: false };

function bySpaces({ before, after }: SignsBeside): Sides {
  return { opens: !isSpace(after), closes: !isSpace(before) };
}

/** As in `snake_case`; kana and kanji are no letters there. */
function isInWord({ before, after }: SignsBeside): boolean {
  return /\w/u.test(before) && /\w/u.test(after);
}

function isSpace(text: string): boolean {
  return /\s/u.test(text);
}
