import type { Message } from '../../model.ts';
import type { WordTable } from './rarity.ts';
import type { Weighed } from './weighed.ts';
import { intersects } from './sets.ts';

/** Why two Entries are of one story. */
export interface Relation {
  /** As said of the Entry that is tied. */
  readonly why: Message;
  /** `why` as it reads from the other one. */
  readonly whyOther: Message;
  /** Whether the author said so. */
  readonly said: boolean;
}

/** The relation as seen from its other end. */
export function turned({ why, whyOther, said }: Relation): Relation {
  return { why: whyOther, whyOther: why, said };
}

const MOST_NAMED = 3;

/** What the titles of two Entries of one story share, in words. */
export function titleRelation(one: Weighed, other: Weighed): Relation {
  const [a, b] = [one.features, other.features];
  const id = a.ids.find((each) => b.ids.includes(each))?.toUpperCase();
  if (id !== undefined) return both({ en: `both titles name ${id}`, ja: `どちらの題名にも ${id} があります` });
  const alike = both({ en: 'the titles are nearly the same', ja: '題名がほとんど同じです' });
  if (a.wording === b.wording) return alike;
  const others = new Set([...b.names, ...b.compounds.map(({ text }) => text)]);
  const words = [
    ...withWeights(a.names, one.words.names, one.place),
    ...withWeights(
      a.compounds.map(({ text }) => text),
      one.words.compounds,
      one.place,
    ),
  ]
    .filter(({ word }) => others.has(word))
    .toSorted((its, another) => another.weight - its.weight)
    .slice(0, MOST_NAMED)
    .map(({ word }) => word)
    .join(', ');
  if (words === '') return alike;
  return both({
    en: `the titles are alike and share: ${words}`,
    ja: `題名が似ていて、共通する語があります: ${words}`,
  });
}

function both(why: Message): Relation {
  return { why, whyOther: why, said: false };
}

/** Whether two titles at least hint at one story: enough to believe a link between two pages of one site. */
export function hintAtOne(one: Weighed, other: Weighed): boolean {
  return intersects(one.features.ids, other.features.ids) || sharesName(one, other);
}

// Less rare names are shared by titles of any two stories.
const RARE = 3;

function sharesName({ features, words: { names }, place }: Weighed, other: Weighed): boolean {
  return withWeights(features.names, names, place).some(
    ({ word, weight }) => weight >= RARE && other.features.names.includes(word),
  );
}

function withWeights(
  words: readonly string[],
  { starts, weights }: WordTable,
  place: number,
): readonly { readonly word: string; readonly weight: number }[] {
  return words.map((word, at) => ({ word, weight: weights[(starts[place] ?? 0) + at] ?? 0 }));
}
