import type { Features } from './features.ts';
import { ofOtherIds } from './contradiction.ts';
import type { Rarity } from './rarity.ts';
import { disjoint, intersects } from './sets.ts';
import { WEIGHTS, type Kind } from './weights.ts';
import { isEveryday, isGiant } from './title-words.ts';

/** A title with what sums over its words say of it, worked out once. */
export interface Weighed {
  readonly features: Features;
  /** Its place in the month whose file holds it, in the order of saving. */
  readonly place: number;
  readonly names: ReadonlyMap<string, number>;
  readonly ids: ReadonlyMap<string, number>;
  readonly common: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
  readonly compounds: ReadonlyMap<string, number>;
  /** The sum of its names' weights. */
  readonly named: number;
  /** Roots of the sums of squares. */
  readonly lengths: { readonly names: number; readonly common: number; readonly pairs: number };
}

export function weighed(features: Features, place: number, rarity: Rarity): Weighed {
  const names = new Map([...features.names].map((name) => [name, rarity.name(name)]));
  const ids = new Map([...features.ids].map((id) => [id, rarity.id(id)]));
  const common = new Map([...features.common].map((word) => [word, rarity.common(word)]));
  const pairs = new Map([...features.pairs].map((pair) => [pair, rarity.pair(pair)]));
  const compounds = new Map([...features.compounds].map(([word, kind]) => [word, rarity.compound(word, kind)]));
  const lengths = { names: lengthOf(names), common: lengthOf(common), pairs: lengthOf(pairs) };
  return { features, place, names, ids, common, pairs, compounds, lengths, named: total([...names.values()]) };
}

/** What there is to say for one story and against it: a number from 0 (nothing) to about 1 for each kind. */
export type Evidence = Readonly<Record<Kind, number>>;

const KINDS = Object.keys(WEIGHTS) as readonly Kind[];

/** The log odds that the two are of one story (logistic regression; `WEIGHTS` are fitted to labelled months). */
export function oddsOf(evidence: Evidence): number {
  let sum = 0;
  for (const kind of KINDS) sum += WEIGHTS[kind] * evidence[kind];
  return sum;
}

// What lies between two links saved one after the other, in days: ten minutes.
const ONE_SITTING = 10 / 1440;
const FORTNIGHT = 14;

/** @param one saved before `other`, or at the same moment */
export function evidenceOf(one: Weighed, other: Weighed): Evidence {
  const [a, b] = [one.features, other.features];
  // A number names a thing as its name does.
  const ids = sharedWeights(one.ids, other.ids);
  const names = [...ids, ...sharedWeights(one.names, other.names)];
  const [sum, squares] = [total(names), names.reduce((all, weight) => all + weight * weight, 0)];
  const common = product(one.common, other.common);
  const compounds = compoundEvidence(one, other);
  const days = Math.abs(a.day - b.day);
  const apart = days <= ONE_SITTING ? Math.abs(one.place - other.place) : Infinity;
  const event = [...a.events].some((each) => each !== 'product' && b.events.has(each));
  const quoted = isQuoted(a, b) || isQuoted(b, a);
  const alone = names.length > 0 && ids.length === 0 && compounds.named === 0;
  return {
    always: 1,
    sharedId: yes(ids.length > 0),
    otherIds: yes(ofOtherIds(a, b)),
    sharedNames: sum / 5,
    manyNames: Math.min(3, names.length) / 3,
    likeNames: ratio(squares, one.lengths.names * other.lengths.names),
    likePairs: ratio(product(one.pairs, other.pairs), one.lengths.pairs * other.lengths.pairs),
    likeCommon: ratio(common, one.lengths.common * other.lengths.common),
    likeWords: ratio(
      common + squares,
      Math.hypot(one.lengths.names, one.lengths.common) * Math.hypot(other.lengths.names, other.lengths.common),
    ),
    covered: ratio(sum, Math.min(named(one, ids), named(other, ids))),
    onlyGiants: yes(
      alone && compounds.phrases === 0 && [...a.names].every((name) => !b.names.has(name) || isGiant(name)),
    ),
    loneName: yes(alone && names.length === 1 && compounds.phrases === 0 && !event && !quoted),
    otherSubjects: yes(ofOtherSubjects(a, b)),
    phrases: Math.min(15, compounds.phrases) / 5,
    compounds: Math.min(10, compounds.named) / 5,
    quoted: yes(quoted),
    sameVersion: yes(intersects(a.versions, b.versions)),
    otherVersions: yes(disjoint(a.versions, b.versions)),
    sameNumber: yes(intersects(a.numbers, b.numbers)),
    sameEvent: yes(event),
    bothVulnerabilities: yes(a.events.has('vulnerability') && b.events.has('vulnerability')),
    bothProducts: yes(a.events.has('product') && b.events.has('product')),
    otherEvents: yes(disjoint(a.events, b.events)),
    guide: yes(a.guide || b.guide),
    sameHost: yes(a.host === b.host),
    daysApart: Math.min(1, days / FORTNIGHT),
    sameDay: yes(days < 1),
    sameSitting: yes(apart <= 3),
    oneAfterOther: yes(apart <= 1),
  };
}

function compoundEvidence(one: Weighed, other: Weighed): { named: number; phrases: number } {
  const found = { named: 0, phrases: 0 };
  const [few, many] = one.compounds.size <= other.compounds.size ? [one, other] : [other, one];
  for (const compound of few.compounds.keys()) {
    const weight = many.compounds.get(compound);
    if (weight === undefined) continue;
    const kind = few.features.compounds.get(compound);
    if (kind === 'phrase' || kind === 'everyday') found.phrases += weight;
    else found.named += weight;
  }
  return found;
}

/**
 * Whether what stands in 「」 in one title does so in the other; where it is a name only by them, with
 * hiragana or an everyday word, anywhere in it.
 */
function isQuoted({ quoted }: Features, { text, quoted: others }: Features): boolean {
  for (const name of quoted)
    if (others.has(name) || ((/[ぁ-ん]/u.test(name) || isEveryday(name)) && text.includes(name))) return true;
  return false;
}

/** Each title begins with a name that the other does not have: 「A市、USBメモリを紛失」 and 「B市、USBメモリを紛失」. */
function ofOtherSubjects(one: Features, other: Features): boolean {
  const lacks = ({ names, text }: Features, subject: string): boolean => !names.has(subject) && !text.includes(subject);
  return (
    one.subject !== undefined && other.subject !== undefined && lacks(other, one.subject) && lacks(one, other.subject)
  );
}

/** A word weighs the same in every title. */
function sharedWeights(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): readonly number[] {
  const shared: number[] = [];
  for (const word of one.keys()) {
    const weight = other.get(word);
    if (weight !== undefined) shared.push(weight);
  }
  return shared;
}

function product(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  for (const word of few.keys()) {
    const weight = many.get(word);
    if (weight !== undefined) sum += weight * weight;
  }
  return sum;
}

function lengthOf(weights: ReadonlyMap<string, number>): number {
  return Math.hypot(...weights.values());
}

/** What the title names: the ids that it shares, and all its names. */
function named(one: Weighed, ids: readonly number[]): number {
  return ids.length === 0 ? one.named : total([...ids, ...one.names.values()]);
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function yes(is: boolean): number {
  return is ? 1 : 0;
}
