import { parseText } from '../shapes/text/text.ts';
import type { Form, Source } from '../source.ts';

const SIGN =
  /^(?:#\+[a-z_]{1,40}:|[^\S\n]{0,40}:PROPERTIES:|\*{1,20}[^\S\n](?:(?:TODO|DONE)[^\S\n]|.{0,500}[^\S\n](?::[\w@#%]{1,50}){1,9}:[^\S\n]{0,9}$))/imu;
const HEADLINE =
  /^(\*+)\s+(?:(?:TODO|DONE|NEXT|WAITING|CANCELL?ED)\s+)?(?:\[#[A-Z]\]\s+)?(.*?)(?:\s+:((?:[\p{L}\p{N}_@#%]+:)+))?\s*$/u;
const CREATED = /^\s*:(?:CREATED|CREATED_AT|DATE|ADDED):\s*(.*?)\s*$/iu;

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
        return created === undefined ? (/^\s*#\+date:\s*(.*)$/iu.exec(line)?.[1] ?? '') : dateIn(created);
      }
      const [, stars, words = '', tags = ''] = HEADLINE.exec(line) ?? [];
      if (stars === undefined) return line;
      const marks = tags
        .split(':')
        .filter((tag) => tag !== '')
        .map((tag) => ` #${tag}`);
      return `${'#'.repeat(Math.min(6, stars.length))} ${words}${marks.join('')}`;
    })
    .join('\n');
}

/** `[2025-04-29 Tue 22:52]` without its brackets. */
function dateIn(stamp: string): string {
  return stamp.replaceAll(/[[\]<>]/gu, '');
}
