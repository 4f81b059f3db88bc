import type { Article, Page } from '../../../model.ts';
import type { Paragraph } from '../../text/paragraph.ts';
import { cleanText } from '../../text/clean.ts';
import { hostName } from '../../url/host-name.ts';
import type { ReadOptions } from '../options.ts';
import { bareArticle, summarised } from './bare-article.ts';
import { fileTitle } from './file-title.ts';
import { leadOf, textLanguage } from './lead.ts';

const MOST_CHARACTERS = 50_000;
const LONGEST_TITLE = 120;

/**
 * A plain text file: its first line is a title if it looks like one (a Markdown heading, a short line
 * with nothing before it), else its name is.
 */
export function readText(text: string, page: Page, options: ReadOptions): Article {
  const paragraphs = paragraphsOf(text.slice(0, MOST_CHARACTERS));
  const named = titleAmong(paragraphs);
  const language = textLanguage(text.slice(0, MOST_CHARACTERS));
  const body = paragraphs.slice(named === null ? 0 : named.at + 1);
  return bareArticle('text', named?.title ?? fileTitle(page.url), {
    ...summarised(leadOf(body, language, options)),
    site: hostName(page.finalUrl),
    language,
  });
}

/** What a plain text file says, for the asking: its paragraphs, each on one line. */
export function textParagraphs(text: string): readonly Paragraph[] {
  return paragraphsOf(text.slice(0, MOST_CHARACTERS)).map((paragraph) => {
    const [, sign = '', words = ''] = /^(#{1,6}\s+|[-*+]\s+|>\s*)?([\s\S]*)$/u.exec(paragraph) ?? [];
    return { sign: sign === '' ? '' : `${sign.trim().replace(/^[*+]$/u, '-')} `, text: cleanText(words) };
  });
}

/** Blank lines part paragraphs; rules, fences and tables are left out. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/^\ufeff?---\n[\s\S]{0,5000}?\n---\n/u, '')
    .split(/\n[ \t]*\n/u)
    .flatMap((paragraph) => splitHeading(paragraph.trim()))
    .filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph) && !/^(?:```|~~~|\||\[!|<)/u.test(paragraph));
}

/** A Markdown heading ends with its line; an underlined one loses the rule under it. */
function splitHeading(paragraph: string): readonly string[] {
  const [first = '', ...rest] = paragraph.split('\n');
  const isHeading = /^#{1,6}\s/u.test(first) || /^[=\-*~]{3,}\s*$/u.test(rest[0] ?? '');
  return isHeading
    ? [
        first,
        rest
          .filter((line) => !/^[=\-*~]{3,}\s*$/u.test(line))
          .join('\n')
          .trim(),
      ]
    : [paragraph];
}

interface TitleAmong {
  readonly title: string;
  readonly at: number;
}

function titleAmong(paragraphs: readonly string[]): TitleAmong | null {
  const at = paragraphs.slice(0, 5).findIndex((paragraph) => /^#{1,2}\s/u.test(paragraph));
  const candidate = paragraphs[Math.max(at, 0)] ?? '';
  const title = cleanText(candidate.replace(/^#+\s+/u, '').replace(/(?<!\s)\s+#+$/u, ''));
  const isTitle =
    title !== '' &&
    [...title].length <= LONGEST_TITLE &&
    !candidate.includes('\n') &&
    !/[。、,;{}=]$/u.test(title) &&
    !/^(?:https?:|[-*+•]\s|\/\/|\/\*|#!|@|import\b|const\b|function\b|from\b)/u.test(candidate);
  return isTitle && (at >= 0 || paragraphs.length > 1) ? { title, at: Math.max(at, 0) } : null;
}
