import { isTag, type Element } from 'domhandler';
import { leadsAway } from '../../body/own-text.ts';
import type { PageView } from '../../view.ts';
import { ldText } from '../../view/json-ld.ts';
import { lettersOf } from '../compare.ts';

/** Characters: a box that says more is a part of the page. */
const LONGEST_BOX = 400;
const SHORTEST_NAME = 6;
/** Blocks below the title: a lead is near it. */
const LOOKED_THROUGH = 40;
/** What wraps a heading and nothing else. */
const WRAPPERS: ReadonlySet<string> = new Set(['header', 'hgroup', 'a', 'span']);

/**
 * The boxes below the title that are about another page or a video: their heading leads there, or JSON-LD names it as
 * something other than the page. Their text is no lead.
 * @param title the index of its block
 */
export function teaserBoxes(view: PageView, title: number): ReadonlySet<Element> {
  const own = view.blocks[title];
  if (own === undefined) return new Set();
  const headings = view.blocks.slice(title + 1, title + 1 + LOOKED_THROUGH).filter(({ heading }) => heading > 0);
  if (headings.length === 0) return new Set();
  const away = leadsAway(view);
  const name = lettersOf(own.text);
  const others = new Set(
    view.jsonLd
      .map((node) => lettersOf(ldText(node['headline'] ?? node['name'])))
      .filter((other) => other.length >= SHORTEST_NAME && !name.includes(other) && !other.includes(name)),
  );
  const boxes = headings
    .filter((block) => away(block) || others.has(lettersOf(block.text)))
    .flatMap(({ element }) => boxOf(element) ?? []);
  return new Set(boxes.filter((box) => !isInside(own.element, box) && sizeOf(view, box) <= LONGEST_BOX));
}

/** Whether the element stands in one of the boxes. */
export function isBoxed(element: Element, boxes: ReadonlySet<Element>): boolean {
  for (let node: Element['parent'] = element; boxes.size > 0 && node !== null; node = node.parent)
    if (isTag(node) && boxes.has(node)) return true;
  return false;
}

function boxOf(heading: Element): Element | null {
  let node = heading.parent;
  while (node !== null && isTag(node) && WRAPPERS.has(node.name)) node = node.parent;
  return node !== null && isTag(node) ? node : null;
}

function isInside(element: Element, box: Element): boolean {
  return isBoxed(element, new Set([box]));
}

function sizeOf({ blocks }: PageView, box: Element): number {
  return blocks.filter(({ element }) => isInside(element, box)).reduce((sum, { text }) => sum + text.length, 0);
}
