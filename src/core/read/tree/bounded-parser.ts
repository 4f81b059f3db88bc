import { html, Parser, Token } from 'parse5';
import type { TreeMap } from './adapter.ts';
import { LIMITS, type Bounds } from './limits.ts';
import { QuickTokenizer } from './quick-tokenizer.ts';

/**
 * parse5 with a bound on open elements: below it, what is nested still is read, as content of the element at the bound.
 */
export class BoundedParser extends Parser<TreeMap> {
  tooDeep = false;
  most: Bounds = LIMITS;
  /** The elements that were not opened, as their end tags must not close others. */
  readonly unopened: string[] = [];

  constructor(...given: ConstructorParameters<typeof Parser<TreeMap>>) {
    super(...given);
    const { inForeignNode } = this.tokenizer;
    this.tokenizer = Object.assign(new QuickTokenizer(this.options, this), { inForeignNode });
  }

  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop < this.most.depth || VOID.has(token.tagID)) return super.onStartTag(token);
    this.tooDeep = true;
    if (this.unopened.length < this.most.elements) this.unopened.push(token.tagName);
  }

  override onEndTag(token: Token.TagToken): void {
    if (this.unopened.length === 0) return super.onEndTag(token);
    const above = this.unopened.slice(-NEAR).lastIndexOf(token.tagName);
    if (above < 0) return super.onEndTag(token);
    this.unopened.length = Math.max(0, this.unopened.length - NEAR) + above;
  }
}

// How many unclosed elements an end tag may close at once; an end tag looks no further.
const NEAR = 32;
const { TAG_ID } = html;
const VOID: ReadonlySet<number> = new Set([
  TAG_ID.BR,
  TAG_ID.IMG,
  TAG_ID.HR,
  TAG_ID.META,
  TAG_ID.LINK,
  TAG_ID.INPUT,
  TAG_ID.WBR,
  TAG_ID.SOURCE,
  TAG_ID.EMBED,
]);
