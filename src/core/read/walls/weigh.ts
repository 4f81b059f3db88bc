import { shortened } from '../../text/shortened.ts';
import { said } from '../said.ts';
import type { Signals } from './signals.ts';
import { width } from '../../text/width.ts';
import { MUCH_TEXT } from './much-text.ts';

/**
 * The words of one kind of wall. `is` is anchored: a whole title or heading. `tells` is a
 * sentence to the reader, not one about walls.
 */
export interface Phrases {
  readonly is: readonly RegExp[];
  readonly tells: readonly RegExp[];
  /** Marks a sentence that tells the same of a part of the page only. */
  readonly unless?: RegExp;
  /** What such a wall stands before is an article, so that it says so is nothing against the wall. */
  readonly hidesArticle?: boolean;
}
export interface Weight {
  readonly score: number;
  /** The words that spoke most clearly, for the failure's detail. */
  readonly words: string;
  /** Whether the title or a heading says so: what stands beside a page's own heading may be a banner. */
  readonly named: boolean;
}

/**
 * From this score on a page is a wall: at least two signals of different sorts, and nothing that speaks for an article.
 */
export const ENOUGH = 4;

// In half-width characters.
const NOTHING = 100;
const SHORT = 500;
const LONG = 1_200;
// About two sentences: text that speaks of something else.
const OWN_TEXT = 160;

/**
 * How much a page looks like a wall that uses these words; a page with much text never
 * does. No word in a title is enough by itself.
 */
export function weigh(signals: Signals, phrases: Phrases): Weight {
  const total = signals.proseWidth;
  if (total >= MUCH_TEXT) return { score: 0, words: '', named: false };
  const { is, hidesArticle = false } = phrases;
  const title = titleParts(signals.title).find((part) => any(is, part));
  const heading = signals.headings.find((text) => any(is, text) || isTelling(phrases, text));
  const telling = signals.prose.filter((block) => block.length <= 400 && isTelling(phrases, block));
  const share = total === 0 ? 0 : telling.reduce((sum, block) => sum + width(block), 0) / total;
  const inHeading = heading === undefined ? 0 : 1 + Number(title === undefined);
  const score =
    (title === undefined ? 0 : 2) +
    inHeading +
    (telling.length === 0 ? 0 : 2) +
    [0.4, 0.15].filter((part) => share >= part).length +
    [NOTHING, SHORT].filter((much) => total < much).length +
    (signals.noindex ? 1 : 0) -
    (total >= LONG ? 2 : 0) -
    (telling.length === 0 && total >= OWN_TEXT ? 2 : 0) -
    (hidesArticle ? 0 : Math.min(signals.articleMarks, 2));
  return {
    score,
    words: clip(title ?? heading ?? telling[0] ?? ''),
    named: title !== undefined || heading !== undefined,
  };
}

function any(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

/** Whether a block says what such walls say, and nothing that they do not say. */
export function isTelling({ tells, unless }: Phrases, block: string): boolean {
  return !unless?.test(block) && any(tells, said(block));
}

/** A title without the site's name is one of its parts. */
function titleParts(title: string): readonly string[] {
  return [title, ...title.split(/(?<!\s)\s*[|｜»«·•‐―:：]\s*|\s[-–—]+\s+/u)]
    .map((part) => part.trim().replace(/(?<![\s.。!！…])[\s.。!！…]+$/u, ''))
    .filter((part) => part !== '');
}

export function clip(text: string): string {
  return shortened(text, 80);
}
