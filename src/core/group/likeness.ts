import { candidatesAmong } from './candidates.ts';
import { contradict } from './contradiction.ts';
import { blankEvidence, evidenceOf, type Evidence } from './evidence.ts';
import type { Node } from './node.ts';
import { oddsOf } from './odds.ts';
import { areOfOneTemplate } from './same-template.ts';

/**
 * Two Entries whose titles have something to say of one story: the log odds that
 * they are. `to` was saved before `from`.
 */
export interface Likeness {
  readonly from: Node;
  readonly to: Node;
  readonly odds: number;
}

/** As little as any two titles can say: what is kept says more. */
export const UNLIKE = -3;
// What two titles say at the least that name one vulnerability, and no other, or one product in whose maker's incident
// nobody else is named: enough in any language.
const ONE_THING = 2;

/** What the titles have to say, the likeliest first, of equals the first saved. @param nodes in the order of saving */
export function likenessesAmong(nodes: readonly Node[]): readonly Likeness[] {
  const all: Likeness[] = [];
  const written = blankEvidence();
  for (const [index, candidates] of candidatesAmong(nodes).entries())
    for (const at of candidates) {
      const [from, to] = [nodes[index], nodes[at]];
      if (!from || !to || (from.earlier && to.earlier) || contradict(to.features, from.features)) continue;
      const evidence = evidenceOf(to, from, written);
      const one = haveOneId(from, to) || haveOneIncident(from, to, evidence);
      const odds = Math.max(one ? ONE_THING : -Infinity, oddsOf(evidence));
      if (odds <= UNLIKE || !(sharesName(evidence) || sameWording(from, to))) continue;
      if (areOfOneTemplate(to.features, from.features)) continue;
      all.push({ from, to, odds });
    }
  return all.sort(
    (one, other) => other.odds - one.odds || one.from.place - other.from.place || one.to.place - other.to.place,
  );
}

function haveOneId({ features: { ids: one } }: Node, { features: { ids: other } }: Node): boolean {
  return one.size > 0 && one.size === other.size && [...one].every((id) => other.has(id));
}

/** A breach that is denied, and admitted a week later, of the same product: a title may say little else. */
function haveOneIncident({ features: one }: Node, { features: other }: Node, evidence: Evidence): boolean {
  const incidents = one.events.has('incident') && other.events.has('incident');
  const sameNames = evidence.covered === 1 && one.names.size === other.names.size;
  return incidents && sameNames && evidence.phrases > 0 && evidence.daysApart < 1 && one.pairs.size > 0;
}

/**
 * Two titles that name nothing in common are of one story only where they are the
 * same but for numbers.
 */
function sharesName({ sharedNames, compounds, phrases, quoted }: Evidence): boolean {
  return sharedNames + compounds + phrases + quoted > 0;
}

function sameWording({ features: one }: Node, { features: other }: Node): boolean {
  return one.wording === other.wording;
}
