import {
  garbledMessage,
  guessedMessage,
  leftWordsMessage,
  passedMessage,
  undatedProblem,
} from '../core/report/import-problems.ts';
import { leftOutMessage, unpackedMessage } from '../core/report/unpacked-report.ts';
import type { FoundBeside, FoundLink, FoundStream } from '../core/sources/source.ts';
import { linkFound } from '../core/sources/found-link.ts';
import { counted } from '../core/text/counted.ts';
import { urlWarnings } from '../core/url/secrets.ts';
import type { Link, Moment } from '../model.ts';
import type { World } from '../world.ts';
import type { LinkWithPage } from './keep-pages.ts';
import type { Settling } from './settling.ts';

/** What was met in all files so far. */
export interface ImportCounts {
  found: number;
  undated: number;
  passedOver: number;
  /** How many of those found need not be looked at. */
  settled: number;
}

export interface Taking {
  readonly file: string;
  readonly found: FoundStream;
  /** When links without a date were saved. */
  readonly at: Moment | null;
  /** Whether days without a year are those before today. */
  readonly isNear: boolean;
  readonly counts: ImportCounts;
  readonly settling: Settling;
  /** Takes the pages that the file holds. */
  readonly pages: LinkWithPage[];
}

// More are counted only.
const MOST_UNDATED_TOLD = 20;

/**
 * The links of a file that have a date, as they are read. What there is to say of the file and of them is said when the
 * last was taken, the file first.
 */
export function* takenLinks(world: World, taking: Taking): Generator<Link> {
  const { file, found, at, counts, pages, settling } = taking;
  const held: (() => void)[] = [];
  let count = 0;
  for (const one of found.links) {
    count += 1;
    const warnings = urlWarnings(one.given);
    for (const warning of warnings) held.push(() => world.screen.warn(warning));
    const link = datedLink(one, at);
    if (link) {
      settling.touch(link.url);
      // What is warned of is warned of each time.
      if (one.sign !== undefined && warnings.length === 0) settling.settle(one.sign, link.url);
      if (one.page) pages.push({ link, page: one.page });
      yield link;
    } else if ((counts.undated += 1) <= MOST_UNDATED_TOLD)
      held.push(() => world.screen.complain(undatedProblem(file, one)));
  }
  const beside = found.beside();
  const { settled = 0 } = beside;
  count += settled;
  tellOfFile(world, taking, beside, count);
  for (const say of held) say();
  counts.found += count;
  counts.settled += settled;
  counts.passedOver += beside.passedOver + beside.problems.length;
}

function tellOfFile({ screen }: World, { file, isNear }: Taking, beside: FoundBeside, count: number): void {
  if (beside.unpacked?.length) screen.tell(unpackedMessage(file, beside.unpacked));
  if (beside.leftOut) screen.tell(leftOutMessage(file, beside.leftOut));
  for (const problem of beside.problems) screen.complain(problem);
  for (const one of beside.left ?? []) screen.tell(leftWordsMessage(one));
  for (const one of beside.garbled ?? []) screen.warn(garbledMessage(one));
  if (beside.guessed && isNear) screen.warn(guessedMessage(file, beside.guessed));
  for (const one of beside.passed ?? []) screen.detail(passedMessage(one));
  screen.detail({
    en: `${file}: ${beside.kind}, ${counted(count, 'link')}`,
    ja: `${file}: ${beside.kind}、リンク ${count} 件`,
  });
}

/** Null where nothing says when it was saved. */
function datedLink(found: FoundLink, at: Moment | null): Link | null {
  const savedAt = found.savedAt ?? at;
  return savedAt === null ? null : linkFound(found, savedAt);
}
