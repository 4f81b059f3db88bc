import { refusesProgram } from '../fetch/status.ts';
import type { KnownLink, RepeatedLink } from '../library/add-links.ts';
import { LINK_FIELDS, type LinkField } from '../library/link-fields.ts';
import { dayOf, monthOf } from '../month/month.ts';
import { itemId } from '../url/item-id.ts';
import type { Article, Failure, FailureKind, LinkUrl, Message, Moment, Month } from '../../model.ts';
import { counted } from '../text/counted.ts';
import { oneLine } from '../text/one-line.ts';

/** Whether something was saved, or would be: `import --dry-run` saves nothing. */
export type Saving = 'done' | 'planned';

export function savedMessage(month: Month, url: LinkUrl, saving: Saving = 'done'): Message {
  if (saving === 'planned') return { en: `would save (${month}): ${url}`, ja: `保存する予定 (${month}): ${url}` };
  return { en: `saved (${month}): ${url}`, ja: `保存しました (${month}): ${url}` };
}

/** Words beside a URL that were taken for its title: they will be its heading, and nobody has said so. */
export function titleMessage(title: string): Message {
  const name = oneLine(title, MOST_CHARACTERS);
  return { en: `  its title: ${name}`, ja: `  タイトル: ${name}` };
}

/**
 * What a page that was just fetched says: enough to see that it is the right one.
 * @param url which one, where several are told
 */
export function readMessage({ title, site, published }: Article, url: LinkUrl | null = null): Message {
  const which = url === null ? '  ' : `${url}: `;
  const about = [site, published?.slice(0, 10) ?? ''].filter((part) => part !== '');
  const [name, rest] = [oneLine(title, MOST_CHARACTERS), about.length === 0 ? '' : about.join(', ')];
  return {
    en: `${which}read: ${name}${rest && ` (${rest})`}`,
    ja: `${which}読み取りました: ${name}${rest && `（${about.join('、')}）`}`,
  };
}

const MOST_CHARACTERS = 100;

export function repeatedMessage({ month, stood, link }: RepeatedLink, saving: Saving = 'done'): Message {
  if (saving === 'planned')
    return {
      en: `would save again (${month}), stands in ${stood}: ${link.url}`,
      ja: `${month} にも入れる予定（${stood} にもあります）: ${link.url}`,
    };
  return {
    en: `saved again (${month}), stood in ${stood}: ${link.url}`,
    ja: `${month} にも入れました（${stood} にもあります）: ${link.url}`,
  };
}

/** What a second saving has added is told apart from what stands in place of something now. */
export function knownMessage({ month, link, news, replaced }: KnownLink, saving: Saving = 'done'): Message {
  if (news.length === 0)
    return { en: `already saved (${month}): ${link.url}`, ja: `すでに ${month} に保存されています: ${link.url}` };
  const added = named(news.filter((field) => !replaced.includes(field)));
  const changed = named(replaced);
  const isDone = saving === 'done';
  const en = [
    added && `${isDone ? 'now' : 'would be'} with ${added.en}`,
    changed && `${changed.en} ${isDone ? '' : 'would be '}replaced`,
  ];
  const ja = [
    added && `${added.ja}を${isDone ? '書き足しました' : '書き足す予定'}`,
    changed && `${changed.ja}を${isDone ? '書き換えました' : '書き換える予定'}`,
  ];
  return {
    en: `already saved (${month}), ${en.filter(Boolean).join(', ')}: ${link.url}`,
    ja: `すでに ${month} に保存されています。${ja.filter(Boolean).join('。')}: ${link.url}`,
  };
}

/** For `--at` of a link that is saved already: its day stays what it was, because the month's file goes by it. */
export function dayStaysMessage({ link }: KnownLink, at: Moment, timeZone: string): Message {
  const [day, id] = [dayOf(link.savedAt, timeZone), itemId(link.url)];
  const other = monthOf(at, timeZone);
  const isOther = other !== monthOf(link.savedAt, timeZone);
  return {
    en:
      `--at changed nothing: it was saved on ${day}. "roundup rm ${id}" and saving it again gives it another day` +
      (isOther ? `; --again puts it into ${other} as well` : ''),
    ja:
      `--at は使いませんでした。${day} に保存したものです。日付を変えるには「roundup rm ${id}」のあとで保存し直してください` +
      (isOther ? `。--again を付けると ${other} にも入れます` : ''),
  };
}

/** For `--at` of a day that is still to come. */
export function aheadMessage(day: string): Message {
  return {
    en: `--at: ${day} is still to come. If that is not what you mean, "roundup rm URL" and save it again`,
    ja: `--at: ${day} はこれから来る日です。違っていたら「roundup rm URL」のあとで保存し直してください`,
  };
}

// Failures that a mistyped address ends in.
const MISTYPED: ReadonlySet<FailureKind> = new Set(['dns', 'http-4xx', 'soft-404', 'top-page', 'refused']);

/** How to take out again what was just saved and leads nowhere; null where the address is not what is wrong. */
export function mistypedMessage(failure: Failure, url: LinkUrl): Message | null {
  if (!MISTYPED.has(failure.kind) || refusesProgram(failure.status)) return null;
  const command = `roundup rm ${itemId(url)}`;
  return { en: `  mistyped? "${command}" takes it out`, ja: `  打ち間違いなら「${command}」で取り除けます` };
}

/** For a run that was interrupted while it fetched what it had saved. */
export function notFetchedMessage(count: number): Message {
  return {
    en:
      `interrupted: the links are saved, with ${counted(count, 'page')} still to be fetched, ` +
      'by "roundup fetch" or the next draft',
    ja:
      `中断しました。リンクは保存しましたが、${count} 件のページはまだ取得していません。` +
      '「roundup fetch」か次の draft で取得します',
  };
}

/** Pages that came with their links. */
export function keptPagesMessage(count: number): Message {
  return { en: `pages put into the archive: ${count}`, ja: `アーカイブに入れたページ: ${count} 件` };
}

function named(fields: readonly LinkField[]): Message | null {
  if (fields.length === 0) return null;
  const words = fields.map((field) => LINK_FIELDS[field].words);
  return { en: words.map(({ en }) => en).join(', '), ja: words.map(({ ja }) => ja).join('、') };
}

// More months than this are told as a span.
const MOST_MONTHS = 6;

/** How many of each month, in few words. */
export function monthCounts(counts: readonly (readonly [month: Month, count: number])[]): string {
  if (counts.length > MOST_MONTHS) return `${counts[0]?.[0]} … ${counts.at(-1)?.[0]}`;
  return counts.map(([month, count]) => `${month}: ${count}`).join(', ');
}

/** `added` counts by month; `passedOver` counts what does not lead to a web page (browser pages, scripts, folders). */
export function importedMessage(counts: {
  readonly added: ReadonlyMap<Month, number>;
  readonly repeated: number;
  readonly known: number;
  readonly passedOver: number;
  readonly dryRun: boolean;
}): Message {
  const again = {
    en: counts.repeated === 0 ? '' : `, again ${counts.repeated}`,
    ja: counts.repeated === 0 ? '' : `、再び ${counts.repeated} 件`,
  };
  const total = [...counts.added.values()].reduce((sum, count) => sum + count, 0);
  const months = [...counts.added].sort(([one], [other]) => (one < other ? -1 : 1));
  const where = months.length === 0 ? '' : ` (${monthCounts(months)})`;
  return {
    en:
      `${counts.dryRun ? 'would save' : 'saved'} ${total}${where}${again.en}, already saved ${counts.known}, ` +
      `passed over ${counts.passedOver}`,
    ja:
      `${counts.dryRun ? '保存する予定' : '保存'} ${total} 件${where}${again.ja}、保存済み ${counts.known} 件、対象外 ` +
      `${counts.passedOver} 件`,
  };
}
