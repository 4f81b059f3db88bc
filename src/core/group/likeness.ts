import { candidatesAmong } from './candidates.ts';
import { contradict } from './contradiction.ts';
import { evidenceOf, oddsOf, type Evidence } from './evidence.ts';
import type { Node } from './node.ts';
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
// What two titles say at the least that name one vulnerability, and no other: enough in any language.
const ONE_ID = 2;

/** What the titles have to say, the likeliest first, of equals the first saved. @param nodes in the order of saving */
export function likenessesAmong(nodes: readonly Node[]): readonly Likeness[] {
  const all: Likeness[] = [];
  for (const [index, candidates] of candidatesAmong(nodes).entries())
    for (const at of candidates) {
      const [from, to] = [nodes[index], nodes[at]];
      if (!from || !to || (from.earlier && to.earlier) || contradict(to.features, from.features)) continue;
      const evidence = evidenceOf(to, from);
      const odds = Math.max(haveOneId(from, to) ? ONE_ID : -Infinity, oddsOf(evidence));
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

/**
 * Two titles that name nothing in common are of one story only where they are the
 * same but for numbers, or name nothing at all.
 */
function sharesName({ sharedNames, compounds, phrases, quoted }: Evidence): boolean {
  return sharedNames + compounds + phrases + quoted > 0;
}

function sameWording({ features: one }: Node, { features: other }: Node): boolean {
  return one.wording === other.wording;
}
