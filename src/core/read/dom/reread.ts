import { LIMITS } from '../tree/limits.ts';
import { LightText, type ElementNode, type LightNode, type LightParent, type Values } from './nodes.ts';
import { ANYWHERE, ruleOf, staysIn, type TagRule } from './reread-rules.ts';
import type { Snapshot } from './serialize.ts';

/** Makes an HTML element that is in no tree. */
export type MakeElement = (name: string, values: Values) => LightParent;

/**
 * What parsing `content`, written as HTML, gives as the content of a `context`, without writing and parsing it; null
 * where that may be another tree than the one that is written.
 */
export function reread(content: Snapshot, context: string, make: MakeElement): readonly LightNode[] | null {
  if (!CONTEXTS.has(context)) return null;
  let here: OpenPlace = { node: make(context, {}), rule: ANYWHERE, state: 0, around: null, depth: 0 };
  let [elements, characters] = [0, 0];
  for (let at = 0; at < content.length; at += 1) {
    const one = content[at] as LightText | ElementNode | null;
    if (one === null) here = here.around as OpenPlace;
    else if (one instanceof LightText) {
      characters += one.textContent.length;
      if (!addText(here, one.textContent)) return null;
    } else {
      at += 1;
      elements += 1;
      const rule = one.isHtml ? ruleOf(one.localName) : null;
      const values = content[at] as Values;
      if (rule === null || !isReadIn(here, one.localName, rule) || !areReadAsWritten(values)) return null;
      const node = here.node.appendChild(make(one.localName, values));
      if (!rule.isVoid) here = within(here, node, rule);
    }
    if (here.depth > MOST_DEPTH || elements > MOST_ELEMENTS || characters > MOST_CHARACTERS) return null;
  }
  return [...here.node.childNodes];
}

/** Those that Readability sets the content of. */
const CONTEXTS: ReadonlySet<string> = new Set(['body', 'div']);
// Below these no limit of a page is met: an operation takes an element or a character at least.
const MOST_DEPTH = LIMITS.depth - 20;
const MOST_ELEMENTS = LIMITS.elements - 100;
const MOST_CHARACTERS = LIMITS.operations / 2;
const MOST_ATTRIBUTES = LIMITS.attributes - 20;

/** An open element. */
interface OpenPlace {
  readonly node: LightParent;
  readonly rule: TagRule;
  /** What it stands in, as far as that changes how a tag is read: bits of the rules. */
  readonly state: number;
  readonly around: OpenPlace | null;
  readonly depth: number;
}

function within(around: OpenPlace, node: LightParent, rule: TagRule): OpenPlace {
  return { node, rule, state: (around.state & ~rule.clears) | rule.sets, around, depth: around.depth + 1 };
}

function isReadIn(place: OpenPlace, name: string, rule: TagRule): boolean {
  return (rule.refusedIn & place.state) === 0 && staysIn(name, place.rule);
}

/** Texts side by side are read as one, and an empty one is not read. False where it is not read as it stands. */
function addText({ node, rule }: OpenPlace, text: string): boolean {
  if (text === '') return true;
  if (CHANGED.test(text) || (rule.text !== 'any' && !(rule.text === 'space' ? SPACE : RAW).test(text))) return false;
  const { lastChild } = node;
  if (rule.skipsLineEnd && lastChild === null && text.startsWith('\n')) return false;
  const before = lastChild instanceof LightText ? lastChild.textContent : '';
  if (before !== '') lastChild?.remove();
  node.appendChild(new LightText(before + text));
  return true;
}

// Replaced or dropped by the parser.
const CHANGED = /[\0\r]/u;
const SPACE = /^[\t\n\f ]*$/u;
const RAW = /^[^<]*$/u;

function areReadAsWritten(values: Values): boolean {
  let count = 0;
  for (const name in values) {
    const value = values[name] as string;
    count += 1;
    if (!PLAIN_NAME.test(name) || CHANGED.test(value) || value.length > LIMITS.attributeCharacters) return false;
  }
  return count <= MOST_ATTRIBUTES;
}
const PLAIN_NAME = /^[^\s\0/>=A-Z]+$/u;
