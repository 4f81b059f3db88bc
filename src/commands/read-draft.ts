import { Complaint } from '../core/complaint.ts';
import type { FileState } from '../facts.ts';
import type { World } from '../world.ts';

/**
 * A draft as it stands. It is kept as a version where it differs from the newest one, so that whatever empties
 * it later loses nothing that a run has seen. Copies beside it that a synchronising program has made are told.
 */
export async function readDraft(world: World, path: string): Promise<FileState> {
  const state = await world.files.readText(path);
  for (const copy of await world.files.copies(path)) world.screen.complain(copy);
  await keepRead(world, state);
  return state;
}

export async function keepRead(world: World, state: FileState): Promise<void> {
  try {
    await world.files.keep(state);
  } catch (error) {
    // A folder that cannot be written to must not keep its draft from being printed.
    if (!(error instanceof Complaint)) throw error;
    world.screen.tell({
      en: `no version of the draft could be kept. ${error.says.en}`,
      ja: `原稿の版を残せませんでした。${error.says.ja}`,
    });
  }
}

/**
 * There, and with nothing in it: what is left of a draft that a shell, an editor
 * or a synchronising program has emptied.
 */
export function isEmptied({ digest, text }: FileState): boolean {
  return digest !== null && text.trim() === '';
}

export function emptied(path: string, restoring: string): Complaint {
  return new Complaint(
    {
      en: `${path} is empty, so nothing was written. "roundup restore ${restoring}" brings back what was kept of it; to begin anew, delete the file`,
      ja: `${path} が空なので、何も書き込んでいません。「roundup restore ${restoring}」で残っている版に戻せます。最初から作り直すなら、ファイルを削除してください`,
    },
    2,
  );
}
