import { parseText } from '../shapes/text/text.ts';
import type { Form, Source } from '../source.ts';

const SIGN = /^(?:#\+[a-z_]+:|\s*:PROPERTIES:\s*$|\*+\s(?:TODO|DONE)\s|\*+\s.*\s(?::[\w@#%]+)+:\s*$)/imu;
const HEADLINE = /^(\*+)\s(.*)$/u;
const STATE = /^(?:TODO|DONE|NEXT|WAITING|CANCELL?ED)\s/u;
const PRIORITY = /^\[#[A-Z]\]\s/u;
const TAGS = /\s:((?:[\p{L}\p{N}_@#%]+:)+)$/u;
const CREATED = /^\s*:(?:CREATED|CREATED_AT|DATE|ADDED):(.*)$/iu;
const FILE_DATE = /^\s*#\+date:(.*)$/iu;

const outline: Form = {
  fits: ({ text }) => SIGN.test(text) && /\[\[https?:|^\*+\s/mu.test(text),
  read: (opened) => parseText({ ...opened, text: asMarkdown(opened.text) }),
};

export const org: Source = {
  about: { en: 'Org mode', ja: 'Org mode' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [outline],
};

/** Line by line, so that every line keeps its number. A drawer's date is a line of its own; the rest of it is nobody's words. */
function asMarkdown(text: string): string {
  let isDrawer = false;
  return text
    .split(/\r?\n/u)
    .map((line) => {
      if (/^\s*:(?:PROPERTIES|LOGBOOK):\s*$/iu.test(line)) isDrawer = true;
      if (isDrawer || /^\s*(?:#\+|(?:SCHEDULED|DEADLINE|CLOSED):)/iu.test(line)) {
        if (/^\s*:END:\s*$/iu.test(line)) isDrawer = false;
        const created = isDrawer ? CREATED.exec(line)?.[1] : undefined;
        return created === undefined ? (FILE_DATE.exec(line)?.[1]?.trim() ?? '') : dateIn(created.trim());
      }
      const [, stars, rest = ''] = HEADLINE.exec(line) ?? [];
      return stars === undefined ? line : headingOf(stars.length, rest.trim());
    })
    .join('\n');
}

/** The headline without its state and priority, its tags as `#tag`. */
function headingOf(depth: number, headline: string): string {
  const [found, tags = ''] = TAGS.exec(headline) ?? [''];
  const words = headline.slice(0, headline.length - found.length).trimEnd();
  const marks = tags.split(':').filter((tag) => tag !== '');
  const title = words.replace(STATE, '').trimStart().replace(PRIORITY, '').trimStart();
  return ['#'.repeat(Math.min(6, depth)), title, ...marks.map((tag) => `#${tag}`)].join(' ');
}

/** `[2025-04-29 Tue 22:52]` without its brackets. */
function dateIn(stamp: string): string {
  return stamp.replaceAll(/[[\]<>]/gu, '');
}
