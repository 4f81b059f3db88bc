import { parseText } from '../shapes/text/text.ts';
import type { Form, Source } from '../source.ts';
import { pattern } from '../../text/pattern.ts';

const SIGN = pattern(
  'imu',
  String.raw`^(?:#\+[a-z_]{1,40}:|[^\S\n]{0,40}:PROPERTIES:`,
  String.raw`|\*{1,20}[^\S\n](?:(?:TODO|DONE)[^\S\n]`,
  String.raw`|.{0,500}[^\S\n](?::[\w@#%]{1,50}){1,9}:[^\S\n]{0,9}$))`,
);
const HEADLINE = /^(\*+) +(\S.*)$/u;
const KEYWORD = /^(?:(?:TODO|DONE|NEXT|WAITING|CANCELL?ED) +)?(?:\[#[A-Z]\] +)?/u;
const TAGS = /\s:((?:[\p{L}\p{N}_@#%]+:)+)$/u;
const CODE = /^#\+(?:begin|end)_(?:src|example|comment|export)\b/iu;
const STAMP_DAY = /[[<]\d{4}-\d{2}-\d{2}/u;
const MOST_OF_A_DRAWER = 40;
const CREATED = /^:(?:CREATED|CREATED_AT|DATE|ADDED):(.*)$/iu;

const outline: Form = {
  fits: ({ text }) => SIGN.test(text) && /\[\[https?:|^\*+\s/mu.test(text),
  read: (opened) => parseText({ ...opened, text: asMarkdown(opened.text) }),
};

export const org: Source = {
  about: { en: 'Org mode', ja: 'Org mode' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [outline],
};

// A property, which is nobody's words, as Logseq writes one: it ends no paragraph.
const PASSED = 'org:: passed';

/**
 * Line by line, so that every line keeps its number. The date that stands below a headline goes into it; the rest of a
 * drawer is nobody's words.
 */
function asMarkdown(text: string): string {
  const lines = text.split(/\r?\n/u);
  let [isDrawer, isQuotation, isCode] = [false, false, false];
  return lines
    .map((line, index) => {
      const words = line.trim();
      if (/^:(?:PROPERTIES|LOGBOOK):$/iu.test(words)) isDrawer = true;
      if (isDrawer) {
        if (/^:END:$/iu.test(words)) isDrawer = false;
        return PASSED;
      }
      if (/^#\+(?:begin|end)_(?:quote|verse)\b/iu.test(words)) {
        isQuotation = /^#\+begin/iu.test(words);
        return '>';
      }
      if (isQuotation) return `> ${words}`;
      if (CODE.test(words)) isCode = /^#\+begin/iu.test(words);
      if (isCode || /^#(?:\s|$)/u.test(words)) return PASSED;
      if (/^#\+date:/iu.test(words)) return dateIn(words.slice('#+date:'.length));
      if (/^(?:SCHEDULED|DEADLINE|CLOSED):/iu.test(words)) return PASSED;
      if (words.startsWith('#+')) return '';
      if (HEADLINE.test(line)) return headlineOf(line.trimEnd(), dateBelow(lines, index));
      return ALONE.test(words) && isBelowHeadline(lines, index) ? PASSED : line.replaceAll(STAMP, ' $1$2 ').trimEnd();
    })
    .join('\n');
}

const STAMP = /[[<](\d{4}-\d{2}-\d{2})(?: [^\d\s<>[\]+.-]{1,10})?( \d{1,2}:\d{2})?(?:[ +.-][^<>[\]]{0,20})?[\]>]/gu;
const ALONE = new RegExp(`^${STAMP.source}$`, 'u');

// What may stand between a headline and its date.
const BETWEEN = /^(?::[\w-]+:.*|(?:SCHEDULED|DEADLINE|CLOSED):.*)?$/iu;

/** The date of a drawer below a headline, or of the line below it that holds nothing else; ''. */
function dateBelow(lines: readonly string[], headline: number): string {
  for (let at = headline + 1; at < lines.length; at += 1) {
    const words = (lines[at] ?? '').trim();
    const created = CREATED.exec(words)?.[1];
    if (created !== undefined) return dateIn(created);
    if (ALONE.test(words)) return dateIn(words);
    if (!BETWEEN.test(words)) return '';
  }
  return '';
}

/** Whether nothing but dates and drawers stands between a line and the headline above it. */
function isBelowHeadline(lines: readonly string[], at: number): boolean {
  const above = lines.slice(Math.max(0, at - MOST_OF_A_DRAWER), at).findLastIndex((line) => HEADLINE.test(line));
  if (above < 0) return false;
  const between = lines.slice(Math.max(0, at - MOST_OF_A_DRAWER) + above + 1, at);
  return between.every((line) => BETWEEN.test(line.trim()));
}

function headlineOf(line: string, date: string): string {
  const [, stars = '', words = ''] = HEADLINE.exec(line) ?? [];
  if (stars === '') return line;
  const tags = (TAGS.exec(words)?.[1] ?? '').split(':').filter((tag) => tag !== '');
  const plain = words.replace(TAGS, '').replace(KEYWORD, '');
  const dated = date === '' || STAMP_DAY.test(plain) ? plain : `${plain} ${date}`;
  const level = '#'.repeat(Math.min(6, stars.length));
  return `${level} ${dated.replaceAll(STAMP, ' $1$2 ')}${tags.map((tag) => ` #${tag}`).join('')}`;
}

/** `[2025-04-29 Tue 22:52]` as day and time. */
function dateIn(stamp: string): string {
  return stamp
    .trim()
    .replaceAll(STAMP, '$1$2')
    .replaceAll(/[[\]<>]/gu, '')
    .trim();
}
