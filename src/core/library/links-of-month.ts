import type { Link, MonthLinks } from '../../model.ts';
import { monthOf } from '../month/month.ts';
import { pageKey } from '../url/page-key.ts';
import type { PlacedLink } from './add-links.ts';
import { overlay } from './links-file.ts';

/**
 * The Links of a month's post: those of its file but the ones marked `later`, behind what the previous month put off. A
 * page that stands in both files belongs to this month only if it was put off, or saved again; what this month's file
 * says of it wins. A Link that is put off again is marked so in this month's file, so the two files always suffice.
 * @returns `month` is the one in whose archive the page was put when it was saved
 */
export function linksOfMonth(
  { month, links }: MonthLinks,
  previous: MonthLinks,
  timeZone: string,
): readonly PlacedLink[] {
  const own = new Map(links.map((link) => [pageKey(link.url), link]));
  const before = new Map(previous.links.map((link) => [pageKey(link.url), link]));
  const putOff = [...before].flatMap(([key, link]): readonly PlacedLink[] => {
    if (link.mark !== 'later') return [];
    const here = overlay(withoutMark(link), own.get(key) ?? withoutMark(link));
    return here.mark === 'later' ? [] : [{ month: monthOf(link.savedAt, timeZone), link: here }];
  });
  const saved = [...own].flatMap(([key, link]) =>
    (before.has(key) && link.again !== true) || link.mark === 'later' ? [] : [{ month, link }],
  );
  return [...putOff, ...saved];
}

function withoutMark(link: Link): Link {
  const { mark: _, ...unmarked } = link;
  return unmarked;
}
