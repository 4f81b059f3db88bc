import { Complaint } from '../core/complaint.ts';
import type { PlacedLink } from '../core/library/add-links.ts';
import { findLink, type SavedLink } from '../core/library/find-link.ts';
import { MARKING_WORDS } from '../core/library/link-marks.ts';
import { markLink, parseMarking, type Marking } from '../core/library/mark-link.ts';
import { previousMonth } from '../core/month/month.ts';
import { nearest } from '../core/text/nearest.ts';
import { canonicalUrl } from '../core/url/canonical-url.ts';
import { ITEM_ID, isNamedBy, pageHash } from '../core/url/item-id.ts';
import { pageHosts, pageKey } from '../core/url/page-key.ts';
import type { Failure, LinkUrl } from '../model.ts';
import type { World } from '../world.ts';
import { requireInPage } from './absent-passages.ts';
import { appendLinks } from './add-to-library.ts';
import { looksLikeHost, urlComplaint } from './url-complaint.ts';

export interface MarkOptions {
  /** In any variant, or the eight hex digits of an item, or more. */
  readonly urls: readonly string[];
  /** As `parseMarking` reads them. */
  readonly marks: readonly string[];
}

/**
 * Marks saved Links: a line more in the month's file for each mark, none for what is so already.
 * Nothing is marked where one of them is not saved.
 */
export async function mark(world: World, options: MarkOptions): Promise<void> {
  const timeZone = await world.timeZone();
  if (options.marks.length === 0) throw noMark();
  const markings: Marking[] = [];
  for (const text of options.marks) markings.push(markingNamed(await withFollowed(world, text)));
  const decidedAt = world.now().toISOString();
  const drafting = previousMonth(world.now(), timeZone);
  for (const url of options.urls) await requireMarkable(world, await standingOf(world, url), markings);
  for (const url of options.urls) {
    for (const marking of markings) {
      const standing = await standingOf(world, url);
      if ('field' in marking && marking.field === 'follows') refuseItself(standing.link.url, marking.value);
      const { lines, message } = markLink(standing, marking, drafting);
      await appendLinks(
        world,
        lines.map(({ month, link }) => ({ month, link: { ...link, decidedAt } })),
      );
      world.screen.tell({ en: `${standing.link.url}: ${message.en}`, ja: `${standing.link.url}: ${message.ja}` });
    }
  }
}

/** Throws a Complaint where a passage to be quoted does not stand in the archived page. */
async function requireMarkable(world: World, { link }: SavedLink, markings: readonly Marking[]): Promise<void> {
  for (const marking of markings)
    if ('field' in marking && marking.field === 'quote') await requireInPage(world, link.url, marking.value);
}

/** `URL URL skip lead`: what stands in front of the first mark and could be a link is one. */
export function linksAndMarks(given: readonly string[]): MarkOptions {
  const first = given.findIndex((one) => /^[a-z]+=/iu.test(one) || parseMarking(one) !== null || !couldBeLink(one));
  const at = first < 0 ? given.length : Math.max(1, first);
  return { urls: given.slice(0, at), marks: given.slice(at) };
}

function couldBeLink(text: string): boolean {
  return /[./:]/u.test(text) || ITEM_ID.test(text.toLowerCase());
}

/** `follows=` with the saved link that is meant, by its id or in any variant of its URL. */
async function withFollowed(world: World, text: string): Promise<string> {
  const [, given = 'none'] = /^follows=(.+)$/su.exec(text) ?? [];
  if (ITEM_ID.test(given)) return `follows=${(await standingOf(world, given)).link.url}`;
  const url = canonicalUrl(given);
  return given === 'none' || !url.ok ? text : `follows=${await followedUrl(world, 'follows', url.value)}`;
}

/** As the link was saved; a URL that is not in the library is taken all the same, and told. */
export async function followedUrl(world: World, option: string, url: LinkUrl): Promise<LinkUrl> {
  const standing = await savedUnder(world, url);
  if (!standing)
    world.screen.warn({
      en: `${option}: ${url} is not saved (yet)`,
      ja: `${option}: ${url} は（まだ）保存されていません`,
    });
  return standing?.link.url ?? url;
}

/** A story that follows itself would stand nowhere. */
export function refuseItself(url: LinkUrl, follows: string): void {
  if (!URL.canParse(follows) || pageKey(follows as LinkUrl) !== pageKey(url)) return;
  throw new Complaint({ en: `${url} cannot follow itself`, ja: `${url} を、それ自身の続報にはできません` }, 2);
}

function markingNamed(text: string): Marking {
  const marking = parseMarking(text);
  if (marking) return marking;
  const [, followed = ''] = /^follows=(.+)$/su.exec(text) ?? [];
  const url = canonicalUrl(followed);
  throw followed === '' || url.ok ? noMark(text) : notALink(followed, url.failure);
}

function noMark(text?: string): Complaint {
  const marks = [
    ...MARKING_WORDS.map((word) => (word.endsWith('=') ? `${word}…` : word)),
    'follows=none',
    'tag=-…',
  ].join(', ');
  const near = text === undefined ? '' : nearest(text.replace(/(?<==).*$/su, ''), MARKING_WORDS);
  const meant = { en: near && ` (did you mean ${near}?)`, ja: near && `（${near} ですか）` };
  const en = text === undefined ? 'what to do with it is missing' : `"${text}" is not a mark${meant.en}`;
  const ja = text === undefined ? '印がありません' : `「${text}」という印はありません${meant.ja}`;
  return new Complaint({ en: `${en}: write one of ${marks}`, ja: `${ja}。次のどれかを書いてください: ${marks}` }, 2);
}

/** What is known of a saved Link, by its URL in any variant or by its id. Throws a Complaint where it is not saved. */
export async function standingOf(world: World, given: string): Promise<SavedLink> {
  const isId = ITEM_ID.test(given);
  const url = canonicalUrl(given);
  if (!isId && !url.ok) throw notALink(given, url.failure);
  const standing = url.ok
    ? ((await savedUnder(world, url.value)) ?? (await leadingTo(world, url.value)))
    : findLink(onlyPage(await everyLink(world), given), { id: given });
  if (standing) return standing;
  const named = url.ok ? url.value : given;
  throw new Complaint({
    en: `${named} is not saved: "roundup list MONTH" shows what is, "roundup save" saves it`,
    ja: `${named} は保存されていません。保存したものは「roundup list 月」で確かめ、新しいものは「roundup save」で保存してください`,
  });
}

/** For what was given in the place of a saved link. */
export function notALink(given: string, failure: Failure): Complaint {
  if (looksLikeHost(given)) return urlComplaint(given, failure);
  return new Complaint(
    {
      en: `"${given}" is neither a URL nor the id of a saved link: "roundup list" shows the ids, of eight digits`,
      ja: `「${given}」は URL でも、保存済みのリンクの ID（8 桁。「roundup list」で表示）でもありません`,
    },
    2,
  );
}

async function savedUnder(world: World, url: LinkUrl): Promise<SavedLink | null> {
  return findLink(await world.library.mentioning(pageHosts(url)), url);
}

/** The saved Link that led to that page: drafts print a short link by the address of its page. */
async function leadingTo(world: World, url: LinkUrl): Promise<SavedLink | null> {
  const key = pageKey(url);
  for (const month of (await world.library.months()).toReversed()) {
    const version = (await world.archive.versions(month)).findLast(({ finalUrl }) => pageKey(finalUrl) === key);
    const standing = version && (await savedUnder(world, version.url));
    if (standing) return standing;
  }
  return null;
}

/** The Links as they are; throws a `Complaint` where two pages among them have the id. */
function onlyPage(links: readonly PlacedLink[], id: string): readonly PlacedLink[] {
  const pages = new Map(links.map(({ link }) => [pageHash(link.url), link.url] as const));
  const named = [...pages.values()].filter((url) => isNamedBy(url, id));
  if (named.length < 2) return links;
  throw new Complaint(
    {
      en: `${id} is the id of ${named.length} pages; name the one you mean: ${named.join(', ')}`,
      ja: `${id} という番号のページが ${named.length} 件あります。URL で指定してください: ${named.join('、')}`,
    },
    2,
  );
}

async function everyLink(world: World): Promise<readonly PlacedLink[]> {
  const months = await world.library.months();
  const read = await Promise.all(months.map((month) => world.library.read(month)));
  return read.flatMap(({ month, links }) => links.map((link) => ({ month, link })));
}
