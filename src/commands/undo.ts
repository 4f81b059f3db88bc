import { Complaint } from '../core/complaint.ts';
import { undoLast } from '../core/library/undo.ts';
import { wallClock } from '../core/month/wall-clock.ts';
import type { World } from '../world.ts';
import { appendLinks } from './add-to-library.ts';

/**
 * Takes back the last `mark`, `quote` or `rm`, by lines that say so; said again, the one
 * before. Throws a Complaint where there is none.
 */
export async function undo(world: World): Promise<void> {
  const saved = await world.library.lines();
  const undone = undoLast(saved.map(({ month, link }) => ({ month, line: link })));
  if (undone === null)
    throw new Complaint({
      en: 'there is no mark, quote or rm to take back',
      ja: '取り消せる mark、quote、rm はありません',
    });
  await appendLinks(
    world,
    undone.lines.map(({ month, line }) => ({ month, link: line })),
  );
  const when = wallClock(undone.decidedAt, await world.timeZone());
  for (const { month, line } of undone.lines)
    world.screen.tell({
      en: `taken back, what was decided at ${when} (${month}): ${line.url}`,
      ja: `${when} に決めたことを取り消しました (${month}): ${line.url}`,
    });
}
