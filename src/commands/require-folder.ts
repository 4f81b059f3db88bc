import { Complaint } from '../core/complaint.ts';
import { TO_HAVE_ONE } from '../core/library/absent-folder.ts';
import type { Message } from '../model.ts';
import type { World } from '../world.ts';

/**
 * Throws a Complaint where the roundup folder is not there: a mistyped --dir in a crontab would else do nothing every
 * night, and say nothing.
 * @param lacking what there is none of then
 */
export async function requireFolder(world: World, lacking: Message): Promise<void> {
  if ((await world.library.months()).length > 0) return;
  const { path, state } = await (await world.inspection()).folder();
  if (state === 'absent')
    throw new Complaint(
      {
        en: `${path} is not there, so there ${lacking.en}. ${TO_HAVE_ONE.en}`,
        ja: `${path} がないので、${lacking.ja}がありません。${TO_HAVE_ONE.ja}`,
      },
      2,
    );
}
