import { Complaint } from '../core/complaint.ts';
import { decodeBody } from '../core/fetch/decode-body.ts';
import { headerText, statusFailure } from '../core/fetch/status-failure.ts';
import type { ArchivedPage } from '../core/preview/archived-page.ts';
import { inertPage } from '../core/preview/inert-page.ts';
import type { LinkRow } from '../core/preview/link-row.ts';
import { decodeText } from '../core/read/decode/decode-text.ts';
import { sniff } from '../core/read/kinds/sniff.ts';
import { failureMessage } from '../core/report/failure-message.ts';
import type { Message, Page } from '../model.ts';
import type { World } from '../world.ts';
import type { DeskMonth } from './desk-month.ts';

/** The page of one of the month's links in reading form, as it was when the link was saved. */
export async function archivedOf(world: World, { rows }: DeskMonth, id: string): Promise<ArchivedPage> {
  const row = rowOf(rows, id);
  const page = await firstGood(world, row);
  const { article, paragraphs = [] } = await readOnce(world, page);
  const why: readonly Message[] = article.ok ? [] : [failureMessage(article.failure, row.url, await world.timeZone())];
  return {
    row,
    fetchedAt: page.fetchedAt,
    language: article.ok ? article.value.language : null,
    paragraphs,
    notes: [
      ...why,
      ...row.changes,
      ...(article.ok && paragraphs.length === 0 ? [NO_TEXT] : []),
      ...(article.ok && article.value.kind === 'pdf' && paragraphs.length > 0 ? [FIRST_PAGES] : []),
    ],
    markup: (await htmlOf(world, page)) !== null,
  };
}

const NO_TEXT: Message = {
  en:
    'this page has no text of its own in what was fetched. If your browser shows it, save it there and hand it over: ' +
    '"roundup save URL --page FILE"',
  ja:
    '取得したものに、このページ自身の本文がありません。ブラウザーで読めるなら、ブラウザーで保存して' +
    '「roundup save URL --page ファイル」で渡してください',
};

const FIRST_PAGES: Message = {
  en: 'the first pages of the PDF: open it on the web for the others',
  ja: 'PDF のはじめの数ページです。続きはウェブで開いてください',
};

/** The page's HTML as it was fetched, for a sandbox. */
export async function fetchedHtml(world: World, { rows }: DeskMonth, id: string): Promise<string> {
  const html = await htmlOf(world, await firstGood(world, rowOf(rows, id)));
  if (html === null) throw new Complaint({ en: 'this page is not HTML', ja: 'このページは HTML ではありません' });
  return inertPage(html);
}

function rowOf(rows: readonly LinkRow[], id: string): LinkRow {
  const row = rows.find((one) => one.id === id);
  if (row) return row;
  throw new Complaint({ en: `the month has no link ${id}`, ja: `${id} はこの月のリンクにありません` }, 3);
}

/** The first version that is a page: the one that the draft is about. */
async function firstGood(world: World, { month, url }: LinkRow): Promise<Page> {
  const versions = (await world.archive.versions(month)).filter((version) => version.url === url);
  const good = versions.find(({ status, completeness }) => status < 400 && completeness !== 'truncated');
  const version = good ?? versions.at(-1);
  if (version) return world.archive.read(version);
  throw new Complaint(
    {
      en: `${url}: the page is not in the archive yet: run "roundup fetch"`,
      ja: `${url}: ページがまだアーカイブにありません。「roundup fetch」を実行してください`,
    },
    3,
  );
}

async function readOnce(world: World, page: Page): ReturnType<World['articles']['read']> {
  try {
    return await world.articles.read(page, { paragraphs: true });
  } finally {
    await world.articles.close();
  }
}

async function htmlOf(world: World, page: Page): Promise<string | null> {
  const contentType = headerText(page, 'content-type');
  const { decodedBytes } = (await world.settings()).fetch;
  const decoded = decodeBody(page.body, headerText(page, 'content-encoding'), decodedBytes);
  if (!decoded.ok || statusFailure(page) !== null || sniff(decoded.value.bytes, contentType).is !== 'html') return null;
  return decodeText(decoded.value.bytes, contentType).text;
}
