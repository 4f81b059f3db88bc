import type { Link, LinkUrl, Mark, Message, Problem } from '../../model.ts';
import { isMoment } from '../month/month.ts';
import { cleanLines, cleanText } from '../text/clean.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { pageKey } from '../url/page-key.ts';

const MARKS: readonly string[] = ['skip', 'later', 'lead'] satisfies Mark[];

/**
 * The Links of one month's file, in the order of their first lines. A later line for the same page overrides the fields it
 * gives. A broken line is told and passed over.
 */
export function parseLinks(text: string, file: string): { readonly links: readonly Link[]; readonly problems: readonly Problem[] } {
  const links = new Map<string, Link>();
  const problems: Problem[] = [];
  for (const [index, line] of text.replace(/^\ufeff/u, '').split('\n').entries()) {
    if (line.trim() === '') continue;
    const link = parseLine(line);
    if ('en' in link) {
      problems.push({ place: { file, line: index + 1 }, message: link });
      continue;
    }
    const key = pageKey(link.url);
    const before = links.get(key);
    links.set(key, before ? { ...before, ...link, url: before.url, tags: link.tags.length > 0 ? link.tags : before.tags } : link);
  }
  return { links: [...links.values()], problems };
}

/** A Link as its line in the file, with the newline. */
export function linkLine(link: Link): string {
  return `${JSON.stringify(link)}\n`;
}

/** One line as a Link, or why it is none. */
export function parseLine(line: string): Link | Message {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return broken('this line is not JSON; it was passed over', 'JSON として読めない行なので飛ばしました');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return broken('this line is no link; it was passed over', 'リンクではない行なので飛ばしました');
  const fields = value as Readonly<Record<string, unknown>>;
  const url = canonicalUrl(textOf(fields['url']));
  if (!url.ok) return broken(`passed over: ${url.failure.detail}`, `飛ばしました: ${url.failure.detail}`);
  const savedAt = textOf(fields['savedAt']);
  if (!isMoment(savedAt)) return broken(`passed over: "savedAt" is no date: "${savedAt}"`, `飛ばしました: savedAt が日付ではありません: 「${savedAt}」`);
  const follows = canonicalUrl(textOf(fields['follows']));
  const mark = textOf(fields['mark']);
  const [title, note, quote] = [cleanText(textOf(fields['title'])), cleanLines(textOf(fields['note'])), cleanLines(textOf(fields['quote']))];
  return {
    url: url.value,
    savedAt,
    ...(title !== '' && { title }),
    ...(note !== '' && { note }),
    ...(quote !== '' && { quote }),
    tags: Array.isArray(fields['tags']) ? fields['tags'].map((tag) => cleanText(String(tag))).filter((tag) => tag !== '') : [],
    ...(follows.ok && { follows: follows.value satisfies LinkUrl }),
    source: textOf(fields['source']) || 'unknown',
    ...(MARKS.includes(mark) && { mark: mark as Mark }),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function broken(en: string, ja: string): Message {
  return { en, ja };
}
