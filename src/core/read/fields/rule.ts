import type { Article, Explanation } from '../../../model.ts';

/** One way to find a field's value. What it finds is judged; the first good one wins. */
export interface Rule<Page> {
  readonly name: string;
  readonly find: (page: Page) => readonly string[];
}
export interface Chosen {
  /** '' where no rule found a good one. */
  readonly value: string;
  readonly explanation: Explanation;
}

const SHOWN = 120;
const MOST_REJECTED = 12;

/** The first value of the first rule that `why` has nothing against. Later rules do not run. */
export function firstGood<Page>(
  field: keyof Article,
  rules: readonly Rule<Page>[],
  page: Page,
  why: (value: string, rule: string) => string | null,
): Chosen {
  const rejected: { rule: string; value: string; why: string }[] = [];
  for (const { name, find } of rules) {
    for (const value of find(page)) {
      if (value === '') continue;
      const against = why(value, name);
      if (against === null)
        return { value, explanation: { field, rule: name, value: value.slice(0, SHOWN), rejected } };
      if (rejected.length < MOST_REJECTED) rejected.push({ rule: name, value: value.slice(0, SHOWN), why: against });
    }
  }
  return { value: '', explanation: { field, rule: 'none', value: '', rejected } };
}
