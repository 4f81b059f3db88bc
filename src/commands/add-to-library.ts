import { addLinks, type Addition, type PlacedLink } from '../core/library/add-links.ts';
import { byMonth } from '../core/library/by-month.ts';
import { savedLine } from '../core/library/links-file.ts';
import { pageHosts } from '../core/url/page-key.ts';
import type { Link, Moment } from '../model.ts';
import type { World } from '../world.ts';

export interface AddOptions {
  /** Nothing is written. */
  readonly dryRun: boolean;
  readonly again: boolean;
  /** What `undo` takes back together; not given for what a machine brings in by itself. */
  readonly decidedAt?: Moment;
}

/** Saves what is new of the Links, and what is new about those that are saved already. */
export async function addToLibrary(
  world: World,
  links: readonly Link[],
  { dryRun, again, decidedAt }: AddOptions,
): Promise<Addition> {
  const { library } = world;
  const saved = links.length > MANY ? await library.lines() : await library.mentioning(hostsOf(links));
  const addition = addLinks(saved, links, await world.timeZone(), { again });
  const decided = decidedAt === undefined ? {} : { decidedAt };
  const added = [...addition.added, ...addition.repeated].map(({ month, link }) => ({
    month,
    link: { ...savedLine(link), ...decided },
  }));
  const updates = addition.known.flatMap(({ month, update, news }) => {
    if (!update) return [];
    // Another spelling of the URL alone is nothing that the author would take back.
    const isDecision = news.length > 0 || update.again === true;
    return [{ month, link: { ...update, ...(isDecision && decided) } }];
  });
  if (!dryRun) await appendLinks(world, [...added, ...updates]);
  return addition;
}

// To look for the hosts of so many takes longer than reading every line.
const MANY = 500;

function hostsOf(links: readonly Link[]): readonly string[] {
  return [...new Set(links.flatMap(({ url }) => pageHosts(url)))];
}

/** Each into its month's file. Resolves when all are durable. */
export async function appendLinks(world: World, placed: readonly PlacedLink[]): Promise<void> {
  const isFirst = placed.length > 0 && (await world.library.months()).length === 0;
  // Whoever makes the folder may name what is to run in it.
  if (isFirst && world.trust.isBeingMade()) await world.trust.add();
  for (const [month, links] of byMonth(placed)) await world.library.append(month, links);
  if (isFirst)
    world.screen.tell({
      en: `the first links of ${world.files.folder}`,
      ja: `${world.files.folder} に初めて保存しました`,
    });
}
