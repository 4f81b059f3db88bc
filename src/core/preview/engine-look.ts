import type { EngineName } from '../settings/engine-names.ts';

/** How an engine shows Markdown where engines differ, as far as the desk shows it. */
export interface EngineLook {
  /** A line end within a paragraph is a line break. */
  readonly breaks: boolean;
  /** A bare address becomes a link. */
  readonly linkify: boolean;
  /**
   * `**「重要」**に` is bold: kramdown looks only at the spaces beside the signs,
   * CommonMark at the kind of character as well.
   */
  readonly boldBesideBrackets: boolean;
}

const COMMONMARK: EngineLook = { breaks: false, linkify: false, boldBesideBrackets: false };
const GFM: EngineLook = { ...COMMONMARK, linkify: true };

/** Seen by running the engines; of note and WordPress, which have editors of their own, only the text is known. */
export const ENGINE_LOOKS: Readonly<Record<EngineName, EngineLook>> = {
  plain: COMMONMARK,
  jekyll: { ...COMMONMARK, boldBesideBrackets: true },
  hugo: GFM,
  zenn: { ...GFM, breaks: true },
  qiita: { ...GFM, breaks: true },
  hatena: COMMONMARK,
  astro: GFM,
  wordpress: COMMONMARK,
  note: COMMONMARK,
};
