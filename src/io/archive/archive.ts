import { join } from 'node:path';
import { monthFile } from '../../core/month/month-files.ts';
import type { Message, Month, Page, PageVersion, Problem } from '../../model.ts';
import type { Archive } from '../../world.ts';
import { naming } from '../files/file-complaint.ts';
import { withLock, type Patience } from '../files/lock.ts';
import { openReadLog, type ReadLog } from '../files/read-log.ts';
import { strayTeller } from '../files/strays.ts';
import { inBatches } from './write-batches.ts';
import { addFailure, readFailures } from './failures-file.ts';
import { readIndex, writeIndex, type Index } from './index-file.ts';

export interface ArchiveOptions {
  readonly now: () => Date;
  /** For the warcinfo record: `roundup/0.1.0`. */
  readonly software: string;
  /** Told when a file is found damaged, and of the copies and placeholders of every month that is read. */
  readonly complain?: (problem: Problem) => void;
  /** Told when another process that writes is waited for. */
  readonly tell?: (message: Message) => void;
  readonly log?: ReadLog;
}

// Held for one write; the other side may be writing a batch of large pages to a slow disk.
const [TELL_AFTER, GIVE_UP_AFTER] = [3_000, 60_000];

/**
 * `archive/YYYY-MM.warc.gz` of a roundup folder: WARC 1.1, one gzip member per record, append-only. What stands under
 * `.roundup/` is derived and made again when it is missing or does not fit. `append` resolves when the page is durable;
 * pages that arrive while others are written are flushed together.
 */
export function openArchive(
  folder: string,
  { now, software, complain, tell, log = openReadLog() }: ArchiveOptions,
): Archive {
  const patience: Patience = { tellAfter: TELL_AFTER, giveUpAfter: GIVE_UP_AFTER, tell: tell ?? (() => undefined) };
  const fileOf = (month: Month): string => join(folder, monthFile('archive', month));
  const derived = (kind: string, name: string): string => join(folder, '.roundup', kind, name);
  const indexOf = (month: Month): string => derived('archive', `${month}.jsonl`);
  const failuresOf = (month: Month): string => derived('failures', `${month}.jsonl`);

  const path = join(folder, 'archive');
  const tellStrays = complain
    ? strayTeller({ path, kind: 'archive', log, complain })
    : async (): Promise<void> => undefined;

  // While size and time of the archive are as this run left them, its index is not read again for every page.
  const kept = new Map<Month, Index>();
  const keep = (month: Month, index: Index): Index => {
    kept.set(month, index);
    return index;
  };

  async function currentIndex(month: Month): Promise<Index> {
    const state = await log.state(fileOf(month));
    if (state === null || state.size === 0)
      return { versions: [], stamp: { size: 0, mtime: state?.mtime ?? 0, end: 0 } };
    const fits = (index: Index | null | undefined): index is Index =>
      index?.stamp.size === state.size && index.stamp.mtime === state.mtime;
    const own = kept.get(month);
    if (fits(own)) return own;
    const known = await readIndex(indexOf(month), month, log);
    return fits(known) ? keep(month, known) : newIndex(month);
  }

  async function newIndex(month: Month): Promise<Index> {
    const { damageProblems, surveyArchive } = await import('./survey-archive.ts');
    const { index, damage } = await surveyArchive(fileOf(month), month);
    for (const problem of damageProblems(fileOf(month), damage)) complain?.(problem);
    writeIndex(indexOf(month), index);
    return keep(month, index);
  }

  async function appendBatch(month: Month, pages: readonly Page[]): Promise<readonly PageVersion[]> {
    const { appendPages, membersOf } = await import('./append-pages.ts');
    const members = await membersOf(pages);
    const target = {
      month,
      file: fileOf(month),
      indexFile: indexOf(month),
      tornFolder: derived('torn', ''),
      software,
      now,
      currentIndex: () => currentIndex(month),
      newIndex: () => newIndex(month),
    };
    return withLock(derived('archive', `${month}.lock`), patience, async () => {
      const { versions, index } = await appendPages(target, pages, members);
      keep(month, index);
      return versions;
    });
  }

  const batches = new Map<Month, (page: Page) => Promise<PageVersion>>();
  const appenderOf = (month: Month): ((page: Page) => Promise<PageVersion>) => {
    const appender =
      batches.get(month) ??
      inBatches((pages: readonly Page[]) => naming(fileOf(month), () => appendBatch(month, pages)));
    batches.set(month, appender);
    return appender;
  };

  const indexed = (month: Month): Promise<Index> => naming(fileOf(month), () => currentIndex(month));
  return {
    versions: async (month) => {
      await naming(path, () => tellStrays(month));
      return (await indexed(month)).versions;
    },
    read: async (version) => {
      const { readVersion } = await import('./read-version.ts');
      return naming(fileOf(version.month), () =>
        readVersion(fileOf(version.month), version, () => newIndex(version.month)),
      );
    },
    append: (month, page) => appenderOf(month)(page),
    failures: async (month) => {
      const tries = await readFailures(failuresOf(month), log);
      if (tries.size === 0) return tries;
      const arrived = new Map(
        (await indexed(month)).versions.map(({ url, fetchedAt }) => [url, Date.parse(fetchedAt)]),
      );
      return new Map([...tries].filter(([url, { at }]) => !((arrived.get(url) ?? -Infinity) >= Date.parse(at))));
    },
    recordFailure: (month, url, tried) =>
      naming(failuresOf(month), async () => addFailure(failuresOf(month), url, tried)),
  } satisfies Archive;
}
