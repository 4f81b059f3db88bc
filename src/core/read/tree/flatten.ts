import type { ChildNode, Document, ParentNode } from 'domhandler';
import { append, detach } from './tree-edits.ts';

/**
 * Puts what is nested deeper than `depth` elements into its ancestor at that depth. True when there was something.
 * Without recursion, as there is no telling how deep it goes (the stack of open elements does not bound the tree).
 */
export function flatten(document: Document, depth: number): boolean {
  if (!isDeeper(document, depth)) return false;
  let found = false;
  const todo: { readonly node: ParentNode; readonly level: number }[] = [{ node: document, level: 0 }];
  for (let here = todo.pop(); here; here = todo.pop()) {
    const { node, level } = here;
    if (level === depth && node.children.some(hasChildren)) {
      found = true;
      replaceChildren(node, leavesUnder(node));
      continue;
    }
    for (const child of node.children) if (hasChildren(child)) todo.push({ node: child, level: level + 1 });
  }
  return found;
}

/** Whether anything stands below that depth: from node to node, as nearly no page is so deep. */
function isDeeper(document: Document, depth: number): boolean {
  let node: ChildNode | null = document.children[0] ?? null;
  let level = 1;
  while (node !== null) {
    if (level > depth + 1) return true;
    const child: ChildNode | null = 'children' in node ? (node.children[0] ?? null) : null;
    if (child !== null) {
      level += 1;
      node = child;
      continue;
    }
    while (node !== null && node.next === null) {
      level -= 1;
      node = level === 0 ? null : (node.parent as ChildNode | null);
    }
    node = node === null ? null : node.next;
  }
  return false;
}

/** In document order: the nodes without children, so text above all. */
function leavesUnder(node: ParentNode): readonly ChildNode[] {
  const leaves: ChildNode[] = [];
  const todo: ChildNode[] = node.children.toReversed();
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (hasChildren(next)) todo.push(...next.children.toReversed());
    else leaves.push(next);
  }
  return leaves;
}

function replaceChildren(parent: ParentNode, children: readonly ChildNode[]): void {
  while (parent.children.length > 0) detach(parent.children[0] as ChildNode);
  for (const child of children) {
    child.parent = child.prev = child.next = null;
    append(parent, child);
  }
}

function hasChildren(node: ChildNode): node is ChildNode & ParentNode {
  return 'children' in node && node.children.length > 0;
}
