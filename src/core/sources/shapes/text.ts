import { shown } from '../../url/canonical-url.ts';
import { withoutComments } from '../../text/without-comments.ts';
import type { Form, LineProblem, Opened, Parsed } from '../source.ts';
import { clippingOf } from './front-matter.ts';
import { dateOfFile, dateOfHeading, isOnlyDate, type DateContext } from './text-dates.ts';
import { linksOfLine } from './text-line.ts';
import { BULLET, describeLinks, type DescribedLink } from './text-words.ts';

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/u;
// Alone on its line, so nobody's words: example.com/a, ftp://host/, www.example.jp
const MEANT_AS_URL = /^\s*(?:[a-z][a-z0-9+.-]*:\/\/\S*|www\.\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?\/\S*)\s*$/iu;
const FENCE = /^\s*(?:```|~~~)/u;
// A line that holds nothing but a month or a day is a heading below all others.
const [MONTH_LINE, DAY_LINE] = [7, 8];

/** Fits any text. */
export const anyTextForm: Form = { fits: () => true, read: parseText };

/**
 * Plain text and Markdown: every URL with its title, notes and #tags. The date is that of its line, of the headings above it,
 * or of the file's name. A clipping (front matter with a source) is one link.
 */
async function parseText({ text, file, timeZone }: Opened): Promise<Parsed> {
  const clipping = await clippingOf(text, timeZone);
  if (clipping?.link) return { links: [clipping.link], problems: [] };
  const lines = text.split(/\r\n|\n|\r/u).map((line) => withoutComments(line));
  const dates = datesOf(lines, clipping?.date ?? dateOfFile(file, timeZone), timeZone);
  const [links, problems]: [DescribedLink[], LineProblem[]] = [[], []];
  let [fenced, open] = [false, null as Open | null];
  for (const [index, line] of lines.entries()) {
    if (FENCE.test(line)) fenced = !fenced;
    if (fenced || index < (clipping?.lines ?? 0)) continue;
    const found = linksOfLine(line);
    if (MEANT_AS_URL.test(line) && found.length === 0) {
      problems.push({
        line: index + 1,
        message: {
          en: `passed over: "${shown(line)}" is no http(s) URL`,
          ja: `飛ばしました: 「${shown(line)}」は http(s) の URL ではありません`,
        },
      });
      continue;
    }
    if (found.length === 0) {
      open = open && belongsTo(open, line, lines[index + 1] ?? '') ? open : null;
      if (open) addWords(open.link, line);
      continue;
    }
    const above = open === null || open.titledAbove ? titleAbove(lines, index, timeZone) : '';
    const described = describeLinks(line.replace(HEADING, '$2'), {
      above,
      line: index + 1,
      around: dates[index] ?? { day: null, year: null },
      timeZone,
    });
    links.push(...described.links);
    const [sole] = described.links;
    open =
      sole && described.links.length === 1
        ? { link: sole, indent: indentOf(line), titledAbove: described.titledAbove }
        : null;
  }
  return { links, problems };
}

/** The link that the lines below may speak of. */
interface Open {
  readonly link: DescribedLink;
  readonly indent: number;
  readonly titledAbove: boolean;
}

/** For every line, the date of what stands above it: headings hold until one of their level or higher. */
function datesOf(lines: readonly string[], file: DateContext, timeZone: string): readonly DateContext[] {
  const open: { readonly level: number; readonly context: DateContext }[] = [{ level: 0, context: file }];
  return lines.map((line) => {
    const around = open.at(-1)?.context ?? file;
    const heading = HEADING.exec(line);
    const level = heading ? (heading[1] ?? '').length : /月\s*$/u.test(line) ? MONTH_LINE : DAY_LINE;
    if (!heading && !isOnlyDate(line, around, timeZone)) return around;
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const context = dateOfHeading(
      (heading?.[2] ?? line).replaceAll(/https?:\S+/gu, ''),
      open.at(-1)?.context ?? file,
      timeZone,
    );
    if (context) open.push({ level, context });
    return open.at(-1)?.context ?? file;
  });
}

/** The line right above a URL that stands alone, where it begins the paragraph or follows another link's words. */
function titleAbove(lines: readonly string[], index: number, timeZone: string): string {
  const line = lines[index - 1] ?? '';
  const before = lines[index - 2] ?? '';
  const starts =
    before.trim() === '' ||
    HEADING.test(before) ||
    isOnlyDate(before, { day: null, year: 2000 }, timeZone) ||
    linksOfLine(before).length > 0;
  const isText =
    line.trim() !== '' &&
    !HEADING.test(line) &&
    !/^\s*>/u.test(line) &&
    linksOfLine(line).length === 0 &&
    !isOnlyDate(line, { day: null, year: 2000 }, timeZone);
  return starts && isText ? line.trim().replace(BULLET, '') : '';
}

/** Lines of the same paragraph, but not the next item of a list nor the next link's title. */
function belongsTo(open: Open, line: string, next: string): boolean {
  if (line.trim() === '' || HEADING.test(line)) return false;
  if (open.titledAbove && /^\s*https?:\/\/\S+\s*$/u.test(next)) return false;
  return indentOf(line) > open.indent || !BULLET.test(line.trim());
}

/** A line under a link: a quotation, or the author's words. */
function addWords(link: DescribedLink, line: string): void {
  const quoted = /^\s*(?:[-*+]\s+)?>\s?(.*)$/u.exec(line);
  if (quoted) link.quote = `${link.quote}\n${quoted[1]}`;
  else link.note = `${link.note}\n${line.trim().replace(BULLET, '')}`;
}

function indentOf(line: string): number {
  return /^\s*/u.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
}
