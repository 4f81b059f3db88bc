import { parsedJson } from '../../text/json-values.ts';

export type LinkedData = Readonly<Record<string, unknown>>;

const MOST_NODES = 300;
/** Far more than pages have. Broken JSON that is longer is not mended. */
const LONGEST_MENDED = 500_000;

/**
 * What a page's `application/ld+json` scripts describe, flattened: arrays, `@graph` and a page's
 * `mainEntity` opened, broken JSON repaired.
 */
export function parseJsonLd(scripts: readonly string[]): readonly LinkedData[] {
  return scripts.flatMap((script) => flatten(parseLoosely(script), 0)).slice(0, MOST_NODES);
}

// What a page may be about as a whole: its headline is the page's title.
export const ARTICLE_TYPE =
  /(?:Article|Posting|Report|Review|Recipe|VideoObject|Episode|HowTo|Event|Course|Book|Product|Dataset|Question)$/u;

/** A short post or one of a forum: what has no title of its own. */
export const POSTING_TYPE = /^(?:SocialMediaPosting|DiscussionForumPosting)$/u;

/** Whether a node is an article: neither a short post nor anything else that has a headline. */
export function isArticleNode(node: LinkedData): boolean {
  return isOfType(node, /Article$|^BlogPosting$/u);
}

/** Whether a node is of one of the types (the last part of a type's address counts). */
export function isOfType(node: LinkedData, pattern: RegExp): boolean {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).some(
    (one) => typeof one === 'string' && pattern.test(one.replace(/^.*[/#:]/u, '')),
  );
}

/** The text of a property: a string, the `name` or `@value` of an object, the first of a list. '' for anything else. */
export function ldText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return ldText(value[0]);
  if (typeof value !== 'object' || value === null) return '';
  const fields = value as LinkedData;
  return ldText(fields['name'] ?? fields['@value']);
}

function flatten(value: unknown, depth: number): readonly LinkedData[] {
  if (depth > 4 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, MOST_NODES).flatMap((one) => flatten(one, depth + 1));
  const node = value as LinkedData;
  const inner = [node['@graph'], node['mainEntity'], node['mainEntityOfPage']].flatMap((one) =>
    flatten(one, depth + 1),
  );
  return [node, ...inner];
}

function parseLoosely(script: string): unknown {
  const text = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/\s*)?\]\]>)\s*(?:;\s*)?$/u, '')
    .replace(/;\s*$/u, '');
  for (const attempt of [(): string => text, ...(text.length > LONGEST_MENDED ? [] : [(): string => repair(text)])]) {
    const value = parsedJson(attempt());
    if (value !== undefined) return value;
  }
  return picked(text);
}

/** Raw control characters in strings, trailing and doubled commas, comments, objects one after the other. */
function repair(text: string): string {
  const outside = text.replaceAll(/"(?:[^"\\]|\\[\s\S])*"|\/\*[\s\S]*?\*\/|(?<![:"])\/\/[^\n]*/gu, (part) =>
    part.startsWith('"') ? escapeControls(part) : '',
  );
  const commas = outside.replaceAll(/"(?:[^"\\]|\\.)*"|,(?:\s*,)*\s*(?=[}\]])|,(?:\s*,)+/gu, (part) => {
    if (part.startsWith('"')) return part;
    return /^,\s*$/u.test(part) ? '' : ',';
  });
  return /\}\s*\{/u.test(commas) ? `[${commas.replaceAll(/\}\s*\{/gu, '},{')}]` : commas;
}

function escapeControls(literal: string): string {
  return literal
    .replaceAll(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll(/\\([\s\S])/gu, (pair, character: string) =>
      '"\\/bfnrtu'.includes(character) ? pair : `\\\\${character}`,
    );
}

const PICKED = [
  '@type',
  'headline',
  'datePublished',
  'dateCreated',
  'uploadDate',
  'dateModified',
  'description',
  'articleBody',
  'inLanguage',
] as const;

/** What can still be taken out of JSON that no repair can save: the first string under each of a few keys. */
function picked(text: string): LinkedData {
  return Object.fromEntries(
    PICKED.flatMap((key) => {
      const found = new RegExp(`"${key}"\\s*:\\s*("(?:[^"\\\\\\n]|\\\\.){0,20000}")`, 'u').exec(text)?.[1];
      const value = found === undefined ? undefined : parsedJson(escapeControls(found));
      return typeof value === 'string' ? [[key, value]] : [];
    }),
  );
}
