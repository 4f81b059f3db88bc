/**
 * The members of the DOM that Readability touches, and no others, over linked nodes: adding and removing cost
 * nothing, and `textContent` is remembered, without which Readability is cubic in nesting. Lists are snapshots, not
 * live. jsdom is the measure (test/core/read/dom).
 */
export abstract class LightNode {
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  abstract get textContent(): string;
  abstract get childNodes(): readonly LightNode[];
  parentNode: LightParent | null = null;
  previousSibling: LightNode | null = null;
  nextSibling: LightNode | null = null;

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

/** As Readability folds a text; it asks for the same ones again and again. */
function folded(text: string): string {
  return text.trim().replaceAll(/\s{2,}/gu, ' ');
}

export class LightText extends LightNode {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly textContent: string;

  constructor(data: string) {
    super();
    this.textContent = data;
  }

  get childNodes(): readonly LightNode[] {
    return NONE;
  }
}

export abstract class LightParent extends LightNode {
  firstChild: LightNode | null = null;
  lastChild: LightNode | null = null;
  #text: string | null = null;
  #folded: string | null = null;
  #nodes: readonly LightNode[] | null = null;
  #elements: readonly LightParent[] | null = null;

  get textContent(): string {
    if (this.#text !== null) return this.#text;
    let text = '';
    for (let node = this.firstChild; node; node = node.nextSibling) text += node.textContent;
    this.#text = text;
    return text;
  }

  /** The text without white space around it, and with one space for each run of it. */
  get foldedText(): string {
    return (this.#folded ??= folded(this.textContent));
  }

  get childNodes(): readonly LightNode[] {
    return (this.#nodes ??= childrenOf(this));
  }

  /** Only elements are parents, save the document. */
  get children(): readonly LightParent[] {
    return (this.#elements ??= this.childNodes.filter((node) => node instanceof LightParent));
  }

  get firstElementChild(): LightParent | null {
    return elementFrom(this.firstChild);
  }

  get nextElementSibling(): LightParent | null {
    return elementFrom(this.nextSibling);
  }

  get previousElementSibling(): LightParent | null {
    let node = this.previousSibling;
    while (node && !(node instanceof LightParent)) node = node.previousSibling;
    return node;
  }

  appendChild<T extends LightNode>(node: T): T {
    return this.#insert(node, this.lastChild, null);
  }

  replaceChild<T extends LightNode>(node: LightNode, replaced: T): T {
    // The new node may stand inside the old one, or beside it.
    node.remove();
    const { previousSibling, nextSibling } = replaced;
    this.removeChild(replaced);
    this.#insert(node, previousSibling, nextSibling);
    return replaced;
  }

  removeChild<T extends LightNode>(node: T): T {
    const { previousSibling, nextSibling } = node;
    if (previousSibling) previousSibling.nextSibling = nextSibling;
    else this.firstChild = nextSibling;
    if (nextSibling) nextSibling.previousSibling = previousSibling;
    else this.lastChild = previousSibling;
    node.parentNode = node.previousSibling = node.nextSibling = null;
    this.#changed();
    return node;
  }

  #insert<T extends LightNode>(node: T, before: LightNode | null, after: LightNode | null): T {
    node.remove();
    node.parentNode = this;
    // Where the node was the last child itself, `before` has gone with it.
    const previous = before === node ? this.lastChild : before;
    node.previousSibling = previous;
    node.nextSibling = after;
    if (previous) previous.nextSibling = node;
    else this.firstChild = node;
    if (after) after.previousSibling = node;
    else this.lastChild = node;
    this.#changed();
    return node;
  }

  #changed(): void {
    this.#nodes = this.#elements = null;
    this.#forgetText();
  }

  #forgetText(): void {
    if (this.#text === null) return;
    this.#text = this.#folded = null;
    // What is remembered of a parent was made of what is remembered of its children: above
    // one that remembers nothing, none does.
    for (let node = this.parentNode; node && node.#text !== null; node = node.parentNode)
      node.#text = node.#folded = null;
  }
}

function childrenOf(parent: LightParent): readonly LightNode[] {
  const nodes: LightNode[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) nodes.push(node);
  return nodes;
}

function elementFrom(node: LightNode | null): LightParent | null {
  let here = node;
  while (here && !(here instanceof LightParent)) here = here.nextSibling;
  return here;
}

const NONE: readonly LightNode[] = [];

export type Values = Readonly<Record<string, string>>;

/** An element, as far as its lists and its HTML are made of it. */
export interface ElementNode extends LightParent {
  readonly localName: string;
  /** Whether it is an element of HTML, not of a formula or a drawing. */
  readonly isHtml: boolean;
  /** The attributes by name. */
  readonly values: Values;
}

/** HTML, as a string or as what becomes one when it is read. */
export interface HtmlSource {
  readonly toString: () => string;
}

/** The document, as far as an element asks for it. */
export interface OwnerDocument extends LightParent {
  readonly documentURI: string;
  /** HTML, or what `innerHTML` has given, as the content of an element of this name. */
  readonly fragment: (html: HtmlSource, context: string) => readonly LightNode[];
}
