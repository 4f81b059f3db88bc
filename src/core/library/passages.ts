import type { Paragraph } from '../text/paragraph.ts';

/**
 * `3`, `3-5`, `2,4-6`: numbers of paragraphs from 1, runs of them; null for
 * anything else, or a number that there is not.
 */
export function parseRuns(text: string, count: number): readonly (readonly [first: number, last: number])[] | null {
  const runs = text.split(/[,、]/u).map((run) => {
    const [, first = '', last = first] = /^\s*(\d{1,6})(?:\s*[-–〜~]\s*(\d{1,6}))?\s*$/u.exec(run) ?? [];
    return [Number(first), Number(last)] as const;
  });
  return runs.every(([first, last]) => first >= 1 && first <= last && last <= count) ? runs : null;
}

/** The paragraphs of each run as one passage, a line each. */
export function passagesOf(
  paragraphs: readonly Paragraph[],
  runs: readonly (readonly [first: number, last: number])[],
): readonly string[] {
  return runs.map(([first, last]) =>
    paragraphs
      .slice(first - 1, last)
      .map(({ text }) => text)
      .join('\n'),
  );
}

/** The passages of a Link's `quote`, which blank lines part. */
export function passagesIn(quote: string): readonly string[] {
  return quote.split(/\n{2,}/u).filter((passage) => passage.trim() !== '');
}
