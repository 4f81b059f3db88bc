import type { Addition } from '../core/library/add-links.ts';
import { importedMessage, knownMessage, repeatedMessage, savedMessage } from '../core/report/saved-report.ts';
import { stayedOutMessage, staysOutMessage } from '../core/report/stayed-out.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';
import type { ImportCounts } from './taken-links.ts';

interface ImportedHow extends Pick<ImportCounts, 'passedOver' | 'settled'> {
  readonly dryRun: boolean;
  readonly timeZone: string;
}

// The rest are details.
const MOST_REPEATED_TOLD = 20;

/** Tells what became of each link of an import, or would become of it in a dry run, and then of all together. */
export function tellImported(
  { screen }: World,
  { added, repeated, known, stayedOut }: Addition,
  { passedOver, settled, dryRun, timeZone }: ImportedHow,
): void {
  const saving = dryRun ? 'planned' : 'done';
  if (screen.tellsDetails) for (const { month, link } of added) screen.detail(savedMessage(month, link.url, saving));
  for (const [index, one] of repeated.entries())
    if (index < MOST_REPEATED_TOLD) screen.tell(repeatedMessage(one, saving));
    else screen.detail(repeatedMessage(one, saving));
  if (screen.tellsDetails) for (const one of known) screen.detail(knownMessage(one, saving));
  for (const link of stayedOut) screen.detail(staysOutMessage(link, timeZone));
  const months = new Map<Month, number>();
  for (const { month } of added) months.set(month, (months.get(month) ?? 0) + 1);
  screen.tell(
    importedMessage({
      added: months,
      repeated: repeated.length,
      known: known.length + settled,
      passedOver,
      dryRun,
    }),
  );
  if (stayedOut.length > 0) screen.tell(stayedOutMessage(stayedOut.length));
}
