import type { Story } from '../../issue.ts';
import type { Entry } from '../../model.ts';
import { encyclopaediaOf } from '../url/wikipedia.ts';
import { keptTitles, type KeptTitle } from './kept-titles.ts';
import { nodesOf, type Node } from './node.ts';
import { tiesOf, type Perhaps } from './ties.ts';
import { rootOf, type Ties } from './tree.ts';

/**
 * The month's stories, by the saving of their first Entry. Entries that are tied are one story (`tiesOf`). The lead is
 * the one the author marked, else the one that the others go back to: the first saved, unless `follows` says otherwise.
 * An encyclopaedia's page leads only where it is alone. Follow-ups stand in the order of saving. Of one moment, the
 * order of the arguments is that of saving; what is marked `skip` is left out.
 * @param earlier the Entries of the months before: a story that goes on from one of them `continues` it, where the
 * author said so or one page links to the other; titles only hint at it
 */
export function groupStories(entries: readonly Entry[], earlier: readonly Entry[]): readonly Story[] {
  return storiesOf(nodesOf(entries, earlier));
}

/**
 * As `groupStories`, and what the titles say, to be given the next time: only titles that are new are then read.
 */
export function groupAgain(
  entries: readonly Entry[],
  earlier: readonly Entry[],
  titles: readonly KeptTitle[],
): { readonly stories: readonly Story[]; readonly titles: readonly KeptTitle[] } {
  const nodes = nodesOf(entries, earlier, titles);
  return { stories: storiesOf(nodes), titles: keptTitles(nodes.map(({ features }) => features)) };
}

function storiesOf(nodes: readonly Node[]): readonly Story[] {
  const { ties, perhaps } = tiesOf(nodes);
  const stories = new Map<Node, Node[]>();
  for (const node of nodes) {
    if (node.earlier) continue;
    const root = rootOf(node, ties);
    const members = stories.get(root);
    if (members) members.push(node);
    else stories.set(root, [node]);
  }
  const hints = hintsAmong([...stories.values()], perhaps);
  return [...stories].map(([root, members]) => {
    const hint = hints.get(members);
    return {
      ...storyOf(root, members, ties),
      perhaps: hint ? { entry: hint.from.entry, follows: hint.to.entry } : null,
    };
  });
}

function storyOf(root: Node, members: readonly Node[], ties: Ties): Omit<Story, 'perhaps'> {
  const lead = leadOf(root, members);
  const path = pathFrom(lead, ties);
  const followUps = members
    .filter((node) => node !== lead)
    .map((node) => {
      const below = path[path.indexOf(node) - 1];
      const why = below ? ties.get(below)?.whyOther : ties.get(node)?.why;
      if (!why) throw new Error(`${node.entry.link.url} is in a story without a tie`);
      return { entry: node.entry, why };
    });
  return { lead: lead.entry, followUps, continues: continuesOf(path, ties) };
}

function leadOf(root: Node, members: readonly Node[]): Node {
  const marked = members.find(({ entry }) => entry.link.mark === 'lead');
  const telling = [root, ...members].find((node) => !node.earlier && encyclopaediaOf(node.entry.link.url) === null);
  const lead = marked ?? telling ?? members[0];
  if (!lead) throw new Error('a story without an Entry');
  return lead;
}

/** From the node to the root of its story, along the ties. */
function pathFrom(node: Node, ties: Ties): readonly Node[] {
  const path = [node];
  for (let tie = ties.get(node); tie; tie = ties.get(tie.to)) path.push(tie.to);
  return path;
}

/** Where the path from the lead first gets into an earlier month. */
function continuesOf(path: readonly Node[], ties: Ties): Story['continues'] {
  const at = path.findIndex(({ earlier }) => earlier);
  const [below, above] = [path[at - 1], path[at]];
  const tie = below && ties.get(below);
  return above && tie ? { entry: above.entry, why: tie.why, said: tie.said } : null;
}

// More hints than this are read by nobody.
const MOST_HINTS = 5;

/** The likeliest hint of each story that its titles give without being enough, and of the month the likeliest few. */
function hintsAmong(
  stories: readonly (readonly Node[])[],
  perhaps: ReadonlyMap<Node, Perhaps>,
): ReadonlyMap<readonly Node[], Perhaps> {
  const found = stories.flatMap((members) => {
    const [likeliest] = members.flatMap((node) => perhaps.get(node) ?? []).sort(byOdds);
    return likeliest ? [[members, likeliest] as const] : [];
  });
  return new Map(found.sort(([, one], [, other]) => byOdds(one, other)).slice(0, MOST_HINTS));
}

function byOdds(one: Perhaps, other: Perhaps): number {
  return other.odds - one.odds;
}
