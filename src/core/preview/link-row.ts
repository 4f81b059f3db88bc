import type { Fresh } from '../../issue.ts';
import type { Entry, Link, Message, Month } from '../../model.ts';
import { headingOf } from '../entry/heading.ts';
import { dayOf } from '../month/month.ts';
import { explain } from '../report/failure-words.ts';
import { pageChangeMessage } from '../report/page-change-message.ts';
import { hostName } from '../url/host-name.ts';
import { ID_DIGITS, pageHash } from '../url/item-id.ts';
import { readPart } from '../entry/read-part.ts';

/** A saved Link as the desk lists it. */
export interface LinkRow {
  /** Eight hex digits, as the draft's markers and the commands know it. */
  readonly id: string;
  /** As the blocks of a draft know it (`pageHash`). */
  readonly key: string;
  readonly url: Link['url'];
  /** Its heading, else the URL. */
  readonly title: string;
  readonly site: string;
  /** The day of saving, as `04-03`. */
  readonly day: string;
  /** Its month's file, and archive. */
  readonly month: Month;
  readonly mark: Link['mark'] | null;
  readonly note: string;
  readonly follows: Link['follows'] | null;
  readonly apart: boolean;
  /** The id of the story's lead; null for a lead, and for what is in no story. */
  readonly under: string | null;
  readonly inDraft: boolean;
  /** What has happened to the page since it was saved. */
  readonly changes: readonly Message[];
  readonly failure: { readonly what: Message; readonly todo: Message } | null;
}

/** The Links of a month, as if none stood in the draft: in the order of the post, then what is not in it. */
export function linkRows(
  entries: readonly Entry[],
  { fresh, timeZone }: { readonly fresh: Fresh | null; readonly timeZone: string },
): readonly LinkRow[] {
  const blocks = (fresh?.blocks ?? []).filter(({ kind }) => kind === 'item');
  const order = new Map(blocks.map(({ id }, index) => [id.slice(0, ID_DIGITS), index]));
  const under = new Map(blocks.map((block) => [block.id.slice(0, ID_DIGITS), block.under]));
  const place = ({ id }: LinkRow): number => order.get(id) ?? Infinity;
  return entries
    .map(({ link, month, article, changes }): LinkRow => {
      const key = pageHash(link.url);
      const id = key.slice(0, ID_DIGITS);
      return {
        id,
        key,
        url: link.url,
        title: headingOf({ link, article }) || link.url,
        site: readPart(article).site || hostName(link.url),
        day: dayOf(link.savedAt, timeZone).slice(5),
        month,
        mark: link.mark ?? null,
        note: link.note ?? '',
        follows: link.follows ?? null,
        apart: link.apart === true,
        under: under.get(id)?.slice(0, ID_DIGITS) ?? null,
        inDraft: false,
        changes: changes.map((change) => pageChangeMessage(link.url, change)),
        failure: article.ok ? null : explain(article.failure),
      };
    })
    .toSorted((one, other) => (place(one) === place(other) ? 0 : place(one) - place(other)));
}
