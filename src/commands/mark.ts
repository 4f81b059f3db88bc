import { Complaint } from '../core/complaint.ts';
import type { PlacedLink } from '../core/library/add-links.ts';
import { findLink, type Standing } from '../core/library/find-link.ts';
import { markLink, parseMarking, type Marking } from '../core/library/mark-link.ts';
import { previousMonth } from '../core/month/month.ts';
import { canonicalUrl } from '../core/url/canonical-url.ts';
import { pageHosts } from '../core/url/page-key.ts';
import type { World } from '../world.ts';
import { appendLinks } from './add-to-library.ts';
import { urlComplaint } from './url-complaint.ts';

export interface MarkOptions {
  /** In any variant, or the eight hex digits of an item. */
  readonly url: string;
  /** `skip`, `later`, `lead`, `none`, `title=…`, `note=…`. */
  readonly marks: readonly string[];
}

/** Marks a saved Link: a line more in its month's file for each mark, none for what is so already. */
export async function mark(world: World, options: MarkOptions): Promise<void> {
  const timeZone = await world.timeZone();
  const markings = options.marks.map(markingNamed);
  const drafting = previousMonth(world.now(), timeZone);
  for (const marking of markings) {
    const standing = await standingOf(world, options.url);
    const { lines, message } = markLink(standing, marking, drafting);
    await appendLinks(
      world,
      lines.map(({ month, line }) => ({ month, link: line })),
    );
    world.screen.tell({ en: `${standing.link.url}: ${message.en}`, ja: `${standing.link.url}: ${message.ja}` });
  }
}

function markingNamed(text: string): Marking {
  const marking = parseMarking(text);
  if (marking) return marking;
  const marks = 'skip, later, lead, none, title=…, note=…';
  throw new Complaint(
    {
      en: `"${text}" is not a mark: write one of ${marks}`,
      ja: `「${text}」という印はありません。次のどれかを書いてください: ${marks}`,
    },
    2,
  );
}

async function standingOf(world: World, given: string): Promise<Standing> {
  const isId = /^[0-9a-f]{8}$/u.test(given);
  const url = canonicalUrl(given);
  if (!isId && !url.ok) throw urlComplaint(given, url.failure);
  const standing = url.ok
    ? findLink(await world.library.mentioning(pageHosts(url.value)), url.value)
    : findLink(await everyLink(world), { id: given });
  if (standing) return standing;
  const named = url.ok ? url.value : given;
  throw new Complaint({
    en: `${named} is not saved: save it with "roundup save"`,
    ja: `${named} は保存されていません。「roundup save」で保存してください`,
  });
}

async function everyLink(world: World): Promise<readonly PlacedLink[]> {
  const months = await world.library.months();
  const read = await Promise.all(months.map((month) => world.library.read(month)));
  return read.flatMap(({ month, links }) => links.map((link) => ({ month, link })));
}
