import type { Article, LookedFor, Outcome, Page } from '../../../model.ts';
import { failure, success, thrownDetail } from '../../outcome.ts';
import { cleanText } from '../../text/clean.ts';
import type { Paragraph } from '../../text/paragraph.ts';
import { hostName } from '../../url/host-name.ts';
import type { ReadCallbacks, ReadOptions } from '../options.ts';
import { fileSource, noCharacterMap } from './character-map.ts';
import { bareArticle, summarised } from './bare-article.ts';
import { fileTitle } from './file-title.ts';
import { fromSentence, leadOf, textLanguage } from './lead.ts';
import { linesOf, type PdfLine, type PdfText } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { printedDay } from './pdf-day.ts';
import { declaredTitle, printedTitle } from './pdf-title.ts';
import { lookedInPdf } from './pdf-passages.ts';
import { showsText, textsOfPdfPage, type OpenedPdf } from './pdf-page.ts';
import { pattern } from '../../text/pattern.ts';

const PAGES_READ = 2;
/** Where the first pages are a cover and a table of contents, the text is looked for so far. */
const MOST_PAGES_READ = 8;
const WORDS_PER_PAGE = 4_000;

export interface PdfReading {
  readonly article: Outcome<Article>;
  /** The text of the pages that are read, as it can be quoted. */
  readonly paragraphs: readonly Paragraph[];
  readonly looked?: LookedFor;
}

/**
 * A PDF's title and first sentences, from its first two pages; the sentences from a later one where those have none.
 * A scanned one has no text: its title is what it
 * declares, or its file's name. Needs no fonts, canvas or network: only text is taken out.
 */
export async function readPdf(
  bytes: Uint8Array,
  page: Page,
  options: ReadOptions,
  { onPartial = () => undefined, characterMap = noCharacterMap }: ReadCallbacks = {},
): Promise<PdfReading> {
  const { getDocumentProxy } = await import('unpdf');
  let opened: OpenedPdf | undefined;
  try {
    // pdf.js keeps the buffer for itself, so it gets a copy. It must not compile, look for fonts, or print.
    opened = await getDocumentProxy(Uint8Array.from(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
      maxImageSize: 1,
      cMapPacked: true,
      useWorkerFetch: false,
      BinaryDataFactory: fileSource(characterMap),
    });
    const reading = await articleOf(opened, page, options, onPartial);
    return options.passages ? { ...reading, looked: await lookedInPdf(opened, options.passages) } : reading;
  } catch (error) {
    // Whatever pdf.js throws is the file's fault: a password, a damaged structure.
    return without('not-html', {
      en: `a PDF that cannot be read: ${cleanText(thrownDetail(error).en).slice(0, 80)}`,
      ja: '読み取れない PDF',
    });
  } finally {
    await opened?.destroy();
  }
}

async function articleOf(
  pdf: OpenedPdf,
  page: Page,
  options: ReadOptions,
  onPartial: (partial: Partial<Article>) => void,
): Promise<PdfReading> {
  const info = (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>;
  // Its pages may be too much.
  const partial = {
    kind: 'pdf' as const,
    title: declaredTitle(info['Title'], [], page.url) || fileTitle(page.url),
    site: hostName(page.finalUrl),
  };
  onPartial(partial);
  const lines = linesOf(await textsOf(pdf));
  if (lines.length === 0 && (await showsText(pdf))) return without('not-html', WITHOUT_LETTERS, { partial });
  const printed = printedTitle(lines);
  const declared = declaredTitle(info['Title'], lines, page.url);
  const language = textLanguage(lines.map(({ text }) => text).join('\n'));
  const { shown, lead } = await proseOf(pdf, lines.slice(printed?.end ?? 0), language, options);
  const article = bareArticle('pdf', declared || (printed?.title ?? fileTitle(page.url)), {
    ...summarised(lead),
    site: hostName(page.finalUrl),
    author: authorOf(info['Author']),
    published: printedDay(lines, page.fetchedAt),
    language,
  });
  return { article: success(article), paragraphs: shown.map(({ text }) => ({ sign: '', text })) };
}

interface PdfProse {
  readonly shown: ReturnType<typeof paragraphsOf>;
  readonly lead: string;
}

/** Paragraphs and the first whole sentences in them: of the first pages behind so many lines, else of a later page. */
async function proseOf(
  pdf: OpenedPdf,
  first: readonly PdfLine[],
  language: string | null,
  options: ReadOptions,
): Promise<PdfProse> {
  const leadIn = (shown: PdfProse['shown']): string => {
    const spoken = language ?? textLanguage(shown.map(({ text }) => text).join('\n'));
    const paragraphs = shown.map(({ text, begins }) => (begins ? text : fromSentence(text, spoken)));
    return leadOf(paragraphs, spoken, options);
  };
  const shown = paragraphsOf(first);
  const lead = leadIn(shown);
  for (let number = PAGES_READ + 1; lead === '' && number <= Math.min(MOST_PAGES_READ, pdf.numPages); number += 1) {
    const texts = (await textsOfPdfPage(pdf, number, WORDS_PER_PAGE)) ?? [];
    // What a page begins with may have begun on the one before.
    const next = paragraphsOf(linesOf([texts])).map((one, at) => ({ ...one, begins: at > 0 && one.begins }));
    const later = leadIn(next);
    if (later !== '') return { shown: [...shown, ...next], lead: later };
  }
  return { shown, lead };
}

function without(...why: Parameters<typeof failure>): PdfReading {
  return { article: failure(...why), paragraphs: [] };
}

const WITHOUT_LETTERS = {
  en: 'a PDF whose letters cannot be told: its font is not in it, and has no known character map',
  ja: '文字を取り出せない PDF（フォントが埋め込まれておらず、文字の対応表もありません）',
};

/** The name of a person or an office; not that of a computer's account. */
function authorOf(value: unknown): string {
  const name = typeof value === 'string' ? cleanText(value).slice(0, 100) : '';
  return OF_ACCOUNT.test(name) ? '' : name;
}

const OF_ACCOUNT = pattern(
  'iu',
  String.raw`^(?:[a-z]{0,3}\d+|(?:user|owner|admin|pc|staff|guest)\w*|unknown|microsoft.{0,40}`,
  String.raw`|.{0,60}\\.{0,60}|[\w.]+@[\w.]+)$`,
);

async function textsOf(pdf: OpenedPdf): Promise<readonly (readonly PdfText[])[]> {
  const pages: (readonly PdfText[])[] = [];
  for (let number = 1; number <= Math.min(PAGES_READ, pdf.numPages); number += 1)
    pages.push((await textsOfPdfPage(pdf, number, WORDS_PER_PAGE)) ?? []);
  return pages;
}
