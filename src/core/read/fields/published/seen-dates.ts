import { datesIn, type DateInText } from './dates-in-text.ts';
import { meaning, type Meaning } from './meaning.ts';

/** Where a date stands. */
interface DatePlace {
  /** Blocks from the title: negative above it. */
  readonly distance: number;
  /**
   * Whether a heading and prose above it stand between the title and the date: what follows them may be another page's.
   */
  readonly beyond: boolean;
}

/** Dates that readers see, with the words beside them. */
export interface SeenDate extends DateInText, DatePlace {
  /** What the words say it is the date of. */
  readonly of: Meaning | 'mentioned';
}

/** Whether nothing beside the date says that it is not the page's own. */
export function isOwnDay({ of }: SeenDate): boolean {
  return of === 'unknown' || of === 'publication';
}

/** So many blocks from the title stands what is said of the page. */
export const BYLINE = 4;

export interface SeenAt extends DatePlace {
  /** Whether the page writes the month of 4/5 first. */
  readonly monthFirst: boolean;
}

/** The longest label in a block of its own. */
export const LONGEST_LABEL = 12;
/** `Publication Date`. */
export const LONGEST_FACT = 16;
/** A line with the author's name and the paper. */
const LONG_BYLINE =
  /^\W*(?:(?:written|posted|published|story|words|reported)\s+)?(?:by|von|par|por|文|著者?|筆者|執筆)[\s:：=＝／/]/iu;
const LONGEST_BYLINE = 90;
const SHORT_SENTENCE = 25;
/** 「2025-04-22(公開)」: what stands in brackets behind a date is said of that one, not of the next. */
const LABEL_BEHIND = /^\s*\([^()]{1,12}\)/u;

/**
 * The dates of a block and what they are of. Each line says something of its own: a short one without a date is the
 * label of the next.
 */
export function judged(text: string, label: string, place: SeenAt): readonly SeenDate[] {
  const { monthFirst } = place;
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const above = lines[index - 1] ?? label;
    const most = /[:：]\s*$/u.test(above) ? LONGEST_FACT * 2 : LONGEST_LABEL;
    const isLabel = index === 0 || (above.length <= most && datesIn(above, monthFirst).length === 0);
    return judgedLine(line, isLabel ? above : '', place);
  });
}

function judgedLine(text: string, label: string, place: SeenAt): readonly SeenDate[] {
  const { monthFirst, distance, beyond } = place;
  const folded = text.normalize('NFKC');
  const dates = datesIn(text, monthFirst);
  const rest = dates.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), folded);
  const isByline = Math.abs(distance) <= 4 && rest.length <= LONGEST_BYLINE && LONG_BYLINE.test(folded);
  // 「3月28日付でお知らせしました件につきまして、…」 speaks of another page.
  const isSentence = /。/u.test(rest) && rest.length > SHORT_SENTENCE;
  const mentioned = (rest.length > 45 && !isByline) || /。/u.test(rest);
  return dates.map((date, index) => {
    const before = folded
      .slice(dates[index - 1]?.end ?? 0, date.start)
      .replace(index > 0 ? LABEL_BEHIND : '', '')
      .slice(-24);
    const after = folded.slice(date.end, dates[index + 1]?.start ?? folded.length).slice(0, 24);
    const of = meaning(`${label} ${before}`, after);
    const isSaidOfAnother = of === 'unknown' || (of === 'publication' && isSentence);
    return { ...date, distance, beyond, of: isSaidOfAnother && mentioned ? 'mentioned' : of };
  });
}
