/**
 * How an engine reads Markdown where it differs from CommonMark: what the draft's text becomes so
 * that the engine shows it as the draft says it.
 */
export interface Dialect {
  /** The signs whose backslash the engine takes away; of any other, the backslash would be shown. */
  readonly escapes: string;
  /**
   * What is written for a literal sign: in place of its backslash form where that is not
   * understood, and of `\` in front of a line's end.
   */
  readonly instead: Readonly<Record<string, string>>;
  /**
   * In headings, quotations and the texts of links: what would be shown otherwise
   * than it is written. Read after each other.
   */
  readonly literal: readonly Replacement[];
  /** In front of a line of a quotation. */
  readonly lineStart: readonly Replacement[];
  /** In the author's paragraphs: what would lose words. */
  readonly own: readonly Replacement[];
  /** In an address between `(` and `)`. */
  readonly destination: readonly Replacement[];
  /** Which addresses that stand bare in the author's paragraphs are put into `<>`, so that the engine links them. */
  readonly addresses: 'none' | 'glued' | 'all';
}
export interface Replacement {
  readonly find: RegExp;
  readonly put: string | ((found: string) => string);
}

/** All that CommonMark knows. */
export const COMMONMARK_ESCAPES = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** Carries out the replacements one after the other, each on what the one before has left. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  return replacements.reduce(
    (changed, { find, put }) =>
      typeof put === 'string' ? changed.replaceAll(find, put) : changed.replaceAll(find, (found) => put(found)),
    text,
  );
}

/** A backslash in front of each character. */
export function backslashed(text: string): string {
  return [...text].map((sign) => `\\${sign}`).join('');
}

/** What the engines that set quotation marks, dashes and dots by themselves leave alone only so. */
export const NO_SMART_SIGNS: readonly Replacement[] = [
  { find: /["']/gu, put: backslashed },
  { find: /-{2,}/gu, put: backslashed },
  { find: /\.{3,}/gu, put: backslashed },
];
export const NO_GUILLEMETS: readonly Replacement[] = [
  { find: /</gu, put: '\\<' },
  { find: />{2,}/gu, put: backslashed },
];

/** As CommonMark and GFM read it: nothing has to be changed. */
export const NEUTRAL: Dialect = {
  escapes: COMMONMARK_ESCAPES,
  instead: {},
  literal: [],
  lineStart: [],
  own: [],
  destination: [],
  addresses: 'none',
};
