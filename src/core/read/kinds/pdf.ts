import type { Article, Outcome, Page } from '../../../model.ts';
import { failure, success } from '../../outcome.ts';
import { cleanText } from '../../text/clean.ts';
import { hostName } from '../../url/host-name.ts';
import type { ReadOptions } from '../options.ts';
import { bareArticle } from './bare-article.ts';
import { fileTitle } from './file-title.ts';
import { leadOf, textLanguage } from './lead.ts';
import { CharacterMaps } from './pdf-character-maps.ts';
import { linesOf, type PdfText } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { printedDay } from './pdf-day.ts';
import { declaredTitle, printedTitle } from './pdf-title.ts';

const PAGES_READ = 2;
const WORDS_PER_PAGE = 4_000;

/**
 * A PDF's title and first sentences, from its first two pages. A scanned one has no text: its title is what it declares, or its file's name.
 * Needs no fonts, canvas or network: only text is taken out.
 */
export async function readPdf(
  bytes: Uint8Array,
  page: Page,
  options: ReadOptions,
  onPartial: (partial: Partial<Article>) => void = () => undefined,
): Promise<Outcome<Article>> {
  const { getDocumentProxy } = await import('unpdf');
  let opened: OpenedPdf | undefined;
  try {
    // pdf.js keeps the buffer for itself, so it gets a copy. It must not compile, look for fonts, or print.
    opened = await getDocumentProxy(Uint8Array.from(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
      cMapPacked: false,
      useWorkerFetch: false,
      BinaryDataFactory: CharacterMaps,
    });
    return success(await articleOf(opened, page, options, onPartial));
  } catch (error) {
    // Whatever pdf.js throws is the file's fault: a password, a damaged structure.
    return failure('not-html', {
      en: `a PDF that cannot be read: ${cleanText(error instanceof Error ? error.message : String(error)).slice(0, 80)}`,
      ja: '読み取れない PDF',
    });
  } finally {
    await opened?.destroy();
  }
}

type OpenedPdf = Awaited<ReturnType<(typeof import('unpdf'))['getDocumentProxy']>>;

async function articleOf(
  pdf: OpenedPdf,
  page: Page,
  options: ReadOptions,
  onPartial: (partial: Partial<Article>) => void,
): Promise<Article> {
  const info = (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>;
  // Its pages may be too much.
  onPartial({
    kind: 'pdf',
    title: declaredTitle(info['Title'], [], page.url) || fileTitle(page.url),
    site: hostName(page.finalUrl),
  });
  const lines = linesOf(await textsOf(pdf));
  const printed = printedTitle(lines);
  const declared = declaredTitle(info['Title'], lines, page.url);
  const language = textLanguage(lines.map(({ text }) => text).join('\n'));
  return bareArticle('pdf', declared || (printed?.title ?? fileTitle(page.url)), {
    summary: leadOf(paragraphsOf(lines.slice(printed === null ? 0 : printed.end)), language, options),
    site: hostName(page.finalUrl),
    author: authorOf(info['Author']),
    published: printedDay(lines, page.fetchedAt),
    language,
  });
}

/** The name of a person or an office; not that of a computer's account. */
function authorOf(value: unknown): string {
  const name = typeof value === 'string' ? cleanText(value).slice(0, 100) : '';
  return /^(?:[a-z]{0,3}\d+|(?:user|owner|admin|pc|staff|guest)\w*|unknown|microsoft.{0,40}|.{0,60}\\.{0,60}|[\w.]+@[\w.]+)$/iu.test(
    name,
  )
    ? ''
    : name;
}

async function textsOf(pdf: OpenedPdf): Promise<readonly (readonly PdfText[])[]> {
  const pages: (readonly PdfText[])[] = [];
  for (let number = 1; number <= Math.min(PAGES_READ, pdf.numPages); number += 1) {
    try {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(
        items.slice(0, WORDS_PER_PAGE).flatMap((item) =>
          'str' in item
            ? [
                {
                  text: item.str,
                  size: Math.hypot(item.transform[2], item.transform[3]),
                  x: item.transform[4],
                  y: item.transform[5],
                  width: item.width,
                },
              ]
            : [],
        ),
      );
    } catch {
      // One damaged page, or one whose font pdf.js has no map for: the others and the file's name are still there.
      pages.push([]);
    }
  }
  return pages;
}
