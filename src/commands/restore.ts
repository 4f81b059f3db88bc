import { Complaint } from '../core/complaint.ts';
import { wallClock } from '../core/month/wall-clock.ts';
import type { FileState } from '../facts.ts';
import type { Message } from '../model.ts';
import type { World } from '../world.ts';
import { draftPath } from './draft-path.ts';
import { keptVersions, type KeptVersion } from './kept-versions.ts';
import { monthOrPrevious } from './month-named.ts';
import { tellCopies } from './read-draft.ts';

export interface RestoreOptions {
  readonly month: string | undefined;
  /** Print the kept versions instead of bringing one back. */
  readonly list: boolean;
  /** The file that `draft -o` has written; left out, the month's draft. */
  readonly output?: string | undefined;
  /** Its number in the list; left out, the newest one that differs from the draft. */
  readonly number: string | undefined;
}

/**
 * Brings a kept version of a month's draft back, or of a file that `draft -o` has written. The draft as it is
 * now is kept in its turn, so nothing is lost.
 */
export async function restore(world: World, options: RestoreOptions): Promise<void> {
  const timeZone = await world.timeZone();
  const path = options.output ?? draftPath(world, await monthOrPrevious(world, options.month));
  const draft = await world.files.readText(path);
  await tellCopies(world, path);
  const { versions: kept, damaged } = await keptVersions(world, path);
  for (const complaint of damaged) world.screen.complain(complaint);
  if (kept.length === 0) throw nothingKept(draft.path);
  if (options.list) return world.screen.out(listed(kept, draft, { timeZone, say: world.screen.words }));
  const wanted =
    options.number === undefined
      ? kept.find(({ digest }) => digest !== draft.digest)
      : kept[Number(options.number) - 1];
  if (!wanted)
    throw options.number === undefined ? nothingOlder(draft.path) : noSuchVersion(options.number, kept.length);
  if (wanted.digest !== draft.digest) await world.files.replace(draft, wanted.text);
  const when = wallClock(wanted.replacedAt, timeZone);
  world.screen.tell({
    en: `${draft.path} is again as it was until ${when}; what it was before is kept`,
    ja: `${draft.path} を ${when} までの内容に戻しました。戻す前の内容も残してあります`,
  });
}

/** A line for each version: its number, until when the draft was so, its characters, and which the draft is now. */
function listed(
  kept: readonly KeptVersion[],
  draft: FileState,
  { timeZone, say }: { readonly timeZone: string; readonly say: (message: Message) => string },
): string {
  const sizes = kept.map(({ text }) => [...text].length);
  const width = Math.max(...sizes.map((size) => String(size).length));
  return kept
    .map(({ digest, replacedAt }, index) => {
      const size = sizes[index] ?? 0;
      const columns = [String(index + 1).padStart(3), wallClock(replacedAt, timeZone), String(size).padStart(width)];
      const unit = say({ en: size === 1 ? 'character' : 'characters', ja: '文字' });
      const now = digest === draft.digest ? `  ${say({ en: '(the same as now)', ja: '（今と同じ）' })}` : '';
      return `${columns.join('  ')} ${unit}${now}\n`;
    })
    .join('');
}

function nothingKept(path: string): Complaint {
  return new Complaint({
    en: `no earlier version of ${path} is kept: one is kept whenever roundup reads or replaces it and it has changed`,
    ja: `${path} の前の版は残っていません。roundup が読むか書き換えるたびに、変わっていれば残します`,
  });
}

function nothingOlder(path: string): Complaint {
  return new Complaint({
    en: `${path} equals every version that is kept`,
    ja: `${path} は、残っているどの版とも同じです`,
  });
}

function noSuchVersion(version: string, count: number): Complaint {
  return new Complaint(
    {
      en: `there is no version ${version}: choose 1 to ${count} ("roundup restore --list")`,
      ja: `${version} という版はありません。1 から ${count} で選んでください（roundup restore --list）`,
    },
    2,
  );
}
