import { Complaint } from '../core/complaint.ts';
import type { PlacedLink } from '../core/library/add-links.ts';
import { clockGap } from '../core/library/clock-gap.ts';
import { dayOf, monthOf } from '../core/month/month.ts';
import { aheadMessage } from '../core/report/saved-report.ts';
import type { FoundLink } from '../core/sources/source.ts';
import { cleanLines, cleanText, cleanWords } from '../core/text/clean.ts';
import type { Link, LinkUrl, Moment, Page } from '../model.ts';
import type { World } from '../world.ts';
import { addToLibrary } from './add-to-library.ts';
import { linksGiven, type LinksGiven } from './links-given.ts';
import { momentNamed } from './moment-named.ts';
import { tellSaved, tellUsed } from './tell-saved.ts';
import { nothingGiven } from './url-complaint.ts';

export interface SaveOptions {
  /** `-` stands for the lines of standard input. */
  readonly urls: readonly string[];
  readonly at?: string | undefined;
  readonly title?: string | undefined;
  readonly note?: string | undefined;
  readonly quote?: string | undefined;
  readonly tags: readonly string[];
  readonly follows?: string | undefined;
  /** Into this month as well, where an earlier one has the page. */
  readonly again?: boolean | undefined;
  /** A file that holds the page as the author's browser has shown it; `-` is standard input. */
  readonly page?: string | undefined;
}

export interface Saved {
  /** What was given and where it stands, the already saved ones included. */
  readonly placed: readonly PlacedLink[];
  /** Those of them that were saved already. */
  readonly known: ReadonlySet<LinkUrl>;
  /** How many were given that could not be read as links; each has been told. */
  readonly refused: number;
}

/**
 * Saves links. Resolves when they are durable. Throws a Complaint, and has saved nothing, where
 * no link was given or an option is not right.
 */
export async function save(world: World, options: SaveOptions): Promise<Saved> {
  const timeZone = await world.timeZone();
  const at = options.at === undefined ? null : await momentNamed(world, options.at);
  const given = await linksGiven(world, options.urls, timeZone);
  const handed = await handedBy(world, options);
  const passage = options.quote === '-' ? new TextDecoder().decode(await world.screen.stdin()) : options.quote;
  refuseWrong(options, given);
  const follows = await followedBy(world, options, given);
  const now = world.now().toISOString();
  const links = given.found.map((found) => linkOf(found, { ...options, quote: passage }, { at, now, follows }));
  const [first] = links;
  if (passage !== undefined && first?.quote) {
    const { requireInPage } = await import('./absent-passages.ts');
    await requireInPage(world, first.url, first.quote, handed?.asPage(first.url, now));
  }
  if (at !== null && dayOf(at, timeZone) > dayOf(now, timeZone)) world.screen.warn(aheadMessage(dayOf(at, timeZone)));
  const gap = clockGap(await world.library.lastLines(), new Date(now));
  const choice = { dryRun: false, again: options.again === true, decidedAt: now };
  const addition = await addToLibrary(world, links, choice);
  const placed = [...addition.added, ...addition.repeated, ...addition.known];
  if (first) await handed?.keep(first, placed);
  await tellSaved(world, addition, { at, now, gap, isTitled: options.title !== undefined });
  await tellUsed(world, links, monthOf(at ?? now, timeZone));
  return { placed, known: new Set(addition.known.map(({ link }) => link.url)), refused: given.bad };
}

/** What `--page` hands over. */
interface HandedOver {
  readonly asPage: (url: LinkUrl, fetchedAt: Moment) => Page;
  readonly keep: (link: Link, placed: readonly PlacedLink[]) => Promise<void>;
}

async function handedBy(world: World, { page: file, urls }: SaveOptions): Promise<HandedOver | null> {
  if (file === undefined) return null;
  const { handedOver, keepHandedOver, pageOf } = await import('./handed-over.ts');
  const page = await handedOver(world, file, urls);
  return {
    asPage: (url, fetchedAt) => pageOf(page, url, fetchedAt),
    keep: (link, placed) => keepHandedOver(world, page, link, placed),
  };
}

async function followedBy(world: World, { follows }: SaveOptions, { found }: LinksGiven): Promise<LinkUrl | undefined> {
  if (follows === undefined) return undefined;
  const { followed } = await import('./followed.ts');
  return followed(world, follows, found);
}

/** Throws a Complaint where there is nothing to save, or more than the options are for. */
function refuseWrong({ title, quote }: SaveOptions, { found, bad }: LinksGiven): void {
  if ((title !== undefined || quote !== undefined) && found.length + bad > 1)
    throw new Complaint(
      {
        en: '--title and --quote belong to one link: save it on its own',
        ja: '--title と --quote は一つのリンクのものです。そのリンクだけを保存してください',
      },
      2,
    );
  if (found.length === 0) throw nothingGiven(bad);
}

/** What is left to say when the others are saved, and fetched where that was asked for. */
export function someRefused(count: number): Complaint {
  return new Complaint(
    { en: `${count} not saved; the others are`, ja: `${count} 件は保存できませんでした。ほかは保存しました` },
    1,
  );
}

function linkOf(
  found: FoundLink,
  options: SaveOptions,
  { at, now, follows }: { readonly at: Moment | null; readonly now: Moment; readonly follows: LinkUrl | undefined },
): Link {
  const title = cleanText(options.title ?? found.title ?? '');
  const note = cleanWords(options.note ?? found.note ?? '');
  const quote = cleanLines(options.quote ?? found.quote ?? '');
  return {
    url: found.url,
    savedAt: at ?? found.savedAt ?? now,
    ...(title !== '' && { title }),
    ...(note !== '' && { note }),
    ...(quote !== '' && { quote }),
    tags: [
      ...new Set(
        [...options.tags.flatMap((given) => given.split(/[,、，]/u)), ...found.tags].map((tag) =>
          cleanText(tag.replace(/^#/u, '')),
        ),
      ),
    ].filter((tag) => tag !== ''),
    ...(follows !== undefined && { follows }),
    source: 'cli',
  };
}
