import { field, items, text } from '../../text/json-values.ts';
import { MOST_FOLDERS } from './nested-folders.ts';

/** A node of a tree of `children` and what it stands in. */
export interface TreeNode {
  readonly node: unknown;
  readonly above: TreeNode | null;
}

/**
 * All nodes of a tree, in order. A stack instead of a recursion: a file may nest as deep as it likes.
 * @param children the field that holds the nodes below one
 */
export function nodesUnder(roots: readonly unknown[], children = 'children'): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  const waiting: TreeNode[] = roots.map((node) => ({ node, above: null })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    nodes.push(next);
    for (const child of items(field(next.node, children)).toReversed()) waiting.push({ node: child, above: next });
  }
  return nodes;
}

/** The names of the folders above a node that count, the outermost first. */
export function namesAbove(
  above: TreeNode | null,
  name: string,
  counts: (node: unknown) => boolean = () => true,
): readonly string[] {
  const names: string[] = [];
  for (let one = above; one && names.length < MOST_FOLDERS; one = one.above)
    if (counts(one.node)) names.push(text(field(one.node, name)));
  return names.reverse();
}
