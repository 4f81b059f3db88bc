import type { Mark, Message, Month } from '../../model.ts';
import { addMonths } from '../month/month.ts';
import { cleanText, cleanWords } from '../text/clean.ts';
import type { LinkLine } from './links-file.ts';
import type { Standing } from './find-link.ts';

/** What the author decides about a saved Link. An empty title or note takes back his own. */
export type Marking = { readonly mark: Mark | 'none' } | { readonly title: string } | { readonly note: string };

/** A line to append, and the file it belongs to. */
export interface MonthLine {
  readonly month: Month;
  readonly line: LinkLine;
}

/** `skip`, `later`, `lead`, `none`, `title=…` or `note=…`; null for anything else. */
export function parseMarking(text: string): Marking | null {
  const field = /^(title|note)=(.*)$/su.exec(text);
  if (field) return field[1] === 'title' ? { title: cleanText(field[2] ?? '') } : { note: cleanWords(field[2] ?? '') };
  return text === 'skip' || text === 'later' || text === 'lead' || text === 'none' ? { mark: text } : null;
}

/**
 * The lines that a marking adds, and what to tell the author. No line: it is so already.
 * @param drafting the month whose post is being written now (the previous one): what is put off past it already stays there
 */
export function markLink(
  standing: Standing,
  marking: Marking,
  drafting: Month,
): { readonly lines: readonly MonthLine[]; readonly message: Message } {
  if (!('mark' in marking))
    return setField(standing, 'title' in marking ? 'title' : 'note', 'title' in marking ? marking.title : marking.note);
  if (marking.mark === 'later') return putOff(standing, drafting);
  if (marking.mark === 'none') return unmark(standing);
  const { link, month } = standing;
  const { mark } = marking;
  const message =
    mark === 'skip'
      ? said(`left out of ${month}`, `${month} の記事には入れません`)
      : said(`comes first in ${month}`, `${month} の記事の先頭に置きます`);
  return { lines: link.mark === mark ? [] : [{ month, line: { ...link, mark } }], message };
}

/** Into the next month's post; said again, no further until that month is the one being written. */
function putOff(
  { link, month, putOff: again }: Standing,
  drafting: Month,
): { readonly lines: readonly MonthLine[]; readonly message: Message } {
  if (again && month > drafting) return { lines: [], message: said(`put off to ${month}`, `${month} に回しました`) };
  const target = addMonths(month, 1);
  return {
    lines: [{ month, line: { ...link, mark: 'later' } }],
    message: said(`put off to ${target}`, `${target} に回しました`),
  };
}

/** Takes back the last mark; where the month itself came from `later`, the page goes back to where it was before. */
function unmark({ link, month, putOff: again, places }: Standing): {
  readonly lines: readonly MonthLine[];
  readonly message: Message;
} {
  const here = places.find((place) => place.month === month);
  const { mark: _, ...plain } = link;
  if (here?.link.mark !== undefined)
    return {
      lines: [{ month, line: { ...plain, cleared: ['mark'] } }],
      message: said(`no mark any more (${month})`, `印を消しました (${month})`),
    };
  if (!again) return { lines: [], message: said(`has no mark (${month})`, `印は付いていません (${month})`) };
  const before = addMonths(month, -1);
  return {
    lines: [{ month: before, line: { ...plain, cleared: ['mark'] } }],
    message: said(`back in ${before}`, `${before} に戻しました`),
  };
}

/** Into every file that has the page, so that moving it between months never brings an old title back. */
function setField(
  { places }: Standing,
  name: 'title' | 'note',
  value: string,
): { readonly lines: readonly MonthLine[]; readonly message: Message } {
  const lines = places
    .filter(({ link }) => (link[name] ?? '') !== value)
    .map(({ month, link: { url, savedAt, source } }) => {
      const line: LinkLine = {
        url,
        savedAt,
        tags: [],
        source,
        ...(value === '' ? { cleared: [name] } : { [name]: value }),
      };
      return { month, line };
    });
  const words = name === 'title' ? said('title', 'タイトル') : said('note', 'コメント');
  return {
    lines,
    message:
      value === ''
        ? said(`${words.en} taken back`, `${words.ja}を消しました`)
        : said(`${words.en}: ${value}`, `${words.ja}: ${value}`),
  };
}

function said(en: string, ja: string): Message {
  return { en, ja };
}
