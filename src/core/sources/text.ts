import type { RawLink, Parsed, SourceText } from './source.ts';
import { clippingOf } from './front-matter.ts';
import { dateOfFile, dateOfHeading, dateOfLine, type DateContext } from './text-dates.ts';
import { linksOfLine, type LineLink } from './text-line.ts';

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/u;
const FENCE = /^\s*(?:```|~~~)/u;
const BULLET = /^(?:[-*+・●◆■]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?|^[・●◆■]\s*|^(?:TODO|DONE|LATER|NOW)\s+/u;
const TAG = /(?<![^\s、。,（(])[#＃](?:\[\[([^\]]+)\]\]|([\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*))/gu;
const SEPARATORS = /^[\s:：|｜–—―-]+|[\s:：|｜–—―-]+$/gu;
const LINE_DATE = 7;

interface Draft extends RawLink {
  readonly title: string;
  note: string;
  quote: string;
}

/**
 * Plain text and Markdown: every URL with its title, notes and #tags. The date is that of its line, of the headings above it,
 * or of the file's name. A clipping (front matter with a source) is one link.
 */
export async function parseText({ text, file, timeZone }: SourceText): Promise<Parsed> {
  const clipping = await clippingOf(text, timeZone);
  if (clipping?.link) return { links: [clipping.link], problems: [] };
  const links: Draft[] = [];
  const dates: { readonly level: number; readonly context: DateContext }[] = [{ level: 0, context: clipping?.date ?? dateOfFile(file, timeZone) }];
  const around = (): DateContext => dates.at(-1)?.context ?? { day: null, year: null };
  const below = (level: number, context: DateContext | null): void => {
    while ((dates.at(-1)?.level ?? 0) >= level && dates.length > 1) dates.pop();
    if (context) dates.push({ level, context });
  };
  let [fenced, paragraph, last] = [false, [] as string[], null as Draft | null];
  for (const [index, raw] of linesOf(text).entries()) {
    const line = raw.replaceAll(/<!--.*?-->/gu, '');
    if (FENCE.test(line)) fenced = !fenced;
    if (fenced || index < (clipping?.lines ?? 0)) continue;
    if (line.trim() === '') {
      [paragraph, last] = [[], /^\s/u.test(raw) ? last : null];
      continue;
    }
    const heading = HEADING.exec(line);
    const found = linksOfLine(line);
    if (found.length === 0) {
      const date = dateOfHeading(heading?.[2] ?? line, around(), timeZone);
      if (heading) below(heading[1]?.length ?? 1, date);
      else if (date && isOnlyDate(line, timeZone, around())) below(LINE_DATE, date);
      else if (last) addWords(last, line);
      [paragraph, last] = heading ? [[], null] : [[...paragraph, line.trim()], last];
      continue;
    }
    if (heading) below(heading[1]?.length ?? 1, dateOfHeading(heading[2] ?? '', around(), timeZone));
    const above = last === null && paragraph.length === 1 ? paragraph[0] : undefined;
    const drafts = linksIn(line, found, { above, number: index + 1, around: around(), timeZone });
    links.push(...drafts);
    last = drafts.length === 1 ? (drafts[0] ?? null) : null;
    paragraph = [line];
  }
  return { links, problems: [] };
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/u);
}

function isOnlyDate(line: string, timeZone: string, around: DateContext): boolean {
  return dateOfLine(line.trim(), around, timeZone).text.trim() === '' || /^\s*\d{4}年\s?\d{1,2}月\s*$/u.test(line);
}

/** A line under a link: a quotation, or the author's words. */
function addWords(link: Draft, line: string): void {
  const quoted = /^\s*(?:[-*+]\s+)?>\s?(.*)$/u.exec(line);
  if (quoted) link.quote = `${link.quote}${link.quote === '' ? '' : '\n'}${quoted[1]}`;
  else link.note = `${link.note}${link.note === '' ? '' : '\n'}${line.trim().replace(BULLET, '')}`;
}

interface Around {
  readonly above: string | undefined;
  readonly number: number;
  readonly around: DateContext;
  readonly timeZone: string;
}

function linksIn(line: string, found: readonly LineLink[], { above, number, around, timeZone }: Around): readonly Draft[] {
  const first = found[0] as LineLink;
  const dated = dateOfLine(line.slice(0, first.start).trim().replace(HEADING, '$2').replace(/^#+\s*/u, '').replace(/^>\s*/u, '').replace(BULLET, ''), around, timeZone);
  const tail = dateOfLine(line.slice((found.at(-1) as LineLink).end).trim(), around, timeZone);
  const savedAt = dated.moment ?? tail.moment ?? around.day;
  const tags = [...line.replaceAll(/https?:\S+/gu, ' ').matchAll(TAG)].map(([, long, short]) => long ?? short ?? '');
  const [before, after] = [dated.text, tail.text].map((part) => part.replaceAll(TAG, '').trim().replaceAll(SEPARATORS, '').trim()) as [string, string];
  return found.map((link) => {
    const alone = found.length === 1;
    const words = link.title !== '' ? '' : !alone ? '' : after !== '' && before === '' ? after : after === '' ? before : '';
    const title = link.title !== '' ? link.title : words !== '' ? words : alone && before === '' && after === '' ? (above ?? '') : '';
    const note = alone && link.title !== '' && before === '' ? after : '';
    return { url: link.url, savedAt, line: number, title: title.replace(BULLET, ''), note, quote: '', tags };
  });
}
