import type { Link, Mark, Message, Problem } from '../../model.ts';
import { isMoment } from '../month/month.ts';
import { cleanLines, cleanText, cleanWords } from '../text/clean.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { pageKey } from '../url/page-key.ts';

export const MARKS = ['skip', 'later', 'lead'] as const satisfies readonly Mark[];
const CLEARABLE = ['title', 'note', 'quote', 'follows', 'mark', 'tags'] as const;

/** One line of a month's file. `cleared` names what an earlier line for the page says and is to be said no longer: files only grow. */
export interface LinkLine extends Link {
  readonly cleared?: readonly (typeof CLEARABLE)[number][];
}

/**
 * The Links of one month's file, in the order of their first lines. A later line for the same page is laid over the earlier
 * ones. A broken line is told and passed over.
 */
export function parseLinks(
  text: string,
  file: string,
): { readonly links: readonly Link[]; readonly problems: readonly Problem[] } {
  const links = new Map<string, Link>();
  const problems: Problem[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/u, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const link = parseLine(line);
    if ('en' in link) {
      problems.push({ place: { file, line: index + 1 }, message: link });
      continue;
    }
    const key = pageKey(link.url);
    links.set(key, overlay(links.get(key), link));
  }
  return { links: [...links.values()], problems };
}

/** What a page's lines say together: the fields of the later one win, its tags are added, the URL stays as it was first saved. */
export function overlay(before: Link | undefined, { cleared = [], ...line }: LinkLine): Link {
  if (!before) return line;
  const kept: Link = { ...before, ...(cleared.includes('tags') && { tags: [] }) };
  const fields = Object.entries(kept).filter(
    ([name]) => !(cleared as readonly string[]).includes(name) || name === 'tags',
  );
  return {
    ...(Object.fromEntries(fields) as unknown as Link),
    ...line,
    url: before.url,
    tags: [...new Set([...kept.tags, ...line.tags])],
  };
}

/** A Link as its line in the file, with the newline. */
export function linkLine(link: LinkLine): string {
  return `${JSON.stringify(link)}\n`;
}

/** One line as a Link, or why it is none. */
export function parseLine(line: string): LinkLine | Message {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return broken('this line is not JSON; it was passed over', 'JSON として読めない行なので飛ばしました');
  }
  return parseLinkFields(value);
}

/** A value of JSON as a Link, or why it is none. */
export function parseLinkFields(value: unknown): LinkLine | Message {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return broken('this is no link; it was passed over', 'リンクではないので飛ばしました');
  const fields = value as Readonly<Record<string, unknown>>;
  const url = canonicalUrl(textOf(fields['url']));
  if (!url.ok) return broken(`passed over: ${url.failure.detail.en}`, `飛ばしました: ${url.failure.detail.ja}`);
  const savedAt = textOf(fields['savedAt']);
  if (!isMoment(savedAt))
    return broken(
      `passed over: "savedAt" is no date: "${savedAt}"`,
      `飛ばしました: savedAt が日付ではありません: 「${savedAt}」`,
    );
  const follows = canonicalUrl(textOf(fields['follows']));
  const mark = MARKS.find((known) => known === fields['mark']);
  const [title, note, quote] = [
    cleanText(textOf(fields['title'])),
    cleanWords(textOf(fields['note'])),
    cleanLines(textOf(fields['quote'])),
  ];
  const cleared = CLEARABLE.filter((name) => listOf(fields['cleared']).includes(name));
  return {
    url: url.value,
    savedAt,
    ...(title !== '' && { title }),
    ...(note !== '' && { note }),
    ...(quote !== '' && { quote }),
    tags: [
      ...new Set(listOf(fields['tags']).map((tag) => cleanText(typeof tag === 'number' ? String(tag) : textOf(tag)))),
    ].filter((tag) => tag !== ''),
    ...(follows.ok && { follows: follows.value }),
    source: cleanText(textOf(fields['source'])) || 'unknown',
    ...(mark !== undefined && { mark }),
    ...(fields['again'] === true && { again: true as const }),
    ...(cleared.length > 0 && { cleared }),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function broken(en: string, ja: string): Message {
  return { en, ja };
}
