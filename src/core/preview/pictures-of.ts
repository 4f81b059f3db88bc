import type { Month } from '../../model.ts';
import { sectionsOf } from '../check/draft-sections.ts';
import { shareOf, sumOf } from '../check/rules/share.ts';
import type { DraftView } from '../merge/draft-view.ts';
import { titleIn } from '../merge/title-in.ts';
import { japaneseMonth } from '../month/japanese.ts';
import type { LinkRow } from './link-row.ts';
import type { Pictures } from './pictures-page.ts';

/** What the pictures of a month show. */
export function picturesOf(
  { month, view, rows }: { readonly month: Month; readonly view: DraftView; readonly rows: readonly LinkRow[] },
  { months, quotation }: Pick<Pictures, 'months' | 'quotation'>,
): Pictures {
  const shares = sectionsOf(view).map((section) => ({
    ...shareOf(section),
    title: section.heading && titleIn([section.heading.text]),
  }));
  const stories = shares.flatMap(({ title, ...share }) => (title === null ? [] : [{ title, ...share }]));
  return {
    days: rows.filter((row) => row.month === month).map(({ day }) => Number(day.slice(3))),
    sites: rows.map(({ site }) => site),
    stories,
    whole: sumOf(shares),
    quotation,
    months,
    title: japaneseMonth(month),
  };
}
