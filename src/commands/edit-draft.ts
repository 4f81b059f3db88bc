import type { World } from '../world.ts';
import { emptied, isEmptied, readDraft } from './read-draft.ts';

/**
 * Opens the draft in the author's editor, waits for its end, and says what became of the draft.
 * Throws a Complaint where the editor has left nothing. @param restoring what `restore` is to be given for this draft
 */
export async function editDraft(world: World, path: string, restoring: string): Promise<void> {
  const before = await world.files.readText(path);
  await world.files.edit(path);
  const after = await readDraft(world, path);
  if (after.digest === null || isEmptied(after)) throw emptied(path, restoring);
  const { editedMessage } = await import('../core/report/edited-report.ts');
  world.screen.tell(editedMessage(before.text, after.text, path));
}
