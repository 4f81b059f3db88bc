import { Complaint } from '../core/complaint.ts';
import { parseMonth, previousMonth } from '../core/month/month.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';

/** The month as it was named; left out, the previous one: the post of 11 May is April's. */
export async function monthOrPrevious(world: World, named: string | undefined): Promise<Month> {
  return named === undefined ? previousMonth(world.now(), await world.timeZone()) : monthNamed(named);
}

export function monthNamed(text: string): Month {
  const month = parseMonth(text);
  if (month) return month;
  throw new Complaint(
    {
      en: `"${text}" is not a month: write it as 2025-04`,
      ja: `「${text}」は月ではありません。2025-04 のように書いてください`,
    },
    2,
  );
}

export function nothingSaved(month: Month): Complaint {
  return new Complaint(
    {
      en: `nothing is saved in ${month}. Save links with "roundup save URL" or "roundup import FILE"`,
      ja: `${month} には何も保存されていません。「roundup save URL」か「roundup import ファイル」で保存してください`,
    },
    3,
  );
}
