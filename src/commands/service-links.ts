import { Complaint } from '../core/complaint.ts';
import { parseSource } from '../core/sources/parse-source.ts';
import type { FoundLink } from '../core/sources/source.ts';
import type { SyncService } from '../core/sync/sync-service.ts';
import type { World } from '../world.ts';

/**
 * The links of an answer, read as `import` reads them. Throws a Complaint where it is damaged, cut off, or something
 * else.
 */
export async function linksInAnswer(
  world: World,
  { kind, name }: SyncService,
  bytes: Uint8Array,
  items: readonly unknown[] | null,
): Promise<readonly FoundLink[]> {
  if (items?.length === 0) return [];
  const [timeZone, { folders }] = [await world.timeZone(), await world.settings()];
  const from = kind ?? undefined;
  const found = await parseSource(bytes, name, { timeZone, from, folders });
  const isFeed = items === null;
  if (isFeed && !['feed', 'hatena', 'jsonfeed'].includes(found.kind)) throw unreadable();
  const [problem] = found.problems;
  if (isFeed && found.links.length === 0 && problem) throw new Complaint(problem.message);
  for (const { message } of found.problems)
    world.screen.detail({ en: `${name}: ${message.en}`, ja: `${name}: ${message.ja}` });
  // Of a feed nobody knows whose comments it carries: those of another user, for one.
  return kind === null ? found.links.map(withoutNote) : found.links;
}

function withoutNote(link: FoundLink): FoundLink {
  const { note: _, ...others } = link;
  return others;
}

/** An answer is of another kind than the service gives. */
export function unreadable(): Complaint {
  return new Complaint({
    en: 'its answer cannot be read (cut off, or of something else); the next run tries again',
    ja: '応答が途中で切れているか、別のもので、読めません。次の実行でもう一度試します',
  });
}
