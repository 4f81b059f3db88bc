import { headingOf } from '../entry/heading.ts';
import { dayOf } from '../month/month.ts';
import { itemId } from '../url/item-id.ts';
import type { Entry, Link, Message, Moment, Month } from '../../model.ts';
import { failureOf } from './failure-message.ts';
import { readPart } from '../entry/read-part.ts';

export interface LinkReport {
  /** The month whose post it is for. */
  readonly month: Month;
  /** When its page was last fetched; null where the archive has none. */
  readonly fetchedAt: Moment | null;
  readonly timeZone: string;
  /** A Message in the reader's language. */
  readonly words: (message: Message) => string;
}

/**
 * All that is known of a saved link, for a person: a line for each field that says something; a
 * value of several lines goes on below, set in.
 */
export function linkText(entry: Entry, report: LinkReport): string {
  return fieldsOf(entry, report)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${report.words(label)}: ${value.replaceAll('\n', '\n    ')}\n`)
    .join('');
}

type NamedText = readonly [label: Message, value: string];

function fieldsOf(entry: Entry, { month, fetchedAt, timeZone, words }: LinkReport): readonly NamedText[] {
  const { link, article } = entry;
  const read = readPart(article);
  const heading = headingOf(entry);
  const own = link.title === undefined || read.title === undefined || heading === read.title ? '' : read.title;
  return [
    [{ en: 'id', ja: 'ID' }, itemId(link.url)],
    [{ en: 'title', ja: 'タイトル' }, heading],
    [{ en: "page's title", ja: 'ページのタイトル' }, own],
    [{ en: 'URL', ja: 'URL' }, link.url],
    [{ en: 'site', ja: 'サイト' }, read.site ?? ''],
    [{ en: 'author', ja: '著者' }, read.author ?? ''],
    [{ en: 'published', ja: '公開日' }, read.published ?? ''],
    [{ en: 'saved', ja: '保存日' }, `${dayOf(link.savedAt, timeZone)} (${link.source})`],
    [{ en: 'post of', ja: '載せる月' }, month],
    [{ en: 'mark', ja: '印' }, link.mark === undefined ? '' : words(MARKS[link.mark])],
    [{ en: 'tags', ja: 'タグ' }, link.tags.join(', ')],
    [{ en: 'follows', ja: '続報の元' }, link.follows ?? (link.apart ? words(NOTHING) : '')],
    [{ en: 'note', ja: 'コメント' }, link.note ?? ''],
    [{ en: 'quotation', ja: '引用' }, link.quote ?? ''],
    [{ en: 'summary', ja: '要約' }, read.summary ?? ''],
    [{ en: 'fetched', ja: '取得日' }, fetchedAt === null ? '' : dayOf(fetchedAt, timeZone)],
    [{ en: 'not read', ja: '読み取れません' }, article.ok ? '' : words(failureOf(article.failure))],
  ];
}

const NOTHING: Message = { en: 'nothing (a story of its own)', ja: 'なし（独立した話）' };
const MARKS: Readonly<Record<NonNullable<Link['mark']>, Message>> = {
  skip: { en: 'skip (left out)', ja: 'skip（外す）' },
  later: { en: 'later (next month)', ja: 'later（翌月へ）' },
  lead: { en: 'lead (put first)', ja: 'lead（先頭へ）' },
};
