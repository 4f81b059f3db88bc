import { ownCopy } from '../../text/own-copy.ts';
import { LightParent, type OwnerDocument, type Values } from './nodes.ts';
import { descendantsNamed } from './query.ts';
import { Html } from './serialize.ts';
import { styleOf, type LightStyle } from './style.ts';

export interface LightAttribute {
  readonly name: string;
  readonly value: string;
  readonly cloneNode: () => LightAttribute;
}

export class LightElement extends LightParent {
  readonly nodeType = 1;
  readonly ownerDocument: OwnerDocument;
  readonly localName: string;
  readonly tagName: string;
  /** Where Readability keeps its score and its verdict on a table. */
  readability: unknown = undefined;
  _readabilityDataTable: unknown = undefined;
  readonly isHtml: boolean;
  #values: Values;
  #list: readonly LightAttribute[] | null = null;

  /** @param values read, never changed: the tree's own record may be given */
  constructor(ownerDocument: OwnerDocument, localName: string, values: Values, html: boolean) {
    super();
    this.ownerDocument = ownerDocument;
    this.localName = localName;
    this.tagName = html ? upperCase(localName) : localName;
    this.isHtml = html;
    this.#values = values;
  }

  get nodeName(): string {
    return this.tagName;
  }

  /** The attributes by name, without an object for each. */
  get values(): Values {
    return this.#values;
  }

  get attributes(): readonly LightAttribute[] {
    return (this.#list ??= Object.entries(this.#values).map(([name, value]) => attribute(name, value)));
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.#values, name) ? (this.#values[name] as string) : null;
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.#values, name);
  }

  setAttribute(name: string, value: string): void {
    this.#values = { ...this.#values, [name]: value };
    this.#list = null;
  }

  setAttributeNode({ name, value }: LightAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    if (!this.hasAttribute(name)) return;
    const { [name]: _, ...others } = this.#values;
    this.#values = others;
    this.#list = null;
  }

  get id(): string {
    return this.#values['id'] ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get className(): string {
    return this.#values['class'] ?? '';
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  get style(): LightStyle | undefined {
    return this.isHtml ? styleOf(this.#values['style']) : undefined;
  }

  /**
   * The address of an img. Readability asks whether there is one and whether it is a `data:` URL, so others are
   * not resolved: an empty one is the page's.
   */
  get src(): string | undefined {
    const value = this.#values['src'];
    if (this.localName !== 'img') return undefined;
    if (value === undefined) return '';
    return /^\s*d\s*a\s*t\s*a\s*:/iu.test(value) && URL.canParse(value)
      ? new URL(value).href
      : value || this.ownerDocument.documentURI;
  }

  get srcset(): string | undefined {
    return this.localName === 'img' ? (this.#values['srcset'] ?? '') : undefined;
  }

  get innerHTML(): Html {
    return new Html(this);
  }

  set innerHTML(html: string | Html) {
    while (this.firstChild) this.removeChild(this.firstChild);
    for (const node of this.ownerDocument.fragment(html, this.localName)) this.appendChild(node);
  }

  getElementsByTagName(name: string): readonly LightElement[] {
    return descendantsNamed(this, name);
  }

  /** Only lists of tag names. */
  querySelectorAll(names: string): readonly LightElement[] {
    return descendantsNamed(this, names);
  }
}

function attribute(name: string, value: string): LightAttribute {
  const own: LightAttribute = { name, value, cloneNode: () => own };
  return own;
}

const UPPER = new Map<string, string>();
function upperCase(name: string): string {
  const known = UPPER.get(name);
  if (known !== undefined) return known;
  const upper = name.toUpperCase();
  // Pages may make up any number of names.
  if (UPPER.size < 500) UPPER.set(ownCopy(name), ownCopy(upper));
  return upper;
}
