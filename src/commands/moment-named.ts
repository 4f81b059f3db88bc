import { Complaint } from '../core/complaint.ts';
import { dayOf } from '../core/month/month.ts';
import { readNamedMoment } from '../core/month/named-moment.ts';
import type { Moment } from '../model.ts';
import type { World } from '../world.ts';

/** What `--at` says. Throws a Complaint for anything but a date. */
export async function momentNamed(world: World, text: string): Promise<Moment> {
  const timeZone = await world.timeZone();
  const moment = readNamedMoment(text, dayOf(world.now().toISOString(), timeZone), timeZone);
  if (moment !== null) return moment;
  throw new Complaint(
    {
      en: `--at: "${text}" is not a date: write 2025-04-30, 2025-04-30T15:30:00Z, 4/30 or yesterday`,
      ja: `--at: 「${text}」は日付ではありません。2025-04-30、4/30、昨日、2025-04-30T15:30:00Z のように書いてください`,
    },
    2,
  );
}
