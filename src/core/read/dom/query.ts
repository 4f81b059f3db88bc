import type { ElementNode, LightParent } from './nodes.ts';

/** The elements under `root` of these names (`h1,h2` or `*`), in document order. */
export function descendantsNamed<Element extends ElementNode>(root: LightParent, names: string): readonly Element[] {
  const found: Element[] = [];
  const wanted = setOf(names);
  for (let node = root.firstElementChild; node; node = following(node, root)) {
    const element = node as Element;
    if (!wanted || wanted.has(element.localName)) found.push(element);
  }
  return found;
}

/** The next element in document order, or null behind the last one under `root`. */
function following(node: LightParent, root: LightParent): LightParent | null {
  const child = node.firstElementChild;
  if (child) return child;
  for (let here: LightParent | null = node; here && here !== root; here = here.parentNode) {
    const next = here.nextElementSibling;
    if (next) return next;
  }
  return null;
}

// Readability asks for the same few lists again and again.
const SETS = new Map<string, ReadonlySet<string> | null>();
function setOf(names: string): ReadonlySet<string> | null {
  const known = SETS.get(names);
  if (known !== undefined) return known;
  const wanted =
    names === '*'
      ? null
      : new Set(
          names
            .toLowerCase()
            .split(',')
            .map((name) => name.trim()),
        );
  if (SETS.size < 100) SETS.set(names, wanted);
  return wanted;
}
