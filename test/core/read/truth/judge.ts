import type { Article } from '../../../../src/model.ts';
import type { ShownPage } from './shown-page.ts';

/** A field that says what its page does not. */
export interface Falsehood {
  readonly field: 'title' | 'summary' | 'site' | 'published';
  readonly what: string;
  readonly value: string;
}

/** What stands in a text and is left out by the custom of those who quote: marks of notes. */
const APPARATUS = /\[(?:\d{1,3}|注 ?\d{1,3}|要出典)\]/gu;
const ENDS = /[。．｡.!?！？…♪☆।؟]["'”’»）)\]】』」]*$|[」』）)】”"]$/u;

/** Each field of the article against its page. `url`: where the page says a day without words. */
export function falsehoods(article: Article, page: ShownPage, url: string): readonly Falsehood[] {
  const { title, summary, summaryFrom, site, published } = article;
  const found: (Falsehood | null)[] = [
    title !== '' && !standsAnywhere(title, page) ? { field: 'title', what: 'not in the page', value: title } : null,
    againstSummary(summary, summaryFrom === 'body' ? [page.text] : page.said, page),
    site !== '' && !standsAnywhere(site, page) && !nameIn(url, site)
      ? { field: 'site', what: 'not in the page', value: site }
      : null,
    published !== null && !saysDay(published, page, url)
      ? { field: 'published', what: 'no such day in the page', value: published }
      : null,
  ];
  return found.filter((one) => one !== null);
}

/** `texts`: where it is said to stand. A sentence that the head says whole may stand in the page without its edges. */
function againstSummary(summary: string, texts: readonly string[], { said }: ShownPage): Falsehood | null {
  if (summary === '') return null;
  const isShown = texts.some((text) => tight(text).includes(tight(summary)));
  if (isShown && said.some((text) => againstRun(summary, text) === null)) return null;
  const whys = texts.map((text) => againstRun(summary, text, texts !== said));
  const why = whys.includes(null) ? null : (whys.findLast((one) => one !== 'not in the page') ?? whys[0] ?? 'nothing');
  return why === null ? null : { field: 'summary', what: why, value: summary };
}

/**
 * Why the quotation is no run of whole sentences of the text; null where it is one. An ellipsis marks what is left out.
 * `spaced`: whether its spaces are those of the text; metadata have some that are what is left of markup.
 */
function againstRun(summary: string, text: string, spaced = false): string | null {
  const page = bare(text.replaceAll(APPARATUS, ''));
  const parts = summary.split(/…(?=[）)])/u).map((part) => bare(part.replaceAll(APPARATUS, '')).letters);
  let from = 0;
  let why: string | null = 'not in the page';
  for (;;) {
    const start = page.letters.indexOf(parts[0] ?? '', from);
    if (start < 0) return why;
    from = start + 1;
    let end = start + (parts[0] ?? '').length;
    const whole = parts.slice(1).every((part) => {
      const at = page.letters.indexOf(part, end);
      end = at + part.length;
      return at >= 0 && at < start + 600;
    });
    if (!whole) continue;
    why = againstEdges(page, start, end) ?? (spaced && parts.length === 1 ? againstSpaces(summary, page, start) : null);
    if (why === null) return null;
  }
}

interface Bare {
  readonly letters: string;
  /** The white space in front of each letter. */
  readonly gaps: readonly string[];
}

function bare(text: string): Bare {
  const gaps: string[] = [];
  let letters = '';
  let gap = '';
  for (const unit of folded(text).split(''))
    if (/\s/u.test(unit)) gap += unit;
    else {
      letters += unit;
      gaps.push(gap);
      gap = '';
    }
  return { letters, gaps };
}

function againstEdges({ letters, gaps }: Bare, start: number, end: number): string | null {
  const before = letters.slice(Math.max(0, start - 8), start);
  const begins =
    start === 0 ||
    (gaps[start] ?? '').includes('\n') ||
    ENDS.test(before) ||
    /[■□●○◆◇▼▽▲△★☆◎※▶►・→①-⑳:：＞>】］\])）―—–－|-]$/u.test(before);
  if (!begins) return `begins within a sentence, behind "${before}"`;
  const last = letters.slice(Math.max(0, end - 8), end);
  const ends = ENDS.test(last) || end === letters.length || (gaps[end] ?? '').includes('\n');
  return ends ? null : `ends within a sentence, before "${letters.slice(end, end + 8)}"`;
}

/** A space that was typed stays, and none comes from nowhere. */
function againstSpaces(summary: string, page: Bare, start: number): string | null {
  const own = bare(summary.replaceAll(APPARATUS, ''));
  for (let index = 1; index < own.letters.length; index += 1) {
    const [given, shown] = [own.gaps[index] ?? '', page.gaps[start + index] ?? ''];
    const around = own.letters.slice(Math.max(0, index - 6), index + 6);
    if (given !== '' && shown === '' && !/[。．.！？!?]/u.test(own.letters.charAt(index - 1)))
      return `a space that nobody typed: "${around}"`;
    if (given === '' && shown !== '' && !shown.includes('\n') && !/^[（）]|[（）]$/u.test(around))
      return `a space is gone: "${around}"`;
  }
  return null;
}

/** Radicals that stand for kanji, and both forms of a space, are one. */
function folded(text: string): string {
  return text.replaceAll(/[\u2e80-\u2fdf]+/gu, (radicals) => radicals.normalize('NFKC'));
}

function standsAnywhere(value: string, { text, said }: ShownPage): boolean {
  const wanted = tight(value.replace(/…$/u, ''));
  return [text, ...said].some((one) => tight(one).includes(wanted));
}

function tight(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase();
}

function nameIn(url: string, site: string): boolean {
  return new URL(url).hostname.includes(site.toLowerCase());
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Whether the day, or the one beside it in another zone, is written anywhere in the page, in digits or by the month's
 * name.
 */
function saysDay(published: string, { text, said }: ShownPage, url: string): boolean {
  const day = new Date(`${published.slice(0, 10)}T00:00:00Z`);
  const all = [text, ...said, url].join('\n').normalize('NFKC').toLowerCase();
  return [-1, 0, 1].some((step) => {
    const date = new Date(day.getTime() + step * 86_400_000);
    const [year, month, number] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const two = (value: number): string => `0?${String(value)}`;
    const name = `${MONTHS[month - 1] ?? ''}[a-zäéûç]*\\.?`;
    const era = year >= 2019 ? `|(?:令和|r)(?:${String(year - 2018)}|元)` : '';
    return [
      `(?:${String(year)}${era})\\s*[-/.年]?\\s*${two(month)}\\s*[-/.月]?\\s*${two(number)}(?!\\d)`,
      `(?:^|\\D)${two(number)}(?:st|nd|rd|th|\\.|º|er)?(?: de)?[\\s./-]+(?:${two(month)}|\\p{L}+\\.?)(?: de)?[\\s,./-]+${String(year)}`,
      `${name}\\s+${two(number)}(?:st|nd|rd|th)?,?\\s+(?:at\\s+\\S+\\s+|\\d\\d:\\d\\d:\\d\\d [a-z]+ )?${String(year)}`,
      `(?:^|\\D)${two(month)}[/.-]${two(number)}[/.-](?:${String(year)}|${String(year).slice(2)})`,
      `(?:^|\\D)${two(month)}\\s*月\\s*${two(number)}\\s*日`,
      `(?:^|\\D)${two(month)}/${two(number)}(?!\\d)`,
      String(Math.floor(date.getTime() / 1000)).slice(0, 5),
    ].some((pattern) => new RegExp(pattern, 'u').test(all));
  });
}
