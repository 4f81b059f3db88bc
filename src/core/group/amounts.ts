import { matchesIn, matchesWithGroups } from '../text/matches.ts';
import { withoutDoubles } from './sets.ts';

const UNITS: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12, million: 1e6, billion: 1e9 };
const AMOUNT = /(?<![\d.])\d[\d,]*(?:\.\d+)?(?:[千万億兆]\d[\d,]*)*(?:[千万億兆]|\s(?:m|b)illion)?(?![\d.])/gu;
const PART = /([\d,]+(?:\.\d+)?)\s?([千万億兆]|[mb]illion)?/gu;
// Less is told of anything.
const TELLING = 100;

/** The numbers of things that a title tells of, however written: 1万5000 and 15,000 are one. Years are left out. */
export function amountsIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const amount of matchesIn(text, AMOUNT)) {
    if (/^(?:19|20)\d\d$/u.test(amount)) continue;
    let sum = 0;
    for (const [, digits = '', unit] of matchesWithGroups(amount, PART))
      sum += Number(digits.replaceAll(',', '')) * (unit === undefined ? 1 : (UNITS[unit] ?? 1));
    if (sum >= TELLING) found.push(String(sum));
  }
  return withoutDoubles(found);
}
