import { Complaint } from '../core/complaint.ts';
import {
  importedMessage,
  keptPagesMessage,
  knownMessage,
  repeatedMessage,
  savedMessage,
} from '../core/report/saved-report.ts';
import { stayedOutMessage, staysOutMessage } from '../core/report/stayed-out.ts';
import { isSavedBefore } from '../core/library/taken-out.ts';
import { addressGiven, noFiles, noLinks, notRead, notSavedUndated } from '../core/report/import-problems.ts';
import { requireKind } from '../core/sources/detect.ts';
import { filesToImport } from '../core/sources/files-to-import.ts';
import type { FoundStream } from '../core/sources/source.ts';
import { dayOf } from '../core/month/month.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';
import { startAdding } from './add-to-library.ts';
import { keepPages, type LinkWithPage } from './keep-pages.ts';
import { linksInFile } from './links-in-file.ts';
import { orComplaint } from './or-complaint.ts';
import { momentNamed } from './save.ts';
import { startSettling } from './settling.ts';
import { takenLinks } from './taken-links.ts';

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

const MOST_REPEATED_TOLD = 20;

/**
 * Takes the Links of files into the library. Throws a Complaint when no file had one, or when
 * one of them was refused for want of a date.
 */
export async function importFiles(world: World, options: ImportOptions): Promise<void> {
  const [timeZone, { folders }] = [await world.timeZone(), await world.settings()];
  const at = options.at === undefined ? null : await momentNamed(world, options.at);
  if (options.from !== undefined) requireKind(options.from);
  const today = dayOf(world.now().toISOString(), timeZone);
  const near = { day: at ?? today, isToday: at === null, until: today };
  const adding = startAdding(world, {
    dryRun: options.dryRun,
    again: options.again,
    decidedAt: world.now().toISOString(),
    // An export says the same each time.
    staysOut: (link, taken) =>
      !options.again && taken.sources.has(link.source) && (link.savedAt === at || isSavedBefore(link, taken)),
  });
  const pages: LinkWithPage[] = [];
  const counts = { found: 0, undated: 0, passedOver: 0, settled: 0 };
  const settling = startSettling(world, { isOff: options.again, basis: `${timeZone} ${folders}` });
  const unread: string[] = [];
  const files = await filesGiven(world, options.files);
  for (const file of files) {
    const read = (): Promise<FoundStream> =>
      linksInFile(world, file, { timeZone, near, from: options.from, folders }, settling);
    const found = files.length === 1 ? await read() : await orComplaint(read);
    if (found instanceof Complaint) {
      world.screen.complain(found);
      unread.push(file);
      continue;
    }
    await adding.add(takenLinks(world, { file, found, at, isNear: near.isToday, counts, pages, settling }));
  }
  if (counts.found === 0) throw new Complaint(files.length === 0 ? noFiles(options.files) : noLinks(options.files));
  const addition = await adding.end();
  const { added, repeated, known, stayedOut } = addition;
  const saving = options.dryRun ? 'planned' : 'done';
  if (!options.dryRun) await settling.remember(addition);
  if (pages.length > 0 && !options.dryRun) {
    const kept = await keepPages(world, pages, [...added, ...repeated, ...known]);
    world.screen.tell(keptPagesMessage(kept));
  }
  if (world.screen.tellsDetails)
    for (const { month, link } of added) world.screen.detail(savedMessage(month, link.url, saving));
  for (const [index, one] of repeated.entries())
    if (index < MOST_REPEATED_TOLD) world.screen.tell(repeatedMessage(one, saving));
    else world.screen.detail(repeatedMessage(one, saving));
  if (world.screen.tellsDetails) for (const one of known) world.screen.detail(knownMessage(one, saving));
  for (const link of stayedOut) world.screen.detail(staysOutMessage(link, timeZone));
  const months = new Map<Month, number>();
  for (const { month } of added) months.set(month, (months.get(month) ?? 0) + 1);
  world.screen.tell(
    importedMessage({
      added: months,
      repeated: repeated.length,
      known: known.length + counts.settled,
      passedOver: counts.passedOver,
      dryRun: options.dryRun,
    }),
  );
  if (stayedOut.length > 0) world.screen.tell(stayedOutMessage(stayedOut.length));
  if (counts.undated > 0) throw new Complaint(notSavedUndated(counts.undated));
  if (unread.length > 0) throw new Complaint(notRead(unread));
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
