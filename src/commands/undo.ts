import { Complaint } from '../core/complaint.ts';
import { undoLast } from '../core/library/undo.ts';
import { wallClock } from '../core/month/wall-clock.ts';
import type { World } from '../world.ts';
import { appendLinks } from './add-to-library.ts';

/**
 * Takes back the last `mark` or `rm`, by lines that say so; said again, the one
 * before. Throws a Complaint where there is none.
 */
export async function undo(world: World): Promise<void> {
  const saved = await world.library.lines();
  const undone = undoLast(saved.map(({ month, link }) => ({ month, line: link })));
  if (undone === null)
    throw new Complaint({
      en: 'there is no mark or rm to take back',
      ja: '取り消せる mark や rm はありません',
    });
  await appendLinks(
    world,
    undone.lines.map(({ month, line }) => ({ month, link: line })),
  );
  const when = wallClock(undone.decidedAt, await world.timeZone());
  for (const { month, line } of undone.lines)
    world.screen.tell({
      en: `${month}: ${line.url} is as it was before what was decided at ${when}`,
      ja: `${month}: ${line.url} を、${when} の決定の前に戻しました`,
    });
}
