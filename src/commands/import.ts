import { Complaint } from '../core/complaint.ts';
import { importedMessage, knownMessage, savedMessage } from '../core/report/saved-report.ts';
import { requireKind } from '../core/sources/detect.ts';
import { parseSource, type SourceOptions } from '../core/sources/parse-source.ts';
import type { Found, FoundLink } from '../core/sources/source.ts';
import { urlWarnings } from '../core/url/secrets.ts';
import type { Link, Moment, Month } from '../model.ts';
import type { World } from '../world.ts';
import { addToLibrary } from './add-to-library.ts';
import { momentNamed } from './save.ts';

export interface ImportOptions {
  /** `-` is standard input. */
  readonly files: readonly string[];
  /** The kind, where it is not to be detected. */
  readonly from?: string | undefined;
  /** When links without a date were saved. */
  readonly at?: string | undefined;
  readonly dryRun: boolean;
}

/** Takes the Links of files into the library. Throws a Complaint when no file had one, or when one of them was refused for want of a date. */
export async function importFiles(world: World, options: ImportOptions): Promise<void> {
  const [timeZone, { folders }] = [await world.timeZone(), await world.settings()];
  const at = options.at === undefined ? null : momentNamed(options.at, timeZone);
  if (options.from !== undefined) requireKind(options.from);
  const links: Link[] = [];
  const counts = { found: 0, undated: 0, passedOver: 0 };
  for (const file of options.files) {
    const found = await readFile(world, file, { timeZone, from: options.from, folders });
    const dated = found.links.flatMap((link) => datedLink(world, file, link, at));
    counts.found += found.links.length;
    counts.undated += found.links.length - dated.length;
    counts.passedOver += found.passedOver + found.problems.length;
    links.push(...dated);
  }
  if (counts.found === 0)
    throw new Complaint({
      en: `no links found in ${options.files.join(', ')}`,
      ja: `リンクが見つかりません: ${options.files.join(', ')}`,
    });
  const { added, known } = await addToLibrary(world, links, options);
  for (const { month, link } of added) world.screen.detail(savedMessage(month, link.url));
  for (const one of known) world.screen.detail(knownMessage(one));
  const months = new Map<Month, number>();
  for (const { month } of added) months.set(month, (months.get(month) ?? 0) + 1);
  world.screen.tell(
    importedMessage({ added: months, known: known.length, passedOver: counts.passedOver, dryRun: options.dryRun }),
  );
  if (counts.undated === 0) return;
  throw new Complaint({
    en: `${counts.undated} not saved, because nothing says when you saved them: give their day with --at 2025-04-30`,
    ja: `${counts.undated} 件は保存した日が分からないため保存していません。--at 2025-04-30 のように日付を指定してください`,
  });
}

async function readFile(world: World, file: string, options: SourceOptions): Promise<Found> {
  const bytes = file === '-' ? await world.screen.stdin() : await world.files.read(file);
  const found = await parseSource(bytes, file, options);
  for (const problem of found.problems) world.screen.complain(problem);
  world.screen.detail({
    en: `${file}: ${found.kind}, ${found.links.length} links`,
    ja: `${file}: ${found.kind}、リンク ${found.links.length} 件`,
  });
  return found;
}

function datedLink(world: World, file: string, found: FoundLink, at: Moment | null): readonly Link[] {
  for (const warning of urlWarnings(found.given)) world.screen.warn(warning);
  const { given: _, line, savedAt: own, ...link } = found;
  const savedAt = own ?? at;
  if (savedAt !== null) return [{ ...link, savedAt }];
  world.screen.complain({
    place: { file, line },
    message: { en: `no date: ${found.url}`, ja: `日付がありません: ${found.url}` },
  });
  return [];
}
