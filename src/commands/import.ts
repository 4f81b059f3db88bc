import { Complaint } from '../core/complaint.ts';
import type { Addition } from '../core/library/add-links.ts';
import { keptPagesMessage } from '../core/report/saved-report.ts';
import { staysTakenOut } from '../core/library/taken-out.ts';
import {
  addressGiven,
  noFiles,
  noLinks,
  notRead,
  notSavedUndated,
  readingMessage,
} from '../core/report/import-problems.ts';
import { requireKind } from '../core/sources/detect.ts';
import { filesToImport } from '../core/sources/files-to-import.ts';
import type { FoundStream } from '../core/sources/source.ts';
import { dayOf } from '../core/month/month.ts';
import type { World } from '../world.ts';
import { startAdding } from './add-to-library.ts';
import { keepPages, type LinkWithPage } from './keep-pages.ts';
import { linksInFile } from './links-in-file.ts';
import { orComplaint } from './or-complaint.ts';
import { momentNamed } from './moment-named.ts';
import { startSettling } from './settling.ts';
import { takenLinks } from './taken-links.ts';
import { tellImported } from './tell-imported.ts';

export interface ImportOptions {
  /** `-` is standard input. */
  readonly files: readonly string[];
  /** The kind, where it is not to be detected. */
  readonly from?: string | undefined;
  /** When links without a date were saved. */
  readonly at?: string | undefined;
  readonly dryRun: boolean;
  /** Each into the month of its saving, even where another month has the page. */
  readonly again: boolean;
}

/**
 * Takes the Links of files into the library. Throws a Complaint when no file had one, or when
 * one of them was refused for want of a date.
 */
export async function importFiles(world: World, options: ImportOptions): Promise<void> {
  const { dryRun, again } = options;
  const [timeZone, { folders }] = [await world.timeZone(), await world.settings()];
  const at = options.at === undefined ? null : await momentNamed(world, options.at);
  if (options.from !== undefined) requireKind(options.from);
  const today = dayOf(world.now().toISOString(), timeZone);
  const near = { day: at ?? today, isToday: at === null, until: today };
  const adding = startAdding(world, {
    dryRun,
    again,
    decidedAt: world.now().toISOString(),
    staysOut: (link, takenOutAt) => !again && staysTakenOut(link, takenOutAt, link.savedAt !== at),
  });
  const pages: LinkWithPage[] = [];
  const counts = { found: 0, undated: 0, passedOver: 0, settled: 0 };
  const settling = startSettling(world, { isOff: again, basis: `${timeZone} ${folders}` });
  const files = await filesGiven(world, options.files);
  const unread: string[] = [];
  try {
    for (const [index, file] of files.entries()) {
      world.screen.progress(readingMessage(file, index + 1, files.length));
      const read = (): Promise<FoundStream> =>
        linksInFile(world, file, { timeZone, near, from: options.from, folders }, settling);
      const found = files.length === 1 ? await read() : await orComplaint(read);
      if (found instanceof Complaint) {
        world.screen.complain(found);
        unread.push(file);
      } else await adding.add(takenLinks(world, { file, found, at, isNear: near.isToday, counts, pages, settling }));
    }
  } finally {
    world.screen.progress(null);
  }
  if (counts.found === 0) throw new Complaint(files.length === 0 ? noFiles(options.files) : noLinks(options.files));
  const addition = await adding.end();
  if (!dryRun) {
    await settling.remember(addition);
    await keepTheirPages(world, pages, addition);
  }
  tellImported(world, addition, { ...counts, dryRun, timeZone });
  if (counts.undated > 0) throw new Complaint(notSavedUndated(counts.undated));
  if (unread.length > 0) throw new Complaint(notRead(unread));
}

async function keepTheirPages(
  world: World,
  pages: readonly LinkWithPage[],
  { added, repeated, known }: Addition,
): Promise<void> {
  if (pages.length === 0) return;
  const kept = await keepPages(world, pages, [...added, ...repeated, ...known]);
  world.screen.tell(keptPagesMessage(kept));
}

/** A folder stands for the files in it. */
async function filesGiven(world: World, given: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of given) {
    if (/^https?:\/\//iu.test(path)) throw new Complaint(addressGiven(path), 2);
    const under = path === '-' ? null : await world.files.filesUnder(path);
    files.push(...(under === null ? [path] : filesToImport(under)));
  }
  return files;
}
