import type { Message } from '../../model.ts';
import { dice } from './dice.ts';
import type { Features } from './features.ts';

/** Why two Entries are of one story. The higher the strength, the sooner it decides. */
export interface Relation {
  readonly strength: number;
  /** As said of the Entry that is tied. */
  readonly why: Message;
  /** The same as said of the one it is tied to. */
  readonly whyOther: Message;
}

/** What two titles have to say of one story, or null. Without a shared name or number only titles that are nearly the same say anything. */
export function titleRelation(one: Features, other: Features): Relation | null {
  if (one.title === '' || other.title === '' || one.digest || other.digest) return null;
  const cve = one.cves.size === 0 ? undefined : [...one.cves].find((number) => other.cves.has(number));
  const shared = sharedNames(one, other);
  const likeness = dice(one.bigrams, other.bigrams, shared.length > 0 || cve !== undefined ? 0 : NEARLY_SAME);
  if ((shared.length === 0 && cve === undefined && likeness === 0) || contradict(one, other)) return null;
  if (cve !== undefined)
    return both(3 + likeness, { en: `both titles name ${cve}`, ja: `どちらの題名にも ${cve} があります` });
  const otherSubjects = ofOtherSubjects(one, other);
  if (likeness >= (otherSubjects ? 0.9 : NEARLY_SAME))
    return both(2 + likeness, { en: 'the titles are nearly the same', ja: '題名がほとんど同じです' });
  const weight = shared.reduce((sum, [, each]) => sum + each, 0) * (otherSubjects ? 0.3 : 1);
  const event = intersects(one.events, other.events);
  const closer = event && Math.abs(one.day - other.day) <= FEW_DAYS ? likeness * 1.3 : likeness;
  if (!CLOSE.some((close) => weight >= close.weight && closer >= (event ? close.sameEvent : close.likeness)))
    return null;
  const names = shared
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([name]) => name)
    .join(', ');
  return both(1 + likeness, {
    en: `the titles are alike and share: ${names}`,
    ja: `題名が似ていて、共通する語があります: ${names}`,
  });
}

type SharedNames = readonly (readonly [name: string, weight: number])[];
const NONE: SharedNames = [];

function sharedNames(one: Features, other: Features): SharedNames {
  let shared: [string, number][] | null = null;
  for (const [name, weight] of one.names) if (other.names.has(name)) (shared ??= []).push([name, weight]);
  return shared ?? NONE;
}

// Set by fixtures/stories: the more the names say, the less alike the rest has to be; less still where both report the same kind of event.
const NEARLY_SAME = 0.72;
const FEW_DAYS = 4;
const CLOSE = [
  { weight: 3, likeness: 0.25, sameEvent: 0.1 },
  { weight: 2, likeness: 0.3, sameEvent: 0.18 },
  { weight: 1.5, likeness: 0.34, sameEvent: 0.18 },
  { weight: 1, likeness: 0.38, sameEvent: 0.24 },
  { weight: 0.5, likeness: 0.5, sameEvent: 0.34 },
  { weight: 0.4, likeness: 0.6, sameEvent: 0.45 },
];

/** The relation as seen from its other end. */
export function turned(relation: Relation | null): Relation | null {
  return relation && { strength: relation.strength, why: relation.whyOther, whyOther: relation.why };
}

function both(strength: number, why: Message): Relation {
  return { strength, why, whyOther: why };
}

/** Two numbers of vulnerabilities, two kinds of event, two causes, two parts of a series, a product and what became of it: however alike, two stories. */
export function contradict(one: Features, other: Features): boolean {
  if (isLaunch(one) !== isLaunch(other) && !(one.events.has('product') && other.events.has('product'))) return true;
  return (
    apart(one.cves, other.cves) ||
    apart(one.events, other.events) ||
    apart(one.causes, other.causes) ||
    apart(one.serials, other.serials)
  );
}

/** Whether related names, numbers or likeness at least hint at one story: enough to believe a link between two pages of one site. */
export function hintsAtOne(one: Features, other: Features): boolean {
  if (contradict(one, other)) return false;
  const weight = [...one.names].reduce((sum, [name, each]) => sum + (other.names.has(name) ? each : 0), 0);
  return weight >= 1 || dice(one.bigrams, other.bigrams) >= 0.3;
}

/** Each title begins with a name that the other does not have: 「A市、USBメモリを紛失」 and 「B市、USBメモリを紛失」. */
function ofOtherSubjects(one: Features, other: Features): boolean {
  const [first] = one.names.keys();
  const [second] = other.names.keys();
  return first !== undefined && second !== undefined && !other.names.has(first) && !one.names.has(second);
}

function isLaunch({ events }: Features): boolean {
  return events.size === 1 && events.has('product');
}

function apart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && !intersects(one, other);
}

function intersects(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const value of one) if (other.has(value)) return true;
  return false;
}
