import { picturesOf } from '../core/preview/pictures-of.ts';
import type { Pictures } from '../core/preview/pictures-page.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';
import type { DeskMonth } from './desk-month.ts';

/** What the pictures of a month show, and how many links each month of the library has. */
export async function deskPictures(world: World, shown: DeskMonth): Promise<Pictures> {
  const { check } = await world.settings();
  return picturesOf(shown, { months: await linksOfMonths(world), quotation: check.quotation });
}

/** How many links each month of the library has. */
export async function linksOfMonths(world: World): Promise<ReadonlyMap<Month, number>> {
  const months = new Map<Month, number>();
  for (const month of await world.library.months()) months.set(month, (await world.library.read(month)).links.length);
  return months;
}
