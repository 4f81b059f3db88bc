import {
  linkAdder,
  type AdderOptions,
  type Addition,
  type LinkAdder,
  type PlacedLink,
} from '../core/library/add-links.ts';
import { byMonth } from '../core/library/by-month.ts';
import { savedLine, type LinkLine } from '../core/library/links-file.ts';
import { pageHosts } from '../core/url/page-key.ts';
import type { Link, Moment } from '../model.ts';
import type { World } from '../world.ts';

export interface AddOptions extends Pick<AdderOptions, 'staysOut'> {
  /** Nothing is written. */
  readonly dryRun: boolean;
  readonly again: boolean;
  /** What `undo` takes back together; not given for what a machine brings in by itself. */
  readonly decidedAt?: Moment;
}

/** Saves what is new of the Links, and what is new about those that are saved already. */
export async function addToLibrary(world: World, links: readonly Link[], options: AddOptions): Promise<Addition> {
  const adding = startAdding(world, options);
  await adding.add(links);
  return adding.end();
}

/** Links that come one at a time. Nothing is saved before the end. */
export interface Adding {
  readonly add: (links: Iterable<Link>) => Promise<void>;
  readonly end: () => Promise<Addition>;
}

/** Saves Links as they come, so that not all are held at once. */
export function startAdding(world: World, { dryRun, again, staysOut, decidedAt }: AddOptions): Adding {
  const first: Link[] = [];
  let adder: LinkAdder | null = null;
  const start = async (saved: readonly PlacedLink[]): Promise<LinkAdder> => {
    const started = linkAdder(saved, await world.timeZone(), { again, staysOut });
    for (const link of first) started.add(link);
    return started;
  };
  return {
    add: async (links) => {
      for (const link of links)
        if (adder) adder.add(link);
        else if (first.push(link) > MANY) adder = await start(await world.library.lines());
    },
    end: async () => {
      adder ??= await start(await world.library.mentioning(hostsOf(first)));
      const { addition } = adder;
      if (!dryRun) await appendAddition(world, addition, decidedAt === undefined ? {} : { decidedAt });
      return addition;
    },
  };
}

async function appendAddition(
  world: World,
  { added, repeated, known }: Addition,
  decided: Pick<LinkLine, 'decidedAt'>,
): Promise<void> {
  const updates = known.flatMap(({ month, update, news }) => {
    if (!update) return [];
    // Another spelling of the URL alone is nothing that the author would take back.
    const isDecision = news.length > 0 || update.again === true;
    return [{ month, link: { ...update, ...(isDecision && decided) } }];
  });
  const ready = new Set<Link>(updates.map(({ link }) => link));
  const lineOf = (link: Link): LinkLine => (ready.has(link) ? link : savedLine(link, decided));
  await appendLinks(world, [...added, ...repeated, ...updates], lineOf);
}

// To look for the hosts of so many takes longer than reading every line.
const MANY = 500;

function hostsOf(links: readonly Link[]): readonly string[] {
  return [...new Set(links.flatMap(({ url }) => pageHosts(url)))];
}

/** Each into its month's file. Resolves when all are durable. */
export async function appendLinks(
  world: World,
  placed: readonly PlacedLink[],
  lineOf: (link: Link) => LinkLine = (link) => link,
): Promise<void> {
  const isFirst = placed.length > 0 && (await world.library.months()).length === 0;
  // Whoever makes the folder may name what is to run in it.
  if (isFirst && world.trust.isBeingMade()) await world.trust.add();
  for (const [month, links] of byMonth(placed)) await world.library.append(month, links.map(lineOf));
  if (isFirst)
    world.screen.tell({
      en: `the first links of ${world.files.folder}`,
      ja: `${world.files.folder} に初めて保存しました`,
    });
}
