import { clockWasWrong, type ClockGap } from '../library/clock-gap.ts';
import { dayOf, monthOf, previousMonth } from '../month/month.ts';
import type { Variables } from '../../facts.ts';
import { look, ok, type Finding } from '../finding/finding.ts';

/** Which month it is for the author, and which one the commands mean. */
export function aboutMonth(now: Date, timeZone: string, variables: Variables): readonly Finding[] {
  const [month, drafted] = [monthOf(now.toISOString(), timeZone), previousMonth(now, timeZone)];
  const other = variables['TZ'] && variables['TZ'] !== timeZone ? variables['TZ'] : null;
  const aside =
    other === null
      ? { en: '', ja: '' }
      : { en: ` (TZ is ${other}, which plays no part)`, ja: `（TZ は ${other} ですが、使いません）` };
  return [
    ok(
      'month',
      `in ${timeZone} it is ${month} now; a command without a month means ${drafted}${aside.en}`,
      `${timeZone} では今 ${month} です。月を省くと ${drafted} になります${aside.ja}`,
    ),
  ];
}

/**
 * A clock that stands before the last save: it is wrong, or it was then. Not to have saved anything for long is nothing
 * to tell.
 */
export function aboutClock(gap: ClockGap | null, now: Date, timeZone: string): readonly Finding[] {
  if (gap?.off !== 'behind') return [];
  const [today, then] = [dayOf(now.toISOString(), timeZone), dayOf(gap.last, timeZone)];
  const wrongThen = clockWasWrong(gap.url);
  return [
    look(
      'month',
      {
        en:
          `the clock says ${today}, but the last link was saved on ${then} (${gap.url}): it is wrong, or it was ` +
          'wrong then',
        ja:
          `時計は ${today} ですが、最後の保存は ${then} です（${gap.url}）。` +
          '時計が違っているか、保存したときに違っていました',
      },
      {
        en: `Set the clock if it is wrong. ${wrongThen.en}`,
        ja: `時計が違っていたら合わせてください。${wrongThen.ja}`,
      },
    ),
  ];
}
