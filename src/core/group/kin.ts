import type { Node } from './node.ts';

/**
 * Which of the Entries saved before one share a name or a number with it, in the order of saving. Titles without any name are
 * kin to all. Comparing each title with each would take most of a warm draft's time.
 * @param nodes in the order of saving
 */
export function kinByName(nodes: readonly Node[]): (node: Node) => readonly Node[] {
  const order = new Map(nodes.map((node, index) => [node, index]));
  const byWord = new Map<string, Node[]>();
  const nameless: Node[] = [];
  for (const node of nodes) {
    for (const word of wordsOf(node)) {
      const known = byWord.get(word);
      if (known) known.push(node);
      else byWord.set(word, [node]);
    }
    if (node.features.names.size === 0) nameless.push(node);
  }
  return (node) => {
    const index = order.get(node) ?? 0;
    if (node.features.names.size === 0) return nodes.slice(0, index);
    const kin = new Set(nameless);
    for (const word of wordsOf(node)) for (const other of byWord.get(word) ?? []) kin.add(other);
    return [...kin]
      .filter((other) => (order.get(other) ?? 0) < index)
      .sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
  };
}

function* wordsOf({ features }: Node): Iterable<string> {
  yield* features.names.keys();
  yield* features.cves;
}
