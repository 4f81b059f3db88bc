import type { TextBlock } from '../../view/block.ts';
import { tidy } from './trim.ts';

/** The text that a page shows, for asking whether something stands in it. White space does not count. */
export interface ShownText {
  /** As a run, without a gap. */
  readonly holds: (text: string) => boolean;
  /** At least its beginning. */
  readonly hasBeginning: (text: string) => boolean;
}

const BEGINNING = 30;

/** What pages have in the text and summaries have not (marks of notes and photographs) counts on neither side. */
export function shownText(blocks: readonly Pick<TextBlock, 'text'>[]): ShownText {
  let text: string | undefined;
  const whole = (): string => (text ??= blocks.map((block) => bare(tidy(block.text))).join(''));
  return {
    holds: (wanted) => whole().includes(bare(wanted)),
    hasBeginning: (wanted) => whole().includes(bare(wanted).slice(0, BEGINNING)),
  };
}

function bare(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
