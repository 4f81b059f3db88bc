import type { EmphasisName } from './emphasis.ts';
import type { EngineName } from '../settings/engine-names.ts';

/** How an engine shows Markdown where engines differ, as far as the desk shows it. */
export interface EngineLook {
  /** A line end within a paragraph is a line break. */
  readonly breaks: boolean;
  /** A bare address becomes a link. */
  readonly linkify: boolean;
  readonly emphasis: EmphasisName;
  /** `3月~5月、6月~8月` is struck out from sign to sign, as `~~…~~` is everywhere. */
  readonly singleTilde: boolean;
}

const COMMONMARK: EngineLook = { breaks: false, linkify: false, emphasis: 'commonmark', singleTilde: false };
const GFM: EngineLook = { ...COMMONMARK, linkify: true };

/** Seen by running the engines; of note and WordPress, which have editors of their own, only the text is known. */
export const ENGINE_LOOKS: Readonly<Record<EngineName, EngineLook>> = {
  plain: COMMONMARK,
  jekyll: { ...COMMONMARK, emphasis: 'kramdown' },
  hugo: GFM,
  zenn: { ...GFM, breaks: true },
  qiita: { ...GFM, breaks: true },
  hatena: { ...COMMONMARK, emphasis: 'discount' },
  astro: { ...GFM, singleTilde: true },
  wordpress: { ...COMMONMARK, breaks: true, emphasis: 'showdown' },
  note: COMMONMARK,
};
