import { InsertionMode } from 'parse5';

/** Where the stretch of text that begins here ends: at the first character of those, or with the text. */
export function endOf(html: string, from: number, where: Stops): number {
  let end = from;
  while (end < html.length && where[html.charCodeAt(end)] !== 1) end += 1;
  return end;
}

/** Where a value ends that begins here, in these quotation marks or in none; -1 if it is not taken as it stands. */
export function endOfValue(html: string, from: number, quote: number): number {
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) {
    const end = endOf(html, from, UNQUOTED);
    return end > from && ENDS_VALUE[html.charCodeAt(end)] === 1 ? end : -1;
  }
  const end = endOf(html, from, quote === DOUBLE_QUOTE ? DOUBLE_QUOTED : SINGLE_QUOTED);
  return html.charCodeAt(end) === quote ? end : -1;
}

/** Whether behind white space a value follows after all. */
export function isEqualsNext(html: string, from: number): boolean {
  let next = from;
  while (WHITE_SPACE[html.charCodeAt(next)] === 1) next += 1;
  return html.charCodeAt(next) === EQUALS;
}

/** By code of an ASCII character: 1 where what is being read may end. */
export type Stops = Uint8Array;
const SPACE = '\t\n\f\r ';
const ends = (characters: string): Stops =>
  Uint8Array.from({ length: 128 }, (_, code) => (characters.includes(String.fromCharCode(code)) ? 1 : 0));
export const IN_NAME: Stops = ends('abcdefghijklmnopqrstuvwxyz0123456789-_:.');
// NUL is replaced, and a return and the line feed behind it become one: parse5 looks at those itself.
export const TEXT = ends('\0\r<&');
export const RAW_TEXT = ends('\0\r<');
export const ESCAPED_SCRIPT = ends('\0\r<-');
export const COMMENT = ESCAPED_SCRIPT;
export const DOUBLE_QUOTED = ends('\0\r&"');
export const SINGLE_QUOTED = ends("\0\r&'");
export const UNQUOTED = ends(`\0&>"'<=\`${SPACE}`);
export const WHITE_SPACE = ends(SPACE);
const ENDS_VALUE = ends(`>${SPACE}`);
export const ENDS_NAME = ends(`/>${SPACE}`);
export const [EQUALS, DOUBLE_QUOTE, SINGLE_QUOTE] = [0x3d, 0x22, 0x27];

/** Where white space behind other text is inserted as that text is, so that both are one token. */
export const ONE_TOKEN: ReadonlySet<InsertionMode> = new Set([
  InsertionMode.IN_BODY,
  InsertionMode.IN_CELL,
  InsertionMode.IN_CAPTION,
  InsertionMode.TEXT,
  InsertionMode.IN_SELECT,
]);
