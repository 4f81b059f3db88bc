import { field, items } from './json-values.ts';

/** A node of a tree of `children`, with the nodes above it, the outermost first. */
export interface TreeNode {
  readonly node: unknown;
  readonly above: Above | null;
}
interface Above {
  readonly node: unknown;
  readonly above: Above | null;
}

/** All nodes of a tree, in order. A stack instead of a recursion: a file may nest as deep as it likes. */
export function nodesUnder(roots: readonly unknown[]): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  const waiting: TreeNode[] = roots.map((node) => ({ node, above: null })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    nodes.push(next);
    for (const child of items(field(next.node, 'children')).toReversed()) waiting.push({ node: child, above: next });
  }
  return nodes;
}
