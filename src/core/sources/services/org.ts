import { parseText } from '../shapes/text/text.ts';
import type { Form, Source } from '../source.ts';

const SIGN =
  /^(?:#\+[a-z_]{1,40}:|[^\S\n]{0,40}:PROPERTIES:|\*{1,20}[^\S\n](?:(?:TODO|DONE)[^\S\n]|.{0,500}[^\S\n](?::[\w@#%]{1,50}){1,9}:[^\S\n]{0,9}$))/imu;
const HEADLINE = /^(\*+) +(\S.*)$/u;
const KEYWORD = /^(?:(?:TODO|DONE|NEXT|WAITING|CANCELL?ED) +)?(?:\[#[A-Z]\] +)?/u;
const TAGS = /\s:((?:[\p{L}\p{N}_@#%]+:)+)$/u;
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

/**
 * Line by line, so that every line keeps its number. A drawer's date is a line of
 * its own; the rest of it is nobody's words.
 */
function asMarkdown(text: string): string {
  let [isDrawer, isQuotation] = [false, false];
  return text
    .split(/\r?\n/u)
    .map((line) => {
      const words = line.trim();
      if (/^:(?:PROPERTIES|LOGBOOK):$/iu.test(words)) isDrawer = true;
      if (isDrawer) {
        if (/^:END:$/iu.test(words)) isDrawer = false;
        return dateIn(CREATED.exec(words)?.[1] ?? '');
      }
      if (/^#\+(?:begin|end)_(?:quote|verse)\b/iu.test(words)) {
        isQuotation = /^#\+begin/iu.test(words);
        return '>';
      }
      if (isQuotation) return `> ${words}`;
      if (/^#\+date:/iu.test(words)) return dateIn(words.slice('#+date:'.length));
      return /^(?:#\+|(?:SCHEDULED|DEADLINE|CLOSED):)/iu.test(words) ? '' : headlineOf(line.trimEnd());
    })
    .join('\n');
}

function headlineOf(line: string): string {
  const [, stars = '', words = ''] = HEADLINE.exec(line) ?? [];
  if (stars === '') return line;
  const tags = (TAGS.exec(words)?.[1] ?? '').split(':').filter((tag) => tag !== '');
  const plain = words.replace(TAGS, '').replace(KEYWORD, '');
  return `${'#'.repeat(Math.min(6, stars.length))} ${plain}${tags.map((tag) => ` #${tag}`).join('')}`;
}

/** `[2025-04-29 Tue 22:52]` without its brackets. */
function dateIn(stamp: string): string {
  return stamp.replaceAll(/[[\]<>]/gu, '').trim();
}
