import { Complaint } from '../core/complaint.ts';
import { parseRuns, passagesOf } from '../core/library/passages.ts';
import { numberedParagraphs } from '../core/report/article-text.ts';
import { failureMessage } from '../core/report/failure-message.ts';
import { knownMessage } from '../core/report/saved-report.ts';
import type { Paragraph } from '../core/text/paragraph.ts';
import { cleanLines } from '../core/text/clean.ts';
import type { Link, LinkUrl } from '../model.ts';
import type { World } from '../world.ts';
import { requireInPage } from './absent-passages.ts';
import { addToLibrary, appendLinks } from './add-to-library.ts';
import { standingOf } from './mark.ts';
import { archivedPage } from './page-named.ts';

export interface QuoteOptions {
  /** A saved link, in any variant, or the id of an item. */
  readonly url: string;
  /** Numbers of paragraphs; `-` for a passage on standard input. Without it the paragraphs are shown. */
  readonly passage: string | undefined;
}

/**
 * Shows the numbered paragraphs of a saved page, or saves some of them as
 * quotations of the link, behind those that it has.
 */
export async function quote(world: World, { url, passage }: QuoteOptions): Promise<void> {
  const { link } = await standingOf(world, url);
  const paragraphs = await paragraphsOf(world, link.url);
  if (passage === undefined) return world.screen.out(numberedParagraphs(paragraphs));
  const passages = passage === '-' ? [await givenPassage(world, link.url)] : chosen(passage, paragraphs);
  // So that `undo` takes all of them back together.
  const decidedAt = world.now().toISOString();
  for (const text of passages) {
    const more: Link = { url: link.url, savedAt: link.savedAt, tags: [], source: 'cli', quote: text };
    const { known } = await addToLibrary(world, [more], { dryRun: true, again: false });
    await appendLinks(
      world,
      known.flatMap(({ month, update }) => (update ? [{ month, link: { ...update, decidedAt } }] : [])),
    );
    for (const one of known) world.screen.tell(knownMessage(one));
  }
}

async function paragraphsOf(world: World, url: LinkUrl): Promise<readonly Paragraph[]> {
  const page = await archivedPage(world, url);
  if (page === null)
    throw new Complaint({
      en: `${url}: the page is not in the archive yet: run "roundup fetch"`,
      ja: `${url}: ページがまだアーカイブにありません。「roundup fetch」を実行してください`,
    });
  try {
    const { article, paragraphs = [] } = await world.articles.read(page, { paragraphs: true });
    if (!article.ok) throw new Complaint(failureMessage(article.failure, url, await world.timeZone()));
    if (paragraphs.length > 0) return paragraphs;
  } finally {
    await world.articles.close();
  }
  throw new Complaint({
    en:
      `${url}: this page has no text of its own in what was fetched. If your browser shows it, save it there ` +
      'and hand it over with "roundup save URL --page FILE", or give the passage yourself with "roundup save URL ' +
      '--quote TEXT"',
    ja:
      `${url}: 取得したものに、このページ自身の本文がありません。ブラウザーで読めるなら、ブラウザーで保存して` +
      '「roundup save URL --page ファイル」で渡すか、「roundup save URL --quote 文字列」で引用を指定してください',
  });
}

function chosen(given: string, paragraphs: readonly Paragraph[]): readonly string[] {
  const runs = parseRuns(given, paragraphs.length);
  if (runs !== null) return passagesOf(paragraphs, runs);
  const last = paragraphs.length;
  throw new Complaint(
    {
      en: `"${given}" names no paragraphs: this page has 1 to ${last}; write 3, 3-5 or 2,4-6`,
      ja: `「${given}」では段落を選べません。このページの段落は 1 から ${last} です。3、3-5、2,4-6 のように書いてください`,
    },
    2,
  );
}

async function givenPassage(world: World, url: LinkUrl): Promise<string> {
  const text = cleanLines(new TextDecoder().decode(await world.screen.stdin()));
  if (text === '')
    throw new Complaint(
      {
        en: 'standard input holds no passage: paste one into it, or choose paragraphs by their numbers',
        ja: '標準入力に一節がありません。引用する文を渡すか、段落を番号で選んでください',
      },
      2,
    );
  await requireInPage(world, url, text);
  return text;
}
