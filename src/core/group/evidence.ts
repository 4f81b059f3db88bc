import type { Features } from './features.ts';
import { ofOtherIds } from './contradiction.ts';
import { disjoint, intersects } from './sets.ts';
import { NOTHING, product, sharedOf, total, type Shared } from './shared-words.ts';
import { isCommon, isGiant } from './title-words.ts';
import type { Weighed } from './weighed.ts';
import { WEIGHTS, type Kind } from './weights.ts';

/** What there is to say for one story and against it: a number from 0 (nothing) to about 1 for each kind. */
export type Evidence = Readonly<Record<Kind, number>>;

// What lies between two links saved one after the other, in days: ten minutes.
const ONE_SITTING = 10 / 1440;
const FORTNIGHT = 14;

export type Saying = Record<Kind, number>;

/** For `evidenceOf` to write into, every kind of it: a copy of a literal has the shape that V8 is fast with. */
export function blankEvidence(): Saying {
  return { ...WEIGHTS };
}

/**
 * Said in parts: to optimize it as a whole would take V8 longer than most months take to be weighed.
 * @param one saved before `other`, or at the same moment. @param evidence is written anew, and returned: one for all
 * pairs of a month makes no garbage
 */
export function evidenceOf(one: Weighed, other: Weighed, evidence: Saying = blankEvidence()): Evidence {
  evidence.always = 1;
  // A number names a thing as its name does.
  const ids = sharedOf(one.ids, other.ids, NOTHING);
  const names = sharedOf(one.names, other.names, ids);
  sayOfNames(evidence, one, other, { ids, names });
  sayOfCompounds(evidence, one, other);
  sayOfNumbers(evidence, one.features, other.features);
  sayOfKinds(evidence, one.features, other.features);
  sayOfPlaces(evidence, one, other);
  evidence.latinInJapanese = yes(shareLatinOfNoIncident(evidence, one.features, other.features));
  const namesAlone = names.count > 0 && ids.count === 0 && evidence.compounds === 0 && evidence.phrases === 0;
  evidence.onlyGiants = yes(namesAlone && shareGiantsAlone(one.features, other.features));
  evidence.loneName = yes(namesAlone && names.count === 1 && evidence.sameEvent === 0 && evidence.quoted === 0);
  return evidence;
}

interface SharedNames {
  readonly ids: Shared;
  /** And ids. */
  readonly names: Shared;
}

function sayOfNames(evidence: Saying, one: Weighed, other: Weighed, { ids, names }: SharedNames): void {
  const common = product(one.common, other.common);
  evidence.sharedId = yes(ids.count > 0);
  evidence.sharedNames = names.sum / 5;
  evidence.manyNames = Math.min(3, names.count) / 3;
  evidence.likeNames = ratio(names.squares, one.lengths.names * other.lengths.names);
  evidence.likePairs = ratio(product(one.pairs, other.pairs), one.lengths.pairs * other.lengths.pairs);
  evidence.likeCommon = ratio(common, one.lengths.common * other.lengths.common);
  evidence.likeWords = ratio(common + names.squares, one.lengths.words * other.lengths.words);
  evidence.covered = ratio(names.sum, Math.min(named(one, ids), named(other, ids)));
}

function sayOfCompounds(evidence: Saying, one: Weighed, other: Weighed): void {
  if (one.compounds.size > other.compounds.size) return sayOfCompounds(evidence, other, one);
  let [named, phrases] = [0, 0];
  for (const compound of one.compounds.keys()) {
    const weight = other.compounds.get(compound);
    if (weight === undefined) continue;
    const kind = one.features.compounds.get(compound);
    if (kind === 'phrase' || kind === 'everyday') phrases += weight;
    else named += weight;
  }
  evidence.phrases = Math.min(15, phrases) / 5;
  evidence.compounds = Math.min(10, named) / 5;
}

function sayOfNumbers(evidence: Saying, one: Features, other: Features): void {
  evidence.otherIds = yes(ofOtherIds(one, other));
  evidence.sameVersion = yes(intersects(one.versions, other.versions));
  evidence.otherPrograms = yes(ofOtherPrograms(one, other));
  evidence.otherVersions = yes(disjoint(one.versions, other.versions));
  evidence.sameAmount = yes(intersects(one.amounts, other.amounts));
}

function sayOfKinds(evidence: Saying, one: Features, other: Features): void {
  evidence.otherSubjects = yes(ofOtherSubjects(one, other));
  evidence.quoted = yes(isQuoted(one, other) || isQuoted(other, one));
  evidence.sameEvent = yes(haveOneEvent(one, other));
  evidence.bothVulnerabilities = yes(one.events.has('vulnerability') && other.events.has('vulnerability'));
  evidence.bothProducts = yes(one.events.has('product') && other.events.has('product'));
  evidence.otherEvents = yes(disjoint(one.events, other.events));
  evidence.guide = yes(one.guide || other.guide);
}

function sayOfPlaces(evidence: Saying, one: Weighed, other: Weighed): void {
  const days = Math.abs(one.features.day - other.features.day);
  const apart = days <= ONE_SITTING ? Math.abs(one.place - other.place) : Infinity;
  evidence.sameHost = yes(one.features.host === other.features.host);
  evidence.daysApart = Math.min(1, days / FORTNIGHT);
  evidence.sameDay = yes(days < 1);
  evidence.sameSitting = yes(apart <= 3);
  evidence.oneAfterOther = yes(apart <= 1);
}

/** What the title names: the ids that it shares, and all its names. */
function named(one: Weighed, ids: Shared): number {
  return ids.count === 0 ? one.named : total(one.names, ids.sum);
}

/** A product that comes out is no event that two reports could be of. */
function haveOneEvent({ events: one }: Features, { events: other }: Features): boolean {
  for (const event of one) if (event !== 'product' && other.has(event)) return true;
  return false;
}

function shareGiantsAlone({ names: one }: Features, { names: other }: Features): boolean {
  for (const name of one) if (other.has(name) && !isGiant(name)) return false;
  return true;
}

/** Two Japanese titles that name one product in English words, and tell of no harm, are rather two of its news. */
function shareLatinOfNoIncident({ phrases }: Evidence, one: Features, other: Features): boolean {
  const japanese = one.pairs.size > 0 && other.pairs.size > 0;
  return phrases > 0 && japanese && !(one.events.has('incident') && other.events.has('incident'));
}

/**
 * Whether what stands in 「」 in one title stands anywhere in the other, unless any month has several stories of it or
 * any title may say it.
 */
function isQuoted({ quoted }: Features, { text, quoted: others }: Features): boolean {
  for (const name of quoted)
    if (others.has(name) || (text.includes(name) && !isGiant(name) && !isCommon(name))) return true;
  return false;
}

/** Each title names a version of what the other does not name: Java SE 12.0.1 and Ruby 2.6.3. */
function ofOtherPrograms({ releases: one, text }: Features, { releases: other, text: another }: Features): boolean {
  if (one.size === 0 || other.size === 0) return false;
  for (const name of one.keys()) if (another.includes(name)) return false;
  for (const name of other.keys()) if (text.includes(name)) return false;
  return true;
}

/** Each title begins with a name that the other does not have: 「A市、USBメモリを紛失」 and 「B市、USBメモリを紛失」. */
function ofOtherSubjects(one: Features, other: Features): boolean {
  if (one.subject === undefined || other.subject === undefined) return false;
  return lacks(other, one.subject) && lacks(one, other.subject);
}

function lacks({ names, text }: Features, subject: string): boolean {
  return !names.has(subject) && !text.includes(subject);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function yes(is: boolean): number {
  return is ? 1 : 0;
}
