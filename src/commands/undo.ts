import { Complaint } from '../core/complaint.ts';
import { undoLast } from '../core/library/undo.ts';
import { wallClock } from '../core/month/wall-clock.ts';
import { manyTakenBack, takenBackMessage } from '../core/report/undone-report.ts';
import type { World } from '../world.ts';
import { appendLinks } from './add-to-library.ts';

// An import of years is not taken out by a slip of the finger; nor are more links than these named one by one.
const MOST_LINKS = 20;

/**
 * Takes back what the last `save`, `import`, `mark`, `quote` or `rm` has said, by lines that say so; said again, the
 * one before. Throws a Complaint where there is none, and without `force` where it was about many links.
 */
export async function undo(world: World, { force }: { readonly force: boolean }): Promise<void> {
  const saved = await world.library.lines();
  const undone = undoLast(saved);
  if (undone === null)
    throw new Complaint({
      en: 'there is no save, import, mark, quote or rm to take back; a link of sync is taken out by "roundup rm"',
      ja: '取り消せる save、import、mark、quote、rm はありません。sync で入ったリンクは「roundup rm」で取り除けます',
    });
  const when = wallClock(undone.decidedAt, await world.timeZone());
  const { count } = undone;
  if (count > MOST_LINKS && !force)
    throw new Complaint({
      en: `what was said last, at ${when}, is about ${count} links: "roundup undo --force" takes all of it back`,
      ja: `${when} の操作は ${count} 件のリンクに及びます。まとめて取り消すには「roundup undo --force」を実行してください`,
    });
  await appendLinks(world, undone.lines);
  for (const one of undone.lines)
    if (count > MOST_LINKS) world.screen.detail(takenBackMessage(one, when));
    else world.screen.tell(takenBackMessage(one, when));
  if (count > MOST_LINKS) world.screen.tell(manyTakenBack(undone, when));
}
