import type { Mark } from '../../model.ts';

/** Every Mark: the compiler names one that is not here. */
export const MARKS = Object.keys({ skip: 0, later: 0, lead: 0 } satisfies Record<Mark, 0>) as readonly Mark[];

/** Fields that `mark` sets: what stood there before stands there no more; an empty value takes it back. */
export const SET_FIELDS = ['title', 'note', 'quote', 'follows'] as const;
export type SetField = (typeof SET_FIELDS)[number];

/** What a word of `mark` may be, or begin with. */
export const MARKING_WORDS: readonly string[] = [...MARKS, 'none', ...SET_FIELDS.map((name) => `${name}=`), 'tag='];
