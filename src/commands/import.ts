import { Complaint } from '../core/complaint.ts';
import {
  importedMessage,
  keptPagesMessage,
  knownMessage,
  repeatedMessage,
  savedMessage,
} from '../core/report/saved-report.ts';
import {
  addressGiven,
  guessedMessage,
  leftWordsMessage,
  noFiles,
  noLinks,
  notRead,
  notSavedUndated,
  undatedProblem,
} from '../core/report/import-problems.ts';
import { leftOutMessage, unpackedMessage } from '../core/report/unpacked-report.ts';
import { requireKind } from '../core/sources/detect.ts';
import { filesToImport } from '../core/sources/files-to-import.ts';
import type { SourceOptions } from '../core/sources/parse-source.ts';
import type { Found, FoundLink } from '../core/sources/source.ts';
import { urlWarnings } from '../core/url/secrets.ts';
import { dayOf } from '../core/month/month.ts';
import type { Link, Moment, Month } from '../model.ts';
import type { World } from '../world.ts';
import { addToLibrary } from './add-to-library.ts';
import { keepPages, type LinkWithPage } from './keep-pages.ts';
import { linksInFile } from './links-in-file.ts';
import { orComplaint } from './or-complaint.ts';
import { momentNamed } from './save.ts';
import { counted } from '../core/text/counted.ts';

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
  const links: Link[] = [];
  const pages: LinkWithPage[] = [];
  const counts = { found: 0, undated: 0, passedOver: 0 };
  const unread: string[] = [];
  const files = await filesGiven(world, options.files);
  for (const file of files) {
    const read = (): Promise<Found> => readFile(world, file, { timeZone, near, from: options.from, folders });
    const found = files.length === 1 ? await read() : await orComplaint(read);
    if (found instanceof Complaint) {
      world.screen.complain(found);
      unread.push(file);
      continue;
    }
    counts.found += found.links.length;
    counts.passedOver += found.passedOver + found.problems.length;
    for (const link of found.links) {
      const dated = datedLink(world, link, at);
      if (dated) {
        links.push(dated);
        if (link.page) pages.push({ link: dated, page: link.page });
      } else if ((counts.undated += 1) <= MOST_UNDATED_TOLD) world.screen.complain(undatedProblem(file, link));
    }
  }
  if (counts.found === 0) throw new Complaint(files.length === 0 ? noFiles(options.files) : noLinks(options.files));
  const { added, repeated, known } = await addToLibrary(world, links, {
    dryRun: options.dryRun,
    again: options.again,
    decidedAt: world.now().toISOString(),
  });
  if (pages.length > 0 && !options.dryRun) {
    const kept = await keepPages(world, pages, [...added, ...repeated, ...known]);
    world.screen.tell(keptPagesMessage(kept));
  }
  for (const { month, link } of added) world.screen.detail(savedMessage(month, link.url));
  for (const [index, one] of repeated.entries())
    if (index < MOST_REPEATED_TOLD) world.screen.tell(repeatedMessage(one));
    else world.screen.detail(repeatedMessage(one));
  for (const one of known) world.screen.detail(knownMessage(one));
  const months = new Map<Month, number>();
  for (const { month } of added) months.set(month, (months.get(month) ?? 0) + 1);
  world.screen.tell(
    importedMessage({
      added: months,
      repeated: repeated.length,
      known: known.length,
      passedOver: counts.passedOver,
      dryRun: options.dryRun,
    }),
  );
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

async function readFile(world: World, file: string, options: SourceOptions): Promise<Found> {
  const found = await linksInFile(world, file, options);
  if (found.unpacked) world.screen.tell(unpackedMessage(file, found.unpacked));
  if (found.leftOut) world.screen.tell(leftOutMessage(file, found.leftOut));
  for (const problem of found.problems) world.screen.complain(problem);
  for (const one of found.left ?? []) world.screen.tell(leftWordsMessage(one));
  if (found.guessed && options.near?.isToday) world.screen.warn(guessedMessage(file, found.guessed));
  world.screen.detail({
    en: `${file}: ${found.kind}, ${counted(found.links.length, 'link')}`,
    ja: `${file}: ${found.kind}、リンク ${found.links.length} 件`,
  });
  return found;
}

// More are counted only.
const MOST_UNDATED_TOLD = 20;

/** Null where nothing says when it was saved. */
function datedLink(world: World, found: FoundLink, at: Moment | null): Link | null {
  for (const warning of urlWarnings(found.given)) world.screen.warn(warning);
  const { given: _, line: __, page: ___, savedAt: own, ...link } = found;
  const savedAt = own ?? at;
  return savedAt === null ? null : { ...link, savedAt };
}
