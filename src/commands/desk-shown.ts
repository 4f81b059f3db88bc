import { Complaint } from '../core/complaint.ts';
import type { DeskPage } from '../core/preview/desk.ts';
import { monthName } from '../core/preview/desk-page.ts';
import { deskParts, type DeskParts } from '../core/preview/desk-parts.ts';
import { ENGINE_LOOKS } from '../core/preview/engine-look.ts';
import { sectionsOf } from '../core/preview/sections.ts';
import type { Asked } from '../core/preview/served.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';
import type { DeskKept } from './desk-kept.ts';
import { deskMonth } from './desk-month.ts';
import { linksOfMonths } from './desk-pictures.ts';

/** How it is asked for, and what is told on top of it. */
export type Telling = Pick<Asked, 'base' | 'state' | 'style'> & { readonly told: readonly string[] };

export interface ShownNow {
  readonly page: DeskPage;
  readonly parts: DeskParts;
}

/** A month without links is told as that, with the ways on. */
export async function shownNow(
  world: World,
  month: Month,
  { base, state, style, told }: Telling,
  kept: DeskKept,
): Promise<ShownNow> {
  const { words: say } = world.screen;
  const setting = { month, base, state, style, say, told };
  try {
    const { title, draft, view, rows, engine, fault } = await deskMonth(world, month, kept);
    const sections = sectionsOf(view, ENGINE_LOOKS[engine], kept.render);
    const page = { ...setting, title, draft, fault, empty: null, sections, rows };
    const shown = kept.months.get(month)?.shown;
    const parts = deskParts(page, shown?.rows === rows ? (shown.links ?? undefined) : undefined);
    if (shown?.rows === rows) shown.links = parts.links;
    return { page, parts };
  } catch (error) {
    if (!(error instanceof Complaint) || error.exit !== 3) throw error;
    const empty = { says: error.says, months: await linksOfMonths(world) };
    const draft = { file: '', written: false };
    const title = monthName(month, say);
    const page = { ...setting, title, draft, fault: null, empty, sections: [], rows: [] };
    return { page, parts: deskParts(page) };
  }
}
