import type { RawLink } from '../source.ts';
import { dateOfLine, type DateContext } from './text-dates.ts';
import { linksOfLine } from './text-line.ts';

export const BULLET = /^(?:[-*+・●◆■]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?|^[・●◆■]\s*|^(?:TODO|DONE|LATER|NOW)\s+/u;
const TAG = /(?<![^\s、。,（(])[#＃](?:\[\[([^\]]+)\]\]|([\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*))/gu;
const SEPARATORS = /^[\s:：|｜–—―-]+|[\s:：|｜–—―-]+$/gu;
// What follows a bare URL without a gap is the sentence around it, not a title.
const APART = /^(?:[\s|｜]|$)/u;

/** A link of a text whose words may still grow by the lines below it. */
export interface DescribedLink extends RawLink {
  note: string;
  quote: string;
}

/** The links of a line with what the line says of them: its date, its tags, a title, and words behind a titled link. */
export function describeLinks(
  line: string,
  {
    above,
    line: number,
    around,
    timeZone,
  }: { readonly above: string; readonly line: number; readonly around: DateContext; readonly timeZone: string },
): { readonly links: readonly DescribedLink[]; readonly titledAbove: boolean } {
  const found = linksOfLine(line);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return { links: [], titledAbove: false };
  const head = dateOfLine(unmarked(line.slice(0, first.start)), around, timeZone);
  const behind = line.slice(last.end);
  const tail = dateOfLine(behind.trim(), around, timeZone);
  const savedAt = head.moment ?? around.day ?? tail.moment;
  const tags = [...line.replaceAll(/https?:\S+/gu, ' ').matchAll(TAG)].map(([, long, short]) => long ?? short ?? '');
  const [before, after] = [wordsOf(head.text), wordsOf(tail.text)];
  const alone = found.length === 1;
  const titledAbove = alone && first.title === '' && before === '' && after === '' && above !== '';
  const bareTitle = !alone || !APART.test(behind) ? '' : before === '' ? after || above : after === '' ? before : '';
  const links = found.map(({ url, title }) => {
    const note = alone && title !== '' && before === '' ? after : '';
    return { url, savedAt, line: number, title: title || bareTitle, note, quote: '', tags };
  });
  return { links, titledAbove };
}

function unmarked(text: string): string {
  return text.trim().replace(/^>\s*/u, '').replace(BULLET, '');
}

function wordsOf(text: string): string {
  return text.replaceAll(TAG, '').trim().replaceAll(SEPARATORS, '').trim();
}
