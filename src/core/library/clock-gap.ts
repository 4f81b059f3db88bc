import type { WrittenLine } from '../../facts.ts';
import type { LinkUrl, Message, Moment } from '../../model.ts';
import { dayOf, timeOf } from '../month/month.ts';
import { itemId } from '../url/item-id.ts';

export interface ClockGap {
  /** When the newest line was written, by this clock or another machine's. */
  readonly last: Moment;
  /** The link that it is about. */
  readonly url: LinkUrl;
  /** Which way the clock is off now. */
  readonly off: 'behind' | 'ahead';
}

const DAY = 24 * 3_600_000;
// Machines differ by hours at most; who has saved nothing for so long may wonder, and is told once.
const [MOST_BEHIND, MOST_AHEAD] = [DAY, 60 * DAY];

/**
 * How far the clock is from the last save or decision, where that is far. A day that the author has named (`--at`), or
 * a service, says nothing of the clock: the moment at which it was saved does.
 * @param lines the last ones of each month's file
 */
export function clockGap(lines: readonly WrittenLine[], now: Date): ClockGap | null {
  const newest = lines
    .flatMap((line) => {
      const last = line.decidedAt ?? (isByClock(line) ? line.savedAt : null);
      return last === null ? [] : [{ last, url: line.url }];
    })
    .toSorted((one, other) => timeOf(one.last) - timeOf(other.last))
    .at(-1);
  if (newest === undefined) return null;
  const passed = now.getTime() - timeOf(newest.last);
  if (-passed > MOST_BEHIND) return { ...newest, off: 'behind' };
  return passed > MOST_AHEAD ? { ...newest, off: 'ahead' } : null;
}

/** Lines of the first versions do not say when they were written, nor do those that take back what was wrong. */
function isByClock({ savedAt, source, undoes }: WrittenLine): boolean {
  return source === 'cli' && undoes === undefined && savedAt.includes('T');
}

/** For what was just saved by the clock. Where the clock was wrong at the last save, it says how that goes away. */
export function clockMessage({ last, url, off }: ClockGap, now: Moment, timeZone: string): Message {
  const [today, then] = [dayOf(now, timeZone), dayOf(last, timeZone)];
  const again = {
    en: 'If it is wrong, set it, "roundup rm URL" and save the link again',
    ja: '時計が違っていたら、合わせてから「roundup rm URL」のあとで保存し直してください',
  };
  if (off === 'ahead')
    return {
      en: `the clock of this machine says ${today}, long after the last save (${then}). ${again.en}`,
      ja: `このコンピューターの時計は ${today} で、前回の保存からだいぶ経っています（${then}）。${again.ja}`,
    };
  const wrongThen = clockWasWrong(url);
  return {
    en:
      `the clock of this machine says ${today}, which is before the last save (${then}: ${url}). ${again.en}. ` +
      wrongThen.en,
    ja: `このコンピューターの時計は ${today} で、前回の保存より前です（${then}: ${url}）。${again.ja}。` + wrongThen.ja,
  };
}

/** What to do about a link that was saved, or decided about, under a clock that was ahead. */
export function clockWasWrong(url: LinkUrl): Message {
  const command = `roundup rm ${itemId(url)}`;
  return {
    en: `If it was wrong at that save, "${command}" takes that link out, and this is said no more; then save it again`,
    ja: `前回の保存のときに違っていたのなら、「${command}」でそのリンクを外せばこの知らせは出なくなります。そのあとで保存し直してください`,
  };
}
