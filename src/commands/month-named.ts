import { Complaint } from '../core/complaint.ts';
import { monthOf, previousMonth } from '../core/month/month.ts';
import { readMonth } from '../core/month/named-month.ts';
import type { Message, Month } from '../model.ts';
import type { World } from '../world.ts';

// Enough to see which one was meant.
const MOST_MONTHS = 6;

/** The month as it was named; left out, the previous one: the post of 11 May is April's. */
export async function monthOrPrevious(world: World, named: string | undefined): Promise<Month> {
  return named === undefined ? previousMonth(world.now(), await world.timeZone()) : monthNamed(world, named);
}

/** The month as the author names it. Throws a Complaint (exit 2) for what is none. */
export async function monthNamed(world: World, text: string): Promise<Month> {
  const month = readMonth(text, monthOf(world.now().toISOString(), await world.timeZone()));
  if (month) return month;
  throw new Complaint(
    {
      en: `"${text}" is not a month: write it as 2025-04, 4 (the latest April) or last`,
      ja: `「${text}」は月ではありません。2025-04、4（直近の4月）、2025年4月、先月、今月のように書いてください`,
    },
    2,
  );
}

/**
 * Names the months that have links, so that a mistyped one is seen. Where all that
 * the month has is put off, it says so.
 */
export async function nothingSaved(world: World, month: Month): Promise<Complaint> {
  const putOff = (await world.library.read(month)).links.filter(({ mark }) => mark === 'later').length;
  if (putOff > 0)
    return new Complaint(
      {
        en:
          `nothing is left for ${month}: all that is saved in it is put off to the next month (${putOff}). ` +
          `"roundup list ${month}" shows it, "roundup mark URL none" takes it back`,
        ja:
          `${month} に入れるものがありません。保存した ${putOff} 件は翌月に回してあります。` +
          `「roundup list ${month}」で確かめ、「roundup mark URL none」で戻せます`,
      },
      3,
    );
  const months = await monthsWithLinks(world, MOST_MONTHS + 1);
  const last = months.slice(-MOST_MONTHS);
  const more = months.length > last.length ? '… ' : '';
  const known = {
    en: `In ${world.files.folder} links are saved in ${more}${last.join(', ')}`,
    ja: `${world.files.folder} でリンクがあるのは ${more}${last.join('、')} です`,
  };
  const next = last.length === 0 ? toSave(world.files.folder) : known;
  return new Complaint(
    {
      en: `nothing is saved in ${month}. ${next.en}`,
      ja: `${month} には何も保存されていません。${next.ja}`,
    },
    3,
  );
}

/** It names the folder: whoever stands in a wrong one, or has mistyped it, sees that. */
function toSave(folder: string): Message {
  return {
    en: `No link is in ${folder} yet: save some with "roundup save URL" or "roundup import FILE"`,
    ja: `${folder} にはまだリンクがありません。「roundup save URL」か「roundup import ファイル」で保存してください`,
  };
}

/** The newest months, at most so many, that hold a link: one from which all were taken out holds none. */
async function monthsWithLinks(world: World, most: number): Promise<readonly Month[]> {
  const found: Month[] = [];
  for (const month of (await world.library.months()).toReversed()) {
    if (found.length === most) break;
    if ((await world.library.read(month)).links.length > 0) found.unshift(month);
  }
  return found;
}
