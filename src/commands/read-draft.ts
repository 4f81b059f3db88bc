import { Complaint } from '../core/complaint.ts';
import { isBlank } from '../core/merge/is-blank.ts';
import type { FileState } from '../facts.ts';
import type { World } from '../world.ts';

/**
 * A draft as it stands. It is kept as a version where it differs from the newest one, so that whatever empties
 * it later loses nothing that a run has seen. Copies beside it that a synchronising program has made are told; one that
 * is in the cloud only is never taken for one that is not there yet.
 */
export async function readDraft(world: World, path: string): Promise<FileState> {
  const state = await world.files.readText(path);
  const isInCloud = await tellCopies(world, path);
  if (state.digest === null && isInCloud) throw inCloud(path);
  await keepRead(world, state);
  return state;
}

/** Resolves to whether what stands for the draft itself is among them: it is not on this machine. */
export async function tellCopies(world: World, path: string): Promise<boolean> {
  const { problems, inCloud: isInCloud } = await world.files.copies(path);
  for (const copy of problems) world.screen.complain(copy);
  return isInCloud;
}

function inCloud(path: string): Complaint {
  return new Complaint(
    {
      en: `${path} is not on this machine yet, so no draft is begun in its place`,
      ja: `${path} がまだこのコンピューターにないので、新しい原稿は作りません`,
    },
    2,
  );
}

/** Keeps a version of a draft that was read. Where that is not possible it is told, and the run goes on. */
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
  return digest !== null && isBlank(text);
}

/** For a draft that something has emptied. @param restoring what `roundup restore` is told to bring it back */
export function emptied(path: string, restoring: string): Complaint {
  return new Complaint(
    {
      en:
        `${path} is empty, so nothing was written. "roundup restore ${restoring}" brings back what was kept of it; ` +
        'to begin anew, delete the file',
      ja: `${path} が空なので、何も書き込んでいません。「roundup restore ${restoring}」で残っている版に戻せます。最初から作り直すなら、ファイルを削除してください`,
    },
    2,
  );
}
