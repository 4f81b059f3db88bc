import { sectionsOf } from '../core/check/draft-sections.ts';
import { shareOf } from '../core/check/rules/share.ts';
import { titleIn } from '../core/merge/title-in.ts';
import { japaneseMonth } from '../core/month/japanese.ts';
import type { Pictures } from '../core/preview/pictures-page.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';
import type { DeskMonth } from './desk-month.ts';

/** What the pictures of a month show, and how many links each month of the library has. */
export async function deskPictures(world: World, { month, view, rows }: DeskMonth): Promise<Pictures> {
  const months: [Month, number][] = [];
  for (const one of await world.library.months()) months.push([one, (await world.library.read(one)).links.length]);
  const stories = sectionsOf(view)
    .filter(({ heading }) => heading !== null)
    .map((section) => ({ title: titleIn([section.heading?.text ?? '']), ...shareOf(section) }));
  return {
    days: rows.filter((row) => row.month === month).map(({ day }) => Number(day.slice(3))),
    sites: rows.map(({ site }) => site),
    stories,
    quotation: (await world.settings()).check.quotation,
    months: new Map(months),
    title: japaneseMonth(month),
  };
}
