import { Complaint } from '../core/complaint.ts';
import { matches, passageAround, wantedWords, type Wanted } from '../core/entry/search-entries.ts';
import { timeOf } from '../core/month/month.ts';
import { listedLinks, listText } from '../core/report/list-report.ts';
import type { Entry, Month } from '../model.ts';
import type { World } from '../world.ts';
import { readEntries } from './collect.ts';
import { rememberedEntries } from './remembered.ts';
import { counted } from '../core/text/counted.ts';

export interface SearchOptions {
  readonly words: readonly string[];
  /** In the text of archived pages too. */
  readonly text: boolean;
  readonly verbose: boolean;
}

interface FoundEntry {
  readonly entry: Entry;
  /** Where in its page's text. */
  readonly passage: string | null;
}

const MOST_OF_PASSAGE = 100;

/**
 * Prints the saved links of all months that have all the words, the newest at the end.
 * Throws a Complaint (exit 1) where none has.
 */
export async function search(world: World, { words, text, verbose }: SearchOptions): Promise<void> {
  const wanted = wantedWords(words);
  if (wanted.length === 0) throw new Complaint({ en: 'there is no word to look for', ja: '探す言葉がありません' }, 2);
  const entries = await everyEntry(world, text);
  const found = text
    ? await foundInText(world, entries, wanted)
    : entries.flatMap((entry) => whereKnown(entry, wanted));
  if (found.length === 0) throw nothingFound(words, text);
  const { words: say, columns } = world.screen;
  const options = { timeZone: await world.timeZone(), verbose, years: true, words: say, columns };
  const listed = listedLinks(
    found.map(({ entry }) => entry),
    null,
    [],
  ).map((one, index) => ({ ...one, passage: found[index]?.passage ?? null }));
  await world.screen.out(listText(listed, options));
}

/**
 * In the order of saving.
 * @param reads whether to read the pages that this version has not read yet; else their number is told
 */
async function everyEntry(world: World, reads: boolean): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let unread = 0;
  for (const month of await world.library.months()) {
    const { links, problems } = await world.library.read(month);
    for (const problem of problems) world.screen.complain(problem);
    const placed = links.map((link) => ({ month, link }));
    const ofMonth = reads ? await readEntries(world, placed) : await rememberedEntries(world, placed, { tried: true });
    if (!reads) unread += await unreadAmong(world, month, ofMonth);
    entries.push(...ofMonth);
  }
  if (unread > 0)
    world.screen.warn({
      en:
        `not searched, because not read yet: titles and summaries of ${counted(unread, 'page')} in the archive. ` +
        '"--text" reads them',
      ja: `アーカイブの ${unread} ページはまだ読み取っていないので、そのタイトルと要約からは探していません。「--text」を付けると読み取ります`,
    });
  return entries.sort((one, other) => timeOf(one.link.savedAt) - timeOf(other.link.savedAt));
}

/** How many of them have a page in the archive that nothing is remembered of: after an update, or without .roundup/. */
async function unreadAmong(world: World, month: Month, entries: readonly Entry[]): Promise<number> {
  const archived = new Set((await world.archive.versions(month)).map(({ url }) => url));
  return entries.filter(
    ({ link, article }) => !article.ok && article.failure.kind === 'not-fetched' && archived.has(link.url),
  ).length;
}

function whereKnown(entry: Entry, wanted: Wanted): readonly FoundEntry[] {
  return matches(entry, wanted) ? [{ entry, passage: null }] : [];
}

/** A page is read only where what is known of its link does not say enough. */
async function foundInText(world: World, entries: readonly Entry[], wanted: Wanted): Promise<readonly FoundEntry[]> {
  const found: FoundEntry[] = [];
  try {
    for (const [index, entry] of entries.entries()) {
      if (world.interrupted.aborted) break;
      world.screen.progress({
        en: `searching ${index + 1}/${entries.length}`,
        ja: `検索中 ${index + 1}/${entries.length}`,
      });
      const known = whereKnown(entry, wanted);
      found.push(...(known.length > 0 ? known : await inPage(world, entry, wanted)));
    }
  } finally {
    world.screen.progress(null);
    await world.articles.close();
  }
  return found;
}

async function inPage(world: World, entry: Entry, wanted: Wanted): Promise<readonly FoundEntry[]> {
  const versions = await world.archive.versions(entry.month);
  const version = versions.findLast(({ url, status }) => url === entry.link.url && status < 400);
  if (!version) return [];
  const { paragraphs = [] } = await world.articles.read(await world.archive.read(version), { paragraphs: true });
  const texts = paragraphs.map((paragraph) => paragraph.text);
  return matches(entry, wanted, texts) ? [{ entry, passage: passageAround(texts, wanted, MOST_OF_PASSAGE) }] : [];
}

function nothingFound(words: readonly string[], text: boolean): Complaint {
  const given = words.join(' ');
  return new Complaint({
    en: `no saved link has "${given}"${text ? '' : '; "--text" looks into the text of the pages too'}`,
    ja: `「${given}」を含む保存済みのリンクはありません${text ? '' : '。「--text」を付けるとページの本文からも探します'}`,
  });
}
