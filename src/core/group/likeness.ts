import { candidatesAmong } from './candidates.ts';
import { contradict } from './contradiction.ts';
import { evidenceOf, oddsOf, type Evidence } from './evidence.ts';
import type { Node } from './node.ts';
import { ENOUGH } from './weights.ts';

/** Two Entries whose titles have something to say of one story: the log odds that they are. `to` was saved before `from`. */
export interface Likeness {
  readonly from: Node;
  readonly to: Node;
  readonly odds: number;
}

/** Compared with titles that share nothing, and as little as any two can say. */
export const UNLIKE = -3;
const LEAST = -6;

/** What the titles have to say, the likeliest first, of equals the first saved. @param nodes in the order of saving */
export function likenessesAmong(nodes: readonly Node[]): readonly Likeness[] {
  const all = candidatesAmong(nodes).flatMap((candidates, index) =>
    candidates.flatMap((at): readonly Likeness[] => {
      const [from, to] = [nodes[index], nodes[at]];
      if (!from || !to || (from.earlier && to.earlier) || contradict(to.features, from.features)) return [];
      const evidence = evidenceOf(to, from);
      const most = sharesName(evidence) || from.features.wording === to.features.wording ? Infinity : ENOUGH.perhaps;
      return [{ from, to, odds: Math.min(most, Math.max(LEAST, oddsOf(evidence))) }];
    }),
  );
  return all.sort(
    (one, other) => other.odds - one.odds || one.from.place - other.from.place || one.to.place - other.to.place,
  );
}

/** Two titles that name nothing in common are of one story only where they are the same but for numbers. */
function sharesName({ sharedNames, compounds, phrases, quoted }: Evidence): boolean {
  return sharedNames + compounds + phrases + quoted > 0;
}
