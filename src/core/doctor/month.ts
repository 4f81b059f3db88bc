import { monthOf, previousMonth } from '../month/month.ts';
import type { Variables } from '../../facts.ts';
import { ok, type Finding } from '../finding/finding.ts';

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
