import { Complaint } from '../core/complaint.ts';
import { powersOf } from '../core/settings/powers.ts';
import type { World } from '../world.ts';

/** Says of the roundup folder that it is the user's own, or no longer; tells what it makes a run do. */
export async function trust(world: World, { remove }: { readonly remove: boolean }): Promise<void> {
  const { folder } = world.files;
  if (remove) {
    await world.trust.remove();
    return world.screen.tell({ en: `not trusted any more: ${folder}`, ja: `信用しないことにしました: ${folder}` });
  }
  const { state } = await (await world.inspection()).folder();
  if (state !== 'folder')
    throw new Complaint({ en: `there is no folder ${folder}`, ja: `フォルダー ${folder} がありません` }, 2);
  await world.trust.add();
  world.screen.tell({ en: `trusted: ${folder}`, ja: `信用しました: ${folder}` });
  for (const power of powersOf(await world.settings())) world.screen.tell({ en: `  ${power}`, ja: `  ${power}` });
}
