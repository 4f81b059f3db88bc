import { candidatesAmong } from './candidates.ts';
import { contradict } from './contradiction.ts';
import { evidenceAmong } from './evidence.ts';
import { bothAre, INCIDENT } from './kinds-told.ts';
import type { Node } from './node.ts';
import { oddsOf } from './odds.ts';
import { areOfOneTemplate } from './same-template.ts';
import type { Evidence } from './saying.ts';

/** What titles have to say of one story with those saved before them, which are named by their places. */
export interface Likenesses {
  /** By title: where its own begin, and behind the last one where all end. */
  readonly starts: Int32Array;
  /** Those that it is like, in their order. */
  readonly to: Int32Array;
  /** For each the log odds that the two are of one story. */
  readonly odds: Float64Array;
}

/** As little as any two titles can say: what is kept says more. */
export const UNLIKE = -3;
// What two titles say at the least that name one vulnerability, and no other, or one product in whose maker's incident
// nobody else is named: enough in any language.
const ONE_THING = 2;

/** @param nodes in the order of saving */
export function likenessesAmong(nodes: readonly Node[]): Likenesses {
  const [first] = nodes;
  if (!first) return { starts: new Int32Array(1), to: new Int32Array(), odds: new Float64Array() };
  const candidates = candidatesAmong(nodes);
  const evidenceOf = evidenceAmong(first.words);
  const starts = new Int32Array(nodes.length + 1);
  const to = new Int32Array(candidates.places.length);
  const odds = new Float64Array(candidates.places.length);
  let end = 0;
  for (const [place, from] of nodes.entries()) {
    for (let at = candidates.starts[place] ?? 0; at < (candidates.starts[place + 1] ?? 0); at += 1) {
      const other = nodes[candidates.places[at] ?? 0] as Node;
      if (from.earlier && other.earlier) continue;
      const said = likeness(from, other, evidenceOf);
      if (said <= UNLIKE) continue;
      to[end] = other.place;
      odds[end] = said;
      end += 1;
    }
    starts[place + 1] = end;
  }
  return { starts, to: to.subarray(0, end), odds: odds.subarray(0, end) };
}

/** The log odds, or `UNLIKE`. @param to saved before `from` */
function likeness(from: Node, to: Node, evidenceOf: (one: Node, other: Node) => Evidence): number {
  if (contradict(to.features, from.features)) return UNLIKE;
  const evidence = evidenceOf(to, from);
  const one = (evidence.sharedId === 1 && haveOneId(from, to)) || haveOneIncident(from, to, evidence);
  const odds = Math.max(one ? ONE_THING : UNLIKE, oddsOf(evidence));
  // Two titles that name nothing in common are of one story only where they are the same but for numbers.
  const isTelling = odds > UNLIKE && (sharesName(evidence) || from.wording === to.wording);
  return isTelling && !areOfOneTemplate(to.features, from.features) ? odds : UNLIKE;
}

function haveOneId({ features: { ids: one } }: Node, { features: { ids: other } }: Node): boolean {
  return one.length > 0 && one.length === other.length && one.every((id) => other.includes(id));
}

/** A breach that is denied, and admitted a week later, of the same product: a title may say little else. */
function haveOneIncident({ features: one }: Node, { features: other }: Node, evidence: Evidence): boolean {
  const incidents = bothAre(INCIDENT, one.events, other.events);
  const sameNames = evidence.covered === 1 && one.names.length === other.names.length;
  return incidents && sameNames && evidence.phrases > 0 && evidence.daysApart < 1 && one.pairs.length > 0;
}

function sharesName({ sharedNames, compounds, phrases, quoted }: Evidence): boolean {
  return sharedNames + compounds + phrases + quoted > 0;
}
