import { parseDocument } from 'yaml';
import type { LinkUrl, Message } from '../../model.ts';
import { frontMatterOf } from '../markdown/front-matter.ts';
import { linksIn } from '../markdown/links.ts';
import { isMoment } from '../month/month.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { explanationsIn, type Explained } from './explanations.ts';
import { paragraphsOf, type PostParagraph } from './paragraphs.ts';

/** A post of the author's that lies in the blog's folder, whatever the engine. */
export interface PublishedPost {
  readonly file: string;
  /** As the front matter says, else the first heading, else ''. */
  readonly title: string;
  /** `2025-05-11`; null where neither the front matter nor the file's name says it. */
  readonly day: string | null;
  /** Where it stands on the web, where its front matter says so; else null. */
  readonly url: string | null;
  /** False for a draft: what has not been shown to anybody. */
  readonly published: boolean;
  readonly links: readonly PostLink[];
  /** What its paragraphs explain, in their order. */
  readonly explanations: readonly Explained[];
}
export interface PostLink {
  readonly url: LinkUrl;
  /** As it is written in Markdown. */
  readonly text: string;
  /** The line of the file, from 1. */
  readonly line: number;
}

/** Those of a folder, in the order of their paths, and what of it could not be read. */
export interface WrittenPosts {
  readonly posts: readonly PublishedPost[];
  readonly problems: readonly Message[];
}

/**
 * A Markdown file of any engine. Front matter that cannot be read counts for none: a post is read for its links first.
 */
export function parsePost(text: string, file: string): PublishedPost {
  const { values, body, bodyLine } = partsOf(text);
  const value = (...names: readonly string[]): string => {
    const name = names.find((one) => typeof values[one] === 'string');
    return name === undefined ? '' : (values[name] as string);
  };
  return {
    file,
    title: titleIn(values, body),
    day: dayIn(value('date', 'pubdate', 'published_at', 'publishdate')) ?? dayIn(file.split(/[\\/]/u).at(-1) ?? ''),
    url: /^https?:\/\//u.test(value('url', 'canonical_url')) ? value('url', 'canonical_url') : null,
    published: values['draft'] !== true && values['published'] !== false && values['private'] !== true,
    links: linksOf(body, bodyLine),
    explanations: explanationsIn(paragraphsOf(body, bodyLine)),
  };
}

/** What `PublishedPost` calls its title, without the rest being read. */
export function titleOfPost(text: string): string {
  const { values, body } = partsOf(text);
  return titleIn(values, body);
}

/** The paragraphs below the front matter. */
export function postParagraphs(text: string): readonly PostParagraph[] {
  const { body, bodyLine } = partsOf(text);
  return paragraphsOf(body, bodyLine);
}

/** The front matter's values, the Markdown below it, and the line in which that begins. */
function partsOf(text: string): {
  readonly values: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly bodyLine: number;
} {
  const clean = text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n');
  const { values, length } = readFront(clean);
  return { values, body: clean.slice(length), bodyLine: clean.slice(0, length).split('\n').length };
}

function linksOf(body: string, bodyLine: number): readonly PostLink[] {
  const links = linksIn(body);
  let [at, line] = [0, bodyLine];
  return links.flatMap(({ url, text, from }) => {
    for (; at < from; at += 1) if (body[at] === '\n') line += 1;
    const known = canonicalUrl(url);
    return known.ok ? [{ url: known.value, text, line }] : [];
  });
}

interface ReadFront {
  readonly values: Readonly<Record<string, unknown>>;
  readonly length: number;
}

/** Keys in lower case: はてなブログ writes `Title`, Astro `pubDate`. */
function readFront(text: string): ReadFront {
  const yaml = frontMatterOf(text);
  if (yaml !== null) {
    const length = text.split('\n').slice(0, yaml.lines).join('\n').length + 1;
    return { values: lowerCased(yamlValues(yaml.text)), length };
  }
  const toml = TOML.exec(text);
  return toml ? { values: lowerCased(tomlValues(toml[1] ?? '')), length: toml[0].length } : { values: {}, length: 0 };
}

const TOML = /^\+\+\+[^\S\n]*\n([\s\S]*?)^\+\+\+[^\S\n]*(?:\n|$)/mu;

/** A day stays the text that it is (no schema with dates); what is broken says nothing. */
function yamlValues(text: string): Readonly<Record<string, unknown>> {
  const document = parseDocument(text, { schema: 'core', strict: false, logLevel: 'silent', uniqueKeys: false });
  if (document.errors.length > 0) return {};
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The plain keys of Hugo's other front matter, above the first table. */
function tomlValues(text: string): Readonly<Record<string, unknown>> {
  const lines = text.split('\n').map((line) => line.trim());
  const table = lines.findIndex((line) => line.startsWith('['));
  const pairs = lines.slice(0, table < 0 ? undefined : table).flatMap((line) => {
    const [, key = '', value = ''] = /^([\w-]+) ?= ?(\S.*)$/u.exec(line) ?? [];
    return key === '' ? [] : [[key, tomlValue(value)] as const];
  });
  return Object.fromEntries(pairs);
}

function tomlValue(value: string): string | boolean {
  if (/^(?:true|false)\b/u.test(value)) return value.startsWith('t');
  const [, double, single] = /^(?:"((?:\\.|[^"\\])*)"|'([^']*)')/u.exec(value) ?? [];
  return double === undefined ? (single ?? value.replace(/ #.*/u, '')) : double.replaceAll(/\\(["\\])/gu, '$1');
}

function lowerCased(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]));
}

function titleIn({ title }: Readonly<Record<string, unknown>>, body: string): string {
  return (typeof title === 'string' && title) || headingIn(body);
}

function headingIn(body: string): string {
  return /^#{1,6} (.*)$/mu.exec(body)?.[1]?.trim() ?? '';
}

function dayIn(text: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(text)?.[0];
  return day !== undefined && isMoment(day) ? day : null;
}
