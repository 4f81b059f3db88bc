import type { Link, Message, Moment, Problem } from '../../model.ts';
import { isMoment } from '../month/month.ts';
import { cleanText } from '../text/clean.ts';
import { present } from '../text/present.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { pageKey } from '../url/page-key.ts';
import { ADDED_TEXTS, LINK_FIELD_NAMES, LINK_FIELDS, addText, type AddedText, type LinkField } from './link-fields.ts';
import { items, parsedJson } from '../text/json-values.ts';

/**
 * One line of a month's file: what it says is laid over what earlier lines for the page say. Files only grow, so a line
 * also says what is to be said no longer, and two machines' lines both stand.
 */
export interface LinkLine extends Link {
  /** Fields of earlier lines that count no more. */
  readonly cleared?: readonly LinkField[];
  /** Texts of this line that stand behind the earlier ones, and not in their place. */
  readonly adds?: readonly AddedText[];
  readonly removedTags?: readonly string[];
  /** The page is in this month's file no more, until a later line has it again. */
  readonly removed?: true;
  /**
   * When `save`, `import`, `mark`, `quote` or `rm` was given, the same for all lines of one command; `undoes` names the
   * one that a line takes back. What `sync` brings has none.
   */
  readonly decidedAt?: Moment;
  readonly undoes?: Moment;
}

export interface ParsedLinks {
  readonly links: readonly Link[];
  readonly problems: readonly Problem[];
}

/**
 * The Links of one month's file, in the order of their first lines. A later line for the same page is laid over the
 * earlier ones. A broken line is told and passed over.
 */
export function parseLinks(text: string, file: string): ParsedLinks {
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
    layOver(links, key, link);
  }
  return { links: [...links.values()], problems };
}

/** A line laid over what the map has under the key; one that takes the page out leaves nothing there. */
export function layOver<Key>(links: Map<Key, Link>, key: Key, line: LinkLine): void {
  if (line.removed) links.delete(key);
  else links.set(key, overlay(links.get(key), line));
}

/**
 * What a page's lines say together: the fields of the later one win or are added, the URL stays as it was first saved.
 */
export function overlay(before: Link | undefined, line: LinkLine): Link {
  const { cleared = [], adds = [], removedTags = [], removed: _, decidedAt: _at, undoes: _undoes, ...said } = line;
  if (!before) return said;
  const kept = Object.fromEntries(
    Object.entries(before).filter(([name]) => !(cleared as readonly string[]).includes(name)),
  ) as Partial<Link>;
  const texts = adds.flatMap((name) => {
    const text = said[name];
    return text === undefined ? [] : [[name, addText(kept[name], text)] as const];
  });
  const tags = (kept.tags ?? []).filter((tag) => !removedTags.includes(tag));
  return {
    ...kept,
    ...said,
    ...Object.fromEntries(texts),
    url: before.url,
    tags: [...new Set([...tags, ...said.tags])],
  };
}

/** A new Link as a line: what it says stands beside what another machine has said of the page at the same time. */
export function savedLine(link: Link, { decidedAt }: Pick<LinkLine, 'decidedAt'> = {}): LinkLine {
  const adds = ADDED_TEXTS.filter((name) => link[name] !== undefined);
  return Object.assign(present(link), present({ adds: adds.length === 0 ? undefined : adds, decidedAt }));
}

/**
 * The Link with nothing that the author has said of it, for a line that says only what is decided: a whole copy would
 * put old fields over what another machine has added.
 */
export function bareLink({ url, savedAt, source }: Link): Link {
  return { url, savedAt, tags: [], source };
}

/** A Link as its line in the file, with the newline. */
export function linkLine(link: LinkLine): string {
  return `${JSON.stringify(link)}\n`;
}

/** One line as a Link, or why it does not give one. */
export function parseLine(line: string): LinkLine | Message {
  const value = parsedJson(line);
  return value === undefined
    ? broken('this line is not JSON; it was passed over', 'JSON として読めない行なので飛ばしました')
    : parseLinkFields(value);
}

/** A value of JSON as a Link, or why it does not give one. */
function parseLinkFields(value: unknown): LinkLine | Message {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return broken('this is not a link; it was passed over', 'リンクではないので飛ばしました');
  const fields = value as Readonly<Record<string, unknown>>;
  const url = canonicalUrl(textOf(fields['url']));
  if (!url.ok) return broken(`passed over: ${url.failure.detail.en}`, `飛ばしました: ${url.failure.detail.ja}`);
  const savedAt = textOf(fields['savedAt']);
  if (!isMoment(savedAt))
    return broken(
      `passed over: "savedAt" is not a date: "${savedAt}"`,
      `飛ばしました: savedAt が日付ではありません: 「${savedAt}」`,
    );
  const said: Record<string, unknown> = {};
  for (const name of LINK_FIELD_NAMES) {
    const read = fields[name] === undefined ? undefined : LINK_FIELDS[name].read(fields[name]);
    if (read !== undefined) said[name] = read;
  }
  const named = <Name extends string>(key: string, names: readonly Name[]): readonly Name[] =>
    fields[key] === undefined ? [] : names.filter((name) => items(fields[key]).includes(name));
  const [cleared, adds] = [named('cleared', LINK_FIELD_NAMES), named('adds', ADDED_TEXTS)];
  const removedTags = (fields['removedTags'] !== undefined && LINK_FIELDS.tags.read(fields['removedTags'])) || [];
  return {
    url: url.value,
    savedAt,
    ...(said as Partial<Link>),
    tags: (said as Partial<Link>).tags ?? [],
    source: cleanText(textOf(fields['source'])) || 'unknown',
    ...(fields['again'] === true && { again: true as const }),
    ...(cleared.length > 0 && { cleared }),
    ...(adds.length > 0 && { adds }),
    ...(removedTags.length > 0 && { removedTags }),
    ...(fields['removed'] === true && { removed: true as const }),
    ...momentsIn(fields),
  };
}

function momentsIn(fields: Readonly<Record<string, unknown>>): Pick<LinkLine, 'decidedAt' | 'undoes'> {
  const [decidedAt, undoes] = [textOf(fields['decidedAt']), textOf(fields['undoes'])];
  return { ...(isMoment(decidedAt) && { decidedAt }), ...(isMoment(undoes) && { undoes }) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function broken(en: string, ja: string): Message {
  return { en, ja };
}
