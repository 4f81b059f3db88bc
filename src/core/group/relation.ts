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

/** What two titles have to say of one story, or null. */
export function titleRelation(one: Features, other: Features): Relation | null {
  if (one.title === '' || other.title === '' || one.digest || other.digest || contradict(one, other)) return null;
  const cve = [...one.cves].find((number) => other.cves.has(number));
  const shared = [...one.names].filter(([name]) => other.names.has(name));
  const likeness = dice(one.bigrams, other.bigrams);
  if (cve !== undefined) return both(3 + likeness, { en: `both titles name ${cve}`, ja: `どちらの題名にも ${cve} があります` });
  if (likeness >= NEARLY_SAME) return both(2 + likeness, { en: 'the titles are nearly the same', ja: '題名がほとんど同じです' });
  const weight = shared.reduce((sum, [, each]) => sum + each, 0);
  const event = [...one.events].some((kind) => other.events.has(kind));
  if (!CLOSE.some((close) => weight >= close.weight && likeness >= (event ? close.sameEvent : close.likeness))) return null;
  const names = shared.sort(([, a], [, b]) => b - a).slice(0, 3).map(([name]) => name).join(', ');
  return both(1 + likeness, { en: `the titles are alike and share: ${names}`, ja: `題名が似ていて、共通する語があります: ${names}` });
}

// Set by fixtures/stories: the more the names say, the less alike the rest has to be; less still where both report the same kind of event.
const NEARLY_SAME = 0.72;
const CLOSE = [
  { weight: 3, likeness: 0.25, sameEvent: 0.1 },
  { weight: 2, likeness: 0.3, sameEvent: 0.18 },
  { weight: 1, likeness: 0.38, sameEvent: 0.24 },
  { weight: 0.4, likeness: 0.6, sameEvent: 0.45 },
];

/** The relation as seen from its other end. */
export function turned(relation: Relation | null): Relation | null {
  return relation && { strength: relation.strength, why: relation.whyOther, whyOther: relation.why };
}

function both(strength: number, why: Message): Relation {
  return { strength, why, whyOther: why };
}

/** Two numbers of vulnerabilities, two kinds of event, two causes, two parts of a series: however alike, two stories. */
export function contradict(one: Features, other: Features): boolean {
  return [[one.cves, other.cves], [one.events, other.events], [one.causes, other.causes], [one.serials, other.serials]].some(([a, b]) => a && b && apart(a, b));
}

/** Whether related names, numbers or likeness at least hint at one story: enough to believe a link between two pages of one site. */
export function hintsAtOne(one: Features, other: Features): boolean {
  if (contradict(one, other)) return false;
  const weight = [...one.names].reduce((sum, [name, each]) => sum + (other.names.has(name) ? each : 0), 0);
  return weight >= 1 || dice(one.bigrams, other.bigrams) >= 0.3;
}

function apart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((value) => other.has(value));
}
