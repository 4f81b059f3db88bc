import { Complaint } from '../core/complaint.ts';
import { isBlank } from '../core/merge/is-blank.ts';
import type { Moment } from '../model.ts';
import type { FileState } from '../facts.ts';
import type { World } from '../world.ts';

export interface KeptVersion extends FileState {
  readonly replacedAt: Moment;
}

/** The earlier versions of a draft that can be read, newest first, and what is wrong with each of the others. */
export async function keptVersions(
  world: World,
  path: string,
): Promise<{ readonly versions: readonly KeptVersion[]; readonly damaged: readonly Complaint[] }> {
  const versions: KeptVersion[] = [];
  const damaged: Complaint[] = [];
  for (const { path: file, replacedAt } of await world.files.backups(path)) {
    try {
      const version = await world.files.readText(file);
      // Another run may just have removed the oldest; and nobody wants what was left of an emptied draft.
      if (version.digest !== null && !isBlank(version.text)) versions.push({ ...version, replacedAt });
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      damaged.push(error);
    }
  }
  return { versions, damaged };
}
