import { ofOtherIds } from './contradiction.ts';
import { sayingOfWords } from './evidence-of-words.ts';
import type { Features } from './features.ts';
import { bothAre, INCIDENT, ofOtherKinds, PRODUCT, VULNERABILITY } from './kinds-told.ts';
import type { WordTables } from './rarity.ts';
import { blankEvidence, yes, type Evidence, type Saying } from './saying.ts';
import { disjoint, intersects } from './sets.ts';
import { placeOf, wordsOf } from './shared-words.ts';
import { isCommon, isGiant } from './title-words.ts';
import type { Weighed } from './weighed.ts';

// What lies between two links saved one after the other, in days: ten minutes.
const ONE_SITTING = 10 / 1440;
const FORTNIGHT = 14;
const DAY = 86_400_000;

/**
 * Tells the evidence of two titles, the first of them saved before the other, or at the same moment. It is written anew
 * for each pair, because one for all pairs of a month makes no garbage. Said in parts: to optimize it as a whole would
 * take V8 longer than most months take to be weighed.
 */
export function evidenceAmong(words: WordTables): (one: Weighed, other: Weighed) => Evidence {
  const evidence = blankEvidence();
  const sayOfWords = sayingOfWords(words);
  return (one, other) => {
    evidence.always = 1;
    sayOfWords(evidence, one.place, other.place);
    sayOfCompounds(evidence, one, other);
    sayOfNumbers(evidence, one.features, other.features);
    sayOfKinds(evidence, one.features, other.features);
    sayOfPlaces(evidence, one, other);
    sayOfNamesAlone(evidence, one.features, other.features);
    return evidence;
  };
}

function sayOfCompounds(evidence: Saying, one: Weighed, other: Weighed): void {
  const { compounds } = one.words;
  if (wordsOf(compounds, one.place) > wordsOf(compounds, other.place)) return sayOfCompounds(evidence, other, one);
  const from = compounds.starts[one.place] ?? 0;
  let named = 0;
  let phrases = 0;
  for (const [at, { kind }] of one.features.compounds.entries()) {
    const place = placeOf(compounds, compounds.words[from + at] ?? 0, other.place);
    if (place < 0) continue;
    const weight = compounds.weights[place] ?? 0;
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
  // A product that comes out is no event that two reports could be of.
  evidence.sameEvent = yes(bothAre(~PRODUCT, one.events, other.events));
  evidence.bothVulnerabilities = yes(bothAre(VULNERABILITY, one.events, other.events));
  evidence.bothProducts = yes(bothAre(PRODUCT, one.events, other.events));
  evidence.otherEvents = yes(ofOtherKinds(one.events, other.events));
  evidence.guide = yes(one.guide || other.guide);
}

function sayOfPlaces(evidence: Saying, one: Weighed, other: Weighed): void {
  const days = Math.abs(one.features.savedAt / DAY - other.features.savedAt / DAY);
  const apart = days <= ONE_SITTING ? Math.abs(one.place - other.place) : Infinity;
  evidence.sameHost = yes(one.features.host === other.features.host);
  evidence.daysApart = Math.min(1, days / FORTNIGHT);
  evidence.sameDay = yes(days < 1);
  evidence.sameSitting = yes(apart <= 3);
  evidence.oneAfterOther = yes(apart <= 1);
}

function sayOfNamesAlone(evidence: Saying, one: Features, other: Features): void {
  evidence.latinInJapanese = yes(shareLatinOfNoIncident(evidence, one, other));
  const { manyNames, sharedId, compounds, phrases, sameEvent, quoted } = evidence;
  const namesAlone = manyNames > 0 && sharedId + compounds + phrases === 0;
  evidence.onlyGiants = yes(namesAlone && shareGiantsAlone(one, other));
  evidence.loneName = yes(namesAlone && manyNames === 1 / 3 && sameEvent + quoted === 0);
}

function shareGiantsAlone({ names: one }: Features, { names: other }: Features): boolean {
  for (const name of one) if (other.includes(name) && !isGiant(name)) return false;
  return true;
}

/** Two Japanese titles that name one product in English words, and tell of no harm, are rather two of its news. */
function shareLatinOfNoIncident({ phrases }: Evidence, one: Features, other: Features): boolean {
  const japanese = one.pairs.length > 0 && other.pairs.length > 0;
  return phrases > 0 && japanese && !bothAre(INCIDENT, one.events, other.events);
}

/**
 * Whether what stands in 「」 in one title stands anywhere in the other, unless any month has several stories of it or
 * any title may say it.
 */
function isQuoted({ quoted }: Features, { text, quoted: others }: Features): boolean {
  for (const name of quoted)
    if (others.includes(name) || (text.includes(name) && !isGiant(name) && !isCommon(name))) return true;
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
  return !names.includes(subject) && !text.includes(subject);
}
