import { InsertionMode, Token, Tokenizer, type Parser, type TokenizerOptions } from 'parse5';
import type { TreeMap } from './adapter.ts';

const { TokenType } = Token;

/** By code of an ASCII character: 1 where what is being read may end. */
type Ends = Uint8Array;
const SPACE = '\t\n\f\r ';
const ends = (characters: string): Ends =>
  Uint8Array.from({ length: 128 }, (_, code) => (characters.includes(String.fromCharCode(code)) ? 1 : 0));
const IN_NAME: Ends = ends('abcdefghijklmnopqrstuvwxyz0123456789-_:.');
// NUL is replaced, and a return and the line feed behind it become one: parse5 looks at those itself.
const TEXT = ends('\0\r<&');
const RAW_TEXT = ends('\0\r<');
const ESCAPED_SCRIPT = ends('\0\r<-');
const COMMENT = ESCAPED_SCRIPT;
const DOUBLE_QUOTED = ends('\0\r&"');
const SINGLE_QUOTED = ends("\0\r&'");
const UNQUOTED = ends(`\0&>"'<=\`${SPACE}`);
const WHITE_SPACE = ends(SPACE);

/** Where white space behind other text is inserted as that text is, so that both are one token. */
const ONE_TOKEN: ReadonlySet<InsertionMode> = new Set([
  InsertionMode.IN_BODY,
  InsertionMode.IN_CELL,
  InsertionMode.IN_CAPTION,
  InsertionMode.TEXT,
  InsertionMode.IN_SELECT,
]);

/**
 * parse5's tokenizer, which reads texts, names and values by stretches instead of by characters: pages are mostly
 * these, and scripts. The tree is the same. Only for a page that is given whole, without locations and parse errors.
 */
export class QuickTokenizer extends Tokenizer {
  readonly #parser: Parser<TreeMap>;

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

  protected override _stateTagName(code: number): void {
    const name = this.#name();
    if (name === '') super._stateTagName(code);
    else (this.currentToken as Token.TagToken).tagName += name;
  }

  protected override _stateAttributeName(code: number): void {
    const name = this.#name();
    if (name === '') super._stateAttributeName(code);
    else this.currentAttr.name += name;
  }

  /** Takes the text that begins with this character. False where that text is not taken as it stands. */
  #text(code: number, special: Ends): boolean {
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
  #run(code: number, special: Ends): boolean {
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

function endOf(html: string, from: number, special: Ends): number {
  let end = from;
  while (end < html.length && special[html.charCodeAt(end)] !== 1) end += 1;
  return end;
}
