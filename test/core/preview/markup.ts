import { parseFragment } from 'parse5';

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/**
 * What a browser would make of markup: the names of its elements and attributes, and where it would lead or load from.
 */
export function parseHTML(markup: string): {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly addresses: readonly string[];
} {
  const all: Node[] = [];
  const walk = (node: Node): void => {
    all.push(node);
    node.childNodes?.forEach(walk);
  };
  walk(parseFragment(markup));
  const attributes = all.flatMap(({ attrs }) => attrs ?? []);
  return {
    elements: all.map(({ nodeName }) => nodeName),
    attributes: attributes.map(({ name }) => name),
    addresses: attributes
      .filter(({ name }) => name === 'href' || name === 'src' || name === 'action')
      .map(({ value }) => value),
  };
}
