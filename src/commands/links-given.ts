import { garbledMessage, leftWordsMessage } from '../core/report/import-problems.ts';
import type { FoundLink } from '../core/sources/source.ts';
import { canonicalUrl } from '../core/url/canonical-url.ts';
import { urlWarnings } from '../core/url/secrets.ts';
import type { World } from '../world.ts';
import { hasSpace, spaceComplaint, urlComplaint } from './url-complaint.ts';

export interface LinksGiven {
  readonly found: readonly FoundLink[];
  /** How many could not be read as links; each has been told. */
  readonly bad: number;
}

/** What stands on the command line, and in standard input where that has `-`. A bad URL is told, and counted. */
export async function linksGiven(world: World, urls: readonly string[], timeZone: string): Promise<LinksGiven> {
  const found: FoundLink[] = [];
  let bad = 0;
  for (const given of urls) {
    const one = isText(given) ? await linksInText(world, given, timeZone) : linkGiven(world, given);
    found.push(...one.found);
    bad += one.bad;
  }
  return { found, bad };
}

const SEVERAL = /\S\s+\S*https?:\/\/|^[^?]*[、，；｜,;|]https?:\/\//iu;
const ENCLOSED = /^\s*[<＜「『（(【《〈“"'[]\s*https?:\/\//iu;

/** A clipboard may hold several, or one as it stood in a sentence. */
function isText(given: string): boolean {
  return given === '-' || SEVERAL.test(given) || ENCLOSED.test(given);
}

async function linksInText(world: World, given: string, timeZone: string): Promise<LinksGiven> {
  const { parseSource } = await import('../core/sources/parse-source.ts');
  const bytes = given === '-' ? await world.screen.stdin() : new TextEncoder().encode(given);
  const { links, problems, left = [], garbled = [] } = await parseSource(bytes, '-', { timeZone, from: 'text' });
  for (const problem of problems) world.screen.complain(problem);
  for (const one of left) world.screen.tell(leftWordsMessage(one));
  for (const one of garbled) world.screen.warn(garbledMessage(one));
  for (const link of links) for (const warning of urlWarnings(link.given)) world.screen.warn(warning);
  return { found: links, bad: problems.length };
}

function linkGiven({ screen }: World, given: string): LinksGiven {
  if (hasSpace(given)) {
    screen.complain(spaceComplaint(given));
    return { found: [], bad: 1 };
  }
  const url = canonicalUrl(given);
  for (const warning of urlWarnings(given)) screen.warn(warning);
  if (url.ok) return { found: [{ url: url.value, given, savedAt: null, line: 0, tags: [], source: 'cli' }], bad: 0 };
  screen.complain(urlComplaint(given, url.failure));
  return { found: [], bad: 1 };
}
