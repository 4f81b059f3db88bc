import type { WrittenLine } from '../../facts.ts';
import type { Message, Moment } from '../../model.ts';
import { dayOf, timeOf } from '../month/month.ts';

export interface ClockGap {
  /** When the newest line was written, by this clock or another machine's. */
  readonly last: Moment;
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
  const moments = lines.flatMap((line) => line.decidedAt ?? (isByClock(line) ? line.savedAt : []));
  const last = moments.toSorted((one, other) => timeOf(one) - timeOf(other)).at(-1);
  if (last === undefined) return null;
  const passed = now.getTime() - timeOf(last);
  if (-passed > MOST_BEHIND) return { last, off: 'behind' };
  return passed > MOST_AHEAD ? { last, off: 'ahead' } : null;
}

/** Lines of the first versions do not say when they were written, nor do those that take back what was wrong. */
function isByClock({ savedAt, source, undoes }: WrittenLine): boolean {
  return source === 'cli' && undoes === undefined && savedAt.includes('T');
}

/** For what was just saved by the clock. */
export function clockMessage({ last, off }: ClockGap, now: Moment, timeZone: string): Message {
  const [today, then] = [dayOf(now, timeZone), dayOf(last, timeZone)];
  const before = { en: 'which is before the last save', ja: '前回の保存より前です' };
  const after = { en: 'long after the last save', ja: '前回の保存からだいぶ経っています' };
  const { en, ja } = off === 'behind' ? before : after;
  return {
    en:
      `the clock of this machine says ${today}, ${en} (${then}). If it is wrong, set it, "roundup rm URL" and save ` +
      'the link again',
    ja: `このコンピューターの時計は ${today} で、${ja}（${then}）。時計が違っていたら、合わせてから「roundup rm URL」のあとで保存し直してください`,
  };
}
