import type { Link, Mark, Message, Month } from '../../model.ts';
import { addMonths } from '../month/month.ts';
import { cleanText } from '../text/clean.ts';
import { pattern } from '../text/pattern.ts';
import { LINK_FIELDS, type LinkField } from './link-fields.ts';
import { bareLink, type LinkLine } from './links-file.ts';
import { MARKS, SET_FIELDS, type SetField } from './link-marks.ts';
import type { PlacedLink } from './add-links.ts';
import type { SavedLink } from './find-link.ts';

/** What the author decides about a saved Link. */
export type Marking =
  | { readonly mark: Mark | 'none' }
  | { readonly field: SetField; readonly value: string }
  | { readonly apart: true }
  | { readonly tag: string; readonly off: boolean };

export interface Marked {
  /** None: it is so already. */
  readonly lines: readonly MonthLine[];
  readonly message: Message;
}

/** A line to append, and the file it belongs to. */
export interface MonthLine extends PlacedLink {
  readonly link: LinkLine;
}

const ASSIGNED = pattern('su', `^(${[...SET_FIELDS, 'tag'].join('|')})=(.*)$`);

/**
 * `skip`, `later`, `lead`, `none`, `title=…`, `note=…`, `quote=…`, `follows=URL`, `follows=none` (a story of
 * its own) or `follows=` (what the titles and links say), `tag=…`, `tag=-…`; null for anything else.
 */
export function parseMarking(text: string): Marking | null {
  const mark = [...MARKS, 'none' as const].find((one) => one === text);
  if (mark !== undefined) return { mark };
  const [, name, given = ''] = ASSIGNED.exec(text) ?? [];
  if (name === 'tag') {
    const tag = cleanText(given.replace(/^-?#?/u, ''));
    return tag === '' ? null : { tag, off: given.startsWith('-') };
  }
  if (name === undefined) return null;
  const field = name as SetField;
  if (field === 'follows' && given === 'none') return { apart: true };
  if (given.trim() === '') return { field, value: '' };
  const value = LINK_FIELDS[field].read(given);
  return value === undefined ? null : { field, value };
}

/**
 * The lines that a marking adds, and what to tell the author.
 * @param drafting the month whose post is being written now (the previous one):
 * what is put off past it already stays there
 */
export function markLink(standing: SavedLink, marking: Marking, drafting: Month): Marked {
  if ('field' in marking) return setField(standing, marking.field, marking.value);
  if ('apart' in marking) return setApart(standing);
  if ('tag' in marking) return setTag(standing, marking);
  if (marking.mark === 'later') return putOff(standing, drafting);
  if (marking.mark === 'none') return unmark(standing);
  const { link, month, places } = standing;
  const { mark } = marking;
  const message =
    mark === 'skip'
      ? said(`left out of ${month}`, `${month} の記事には入れません`)
      : said(`comes first in ${month}`, `${month} の記事の先頭に置きます`);
  return marked(link.mark === mark ? [] : [{ month, link: { ...lineIn(month, link, places), mark } }], message);
}

/** Where nothing changes that is said: `undo` would take back what was decided before. */
function marked(lines: Marked['lines'], { en, ja }: Message): Marked {
  const message = lines.length > 0 ? { en, ja } : said(`${en} (as before)`, `${ja}（前と同じです）`);
  return { lines, message };
}

/** Into the next month's post; said again, no further until that month is the one being written. */
function putOff({ link, month, putOff: again, places }: SavedLink, drafting: Month): Marked {
  if (again && month > drafting) return marked([], said(`put off to ${month}`, `${month} に回しました`));
  const target = addMonths(month, 1);
  return {
    lines: [{ month, link: { ...lineIn(month, link, places), mark: 'later' } }],
    message: said(`put off to ${target}`, `${target} に回しました`),
  };
}

/** Takes back the last mark; where the month itself came from `later`, the page goes back to where it was before. */
function unmark({ link, month, putOff: again, places }: SavedLink): Marked {
  const here = places.find((place) => place.month === month);
  if (here?.link.mark !== undefined)
    return {
      lines: [{ month, link: { ...bareLink(link), cleared: ['mark'] } }],
      message: said(`no mark any more (${month})`, `印を消しました (${month})`),
    };
  if (!again) return { lines: [], message: said(`has no mark (${month})`, `印は付いていません (${month})`) };
  const before = addMonths(month, -1);
  return {
    lines: [{ month: before, link: { ...bareLink(link), cleared: ['mark'] } }],
    message: said(`back in ${before}`, `${before} に戻しました`),
  };
}

/** Into every file that has the page, so that moving it between months never brings an old title back. */
function setField({ places }: SavedLink, field: SetField, value: string): Marked {
  const lines = places
    .filter(({ link }) => (link[field] ?? '') !== value || (field === 'follows' && link.apart))
    .map(({ month, link }): MonthLine => ({
      month,
      link: { ...bareLink(link), ...clearing(link, field, value), ...(value !== '' && { [field]: value }) },
    }));
  const { en, ja } = LINK_FIELDS[field].words;
  if (value === '' && lines.length === 0)
    return { lines, message: said(`nothing to take back: ${en}`, `${ja}はもともとありません`) };
  return marked(
    lines,
    value === '' ? said(`${en} taken back`, `${ja}を消しました`) : said(`${en}: ${value}`, `${ja}: ${value}`),
  );
}

/** What is said of a story's place before, the later word stands in place of. */
function clearing(link: Link, field: SetField, value: string): Pick<LinkLine, 'cleared'> {
  const cleared: LinkField[] = value === '' && link[field] !== undefined ? [field] : [];
  if (field === 'follows' && link.apart) cleared.push('apart');
  return cleared.length === 0 ? {} : { cleared };
}

function setApart({ places }: SavedLink): Marked {
  const lines = places
    .filter(({ link }) => !link.apart)
    .map(({ month, link }): MonthLine => ({
      month,
      link: { ...bareLink(link), apart: true, ...(link.follows !== undefined && { cleared: ['follows'] }) },
    }));
  return marked(lines, said('a story of its own', '独立した話にします'));
}

function setTag({ places }: SavedLink, { tag, off }: { readonly tag: string; readonly off: boolean }): Marked {
  const lines = places
    .filter(({ link }) => link.tags.includes(tag) === off)
    .map(({ month, link }): MonthLine => ({
      month,
      link: { ...bareLink(link), ...(off ? { removedTags: [tag] } : { tags: [tag] }) },
    }));
  if (off && lines.length === 0)
    return { lines, message: said(`has no tag "${tag}"`, `タグ「${tag}」は付いていません`) };
  return marked(
    lines,
    off ? said(`tag "${tag}" taken back`, `タグ「${tag}」を消しました`) : said(`tag: ${tag}`, `タグ: ${tag}`),
  );
}

/** The first line of a page in a file says all of it: the file before is not asked for ever. */
function lineIn(month: Month, link: Link, places: SavedLink['places']): LinkLine {
  if (places.some((place) => place.month === month)) return bareLink(link);
  const { mark: _, ...whole } = link;
  return whole;
}

function said(en: string, ja: string): Message {
  return { en, ja };
}
