import { LightElement } from './element.ts';
import { LightParent, LightText, type LightNode, type HtmlSource } from './nodes.ts';
import { descendantsNamed } from './query.ts';
import { reread, type MakeElement } from './reread.ts';
import { Html } from './serialize.ts';

/** Parses what `innerHTML` is set to, as the content of an element of this name. */
export type ParseFragment = (html: string, context: string, document: LightDocument) => readonly LightNode[];

export class LightDocument extends LightParent {
  readonly nodeType = 9;
  readonly nodeName = '#document';
  readonly documentURI: string;
  readonly #parseFragment: ParseFragment;
  readonly #make: MakeElement = (name, values) => new LightElement(this, name, values, true);

  constructor(url: string, parseFragment: ParseFragment) {
    super();
    this.documentURI = url;
    this.#parseFragment = parseFragment;
  }

  get documentElement(): LightElement | null {
    return this.firstElementChild as LightElement | null;
  }

  get body(): LightElement | null {
    const root = this.documentElement;
    return (
      (root?.children.find(
        (node) => node instanceof LightElement && (node.localName === 'body' || node.localName === 'frameset'),
      ) as LightElement | undefined) ?? null
    );
  }

  get title(): string {
    // One in a formula or a drawing is not the document's.
    const title = descendantsNamed<LightElement>(this, 'title').find(({ tagName }) => tagName === 'TITLE');
    const text = title?.childNodes.map((node) => (node instanceof LightText ? node.textContent : '')).join('') ?? '';
    return text.replaceAll(/[\t\n\f\r ]+/gu, ' ').replace(/^ | $/gu, '');
  }

  /** By the first `base` that stands in the document now. */
  get baseURI(): string {
    const href = descendantsNamed<LightElement>(this, 'base')
      .find((base) => base.hasAttribute('href'))
      ?.getAttribute('href');
    return href && URL.canParse(href, this.documentURI) ? new URL(href, this.documentURI).href : this.documentURI;
  }

  fragment(html: HtmlSource, context: string): readonly LightNode[] {
    const known = html instanceof Html ? reread(html.content, context, this.#make) : null;
    return known ?? this.#parseFragment(String(html), context, this);
  }

  createElement(name: string): LightElement {
    return new LightElement(this, name.toLowerCase(), {}, true);
  }

  createTextNode(data: string): LightText {
    return new LightText(data);
  }

  getElementsByTagName(name: string): readonly LightElement[] {
    return descendantsNamed(this, name);
  }

  querySelectorAll(names: string): readonly LightElement[] {
    return descendantsNamed(this, names);
  }
}
