import { Text, type ChildNode, type ParentNode } from 'domhandler';

/** Adds a node that is in no tree as the last child. */
export function append(parent: ParentNode, node: ChildNode): void {
  const last = parent.children[parent.children.length - 1];
  if (last) last.next = node;
  node.prev = last ?? null;
  node.next = null;
  node.parent = parent;
  // Most have one child, and the first `push` makes room for seventeen.
  if (last === undefined) parent.children = [node];
  else parent.children.push(node);
}

/** Adds a node that is in no tree before one of the parent's children. */
export function insertBefore(parent: ParentNode, node: ChildNode, reference: ChildNode): void {
  // From the end: where content is moved out of a table, the table is the last child.
  const index = parent.children.lastIndexOf(reference);
  if (index < 0) return append(parent, node);
  node.prev = reference.prev;
  node.next = reference;
  node.parent = parent;
  if (reference.prev) reference.prev.next = node;
  reference.prev = node;
  parent.children.splice(index, 0, node);
}

/** Takes a node out of its tree. */
export function detach(node: ChildNode): void {
  const { parent, prev, next } = node;
  if (!parent) return;
  // Moving all children begins with the first each time; `shift` does not move the others.
  if (!prev) parent.children.shift();
  else parent.children.splice(parent.children.lastIndexOf(node), 1);
  if (prev) prev.next = next;
  if (next) next.prev = prev;
  node.parent = node.prev = node.next = null;
}

export function textBefore(node: ChildNode): Text | null {
  return node.prev instanceof Text ? node.prev : null;
}
