import { Token, Tokenizer, type Parser, type TokenizerOptions } from 'parse5';
import type { TreeMap } from './adapter.ts';
import { endTag } from './end-tag.ts';
import {
  COMMENT,
  DOUBLE_QUOTE,
  DOUBLE_QUOTED,
  endOf,
  endOfValue,
  ENDS_NAME,
  EQUALS,
  ESCAPED_SCRIPT,
  IN_NAME,
  isEqualsNext,
  ONE_TOKEN,
  RAW_TEXT,
  SINGLE_QUOTE,
  SINGLE_QUOTED,
  TEXT,
  UNQUOTED,
  WHITE_SPACE,
  type Stops,
} from './stretches.ts';
import { takenAttributes } from './taken-attributes.ts';

const { TokenType } = Token;

/**
 * parse5's tokenizer, which reads texts, attributes, names and values by stretches instead of by characters: pages are
 * mostly these, and scripts. The tree is the same. Only for a page that is given whole, without locations and parse
 * errors.
 */
export class QuickTokenizer extends Tokenizer {
  readonly #parser: Parser<TreeMap>;
  readonly #endTag = endTag();
  readonly #taken = takenAttributes();

  constructor(options: TokenizerOptions, parser: Parser<TreeMap>) {
    super(options, parser);
    this.#parser = parser;
    // What was read is kept: it is the page, which stays in memory anyway.
    this.preprocessor.bufferWaterline = Infinity;
  }

  protected override _stateData(code: number): void {
    if (!this.#text(code, TEXT)) super._stateData(code);
  }

  protected override _stateRcdata(code: number): void {
    if (!this.#text(code, TEXT)) super._stateRcdata(code);
  }

  protected override _stateRawtext(code: number): void {
    if (!this.#text(code, RAW_TEXT)) super._stateRawtext(code);
  }

  protected override _stateScriptData(code: number): void {
    if (!this.#text(code, RAW_TEXT)) super._stateScriptData(code);
  }

  protected override _stateScriptDataEscaped(code: number): void {
    if (!this.#text(code, ESCAPED_SCRIPT)) super._stateScriptDataEscaped(code);
  }

  protected override _stateComment(code: number): void {
    if (!this.#run(code, COMMENT)) super._stateComment(code);
  }

  protected override _stateAttributeValueDoubleQuoted(code: number): void {
    if (!this.#run(code, DOUBLE_QUOTED)) super._stateAttributeValueDoubleQuoted(code);
  }

  protected override _stateAttributeValueSingleQuoted(code: number): void {
    if (!this.#run(code, SINGLE_QUOTED)) super._stateAttributeValueSingleQuoted(code);
  }

  protected override _stateAttributeValueUnquoted(code: number): void {
    if (!this.#run(code, UNQUOTED)) super._stateAttributeValueUnquoted(code);
  }

  /** One token for all end tags: the parser keeps none of them. */
  protected override _createEndTagToken(): void {
    this._flushRun('');
    const token = this.#endTag;
    token.tagName = '';
    token.selfClosing = false;
    if (token.attrs.length > 0) token.attrs = [];
    this.currentToken = token;
  }

  protected override _stateTagName(code: number): void {
    const name = this.#name();
    if (name === '') return super._stateTagName(code);
    (this.currentToken as Token.TagToken).tagName += name;
    const { html, pos } = this.preprocessor;
    if (ENDS_NAME[html.charCodeAt(pos + 1)] === 1) this.#attributes(pos + 1);
  }

  protected override _stateBeforeAttributeName(): void {
    this.#attributes(this.preprocessor.codePointStart);
  }

  protected override _stateAttributeName(code: number): void {
    const name = this.#name();
    if (name === '') super._stateAttributeName(code);
    else this.currentAttr.name += name;
  }

  /**
   * Takes the attributes from here on that are written as nearly all are, up to the end of the tag where they all are.
   * parse5 itself goes on at the first other one, and then here again.
   */
  #attributes(from: number): void {
    const { html } = this.preprocessor;
    const token = this.currentToken as Token.TagToken;
    // What parse5 itself has read of the attribute before.
    this._flushRun('');
    let at = from;
    for (;;) {
      while (WHITE_SPACE[html.charCodeAt(at)] === 1) at += 1;
      const end = this.#attribute(token, at);
      if (end === at) break;
      at = end;
    }
    this.#taken.give(token);
    if (html.startsWith('/>', at)) {
      token.selfClosing = true;
      at += 1;
    }
    this.preprocessor.pos = at - 1;
    super._stateBeforeAttributeName(this._consume());
  }

  /** Takes the attribute that begins here and tells where it ends: here, if it is not taken. */
  #attribute(token: Token.TagToken, start: number): number {
    const { html } = this.preprocessor;
    let nameEnd = start;
    while (IN_NAME[html.charCodeAt(nameEnd)] === 1) nameEnd += 1;
    if (nameEnd === start || this.#taken.isFull(token)) return start;
    let [from, to] = [nameEnd, nameEnd];
    if (html.charCodeAt(nameEnd) === EQUALS) {
      const quote = html.charCodeAt(nameEnd + 1);
      from += quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE ? 2 : 1;
      to = endOfValue(html, from, quote);
      if (to < 0) return start;
    } else if (ENDS_NAME[html.charCodeAt(nameEnd)] !== 1 || isEqualsNext(html, nameEnd)) return start;
    this.#taken.add(token, html.slice(start, nameEnd), html.slice(from, to));
    return from > nameEnd + 1 ? to + 1 : to;
  }

  /** Takes the text that begins with this character. False where that text is not taken as it stands. */
  #text(code: number, special: Stops): boolean {
    if (code < 0 || special[code] === 1) return false;
    const isSpace = WHITE_SPACE[code] === 1;
    const joins = ONE_TOKEN.has(this.#parser.insertionMode) || this.inForeignNode;
    if (!isSpace || !joins || this.currentCharacterToken?.type !== TokenType.CHARACTER)
      this._ensureCharacterToken(isSpace ? TokenType.WHITESPACE_CHARACTER : TokenType.CHARACTER);
    const { html, pos } = this.preprocessor;
    let end = pos + 1;
    if (this.currentCharacterToken?.type === TokenType.WHITESPACE_CHARACTER)
      while (WHITE_SPACE[html.charCodeAt(end)] === 1 && special[html.charCodeAt(end)] !== 1) end += 1;
    else if (joins) end = endOf(html, end, special);
    else
      while (end < html.length && special[html.charCodeAt(end)] !== 1 && WHITE_SPACE[html.charCodeAt(end)] !== 1)
        end += 1;
    this.#take(code, end);
    return true;
  }

  /**
   * Takes the part of a value or a comment that begins with this character. False
   * where that text is not taken as it stands.
   */
  #run(code: number, special: Stops): boolean {
    if (code < 0 || special[code] === 1) return false;
    const { html, pos } = this.preprocessor;
    this.#take(code, endOf(html, pos + 1, special));
    return true;
  }

  /** Lower-case letters, digits and the like from here on; '' where there are none. */
  #name(): string {
    const { html, pos } = this.preprocessor;
    let end = pos;
    while (IN_NAME[html.charCodeAt(end)] === 1) end += 1;
    if (end === pos) return '';
    this.preprocessor.pos = end - 1;
    return html.slice(pos, end);
  }

  #take(code: number, end: number): void {
    this._extendRun(code);
    const { html, pos } = this.preprocessor;
    // A return was read as a line feed, and the line feed behind it is not read.
    if (html[pos] === '\r') return;
    this.preprocessor.pos = end - 1;
    this.runEnd = end;
  }
}
