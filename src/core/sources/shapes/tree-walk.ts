import type { DefaultTreeAdapterTypes } from 'parse5';

type WalkedNode = DefaultTreeAdapterTypes.Node;

/**
 * The nodes below one, in document order. A stack instead of a recursion: unclosed
 * lists nest as deep as the file is long.
 */
export function* nodesBelow(root: WalkedNode): Generator<WalkedNode> {
  const waiting: WalkedNode[] = 'childNodes' in root ? root.childNodes.toReversed() : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ('childNodes' in node)
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1)
        waiting.push(node.childNodes[index] as WalkedNode);
  }
}

/** The text below a node up to the first element of these names; `<br>` is a line break. */
export function textBelow(root: WalkedNode, upTo: ReadonlySet<string>): string {
  let text = '';
  for (const node of nodesBelow(root)) {
    if ('tagName' in node && upTo.has(node.tagName)) break;
    if ('value' in node) text += node.value;
    if ('tagName' in node && node.tagName === 'br') text += '\n';
  }
  return text.trim();
}
