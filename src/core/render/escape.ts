import { cleanLines, cleanText, cleanWords } from '../text/clean.ts';
import { isPlainUrl } from '../url/plain-url.ts';
import { MARKER_PLUS, MARKER_START } from './marker-like.ts';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };
/** Text that CommonMark, GFM, kramdown with Liquid and Hugo all show as it was given. */
export type Markdown = Branded<'Markdown'>;
/** A destination between `(` and `)`. */
export type Destination = Branded<'Destination'>;
/** Text between the quotation marks of an HTML attribute. */
export type Attribute = Branded<'Attribute'>;
/** Text inside an HTML comment. */
export type Comment = Branded<'Comment'>;

const ENTITY = /&(?=#|[a-z][a-z0-9]*;)/giu;
// Most texts hold nothing that is escaped: one look tells so, for a dozen.
const MAY_BE_MARKDOWN = /[\\`*[\]<>~|$_&{(@+#]|:\/\/|[Ww]{3}\./u;
const MAY_BE_COMMENT = /[-<>{+]/u;

/**
 * Plain text inside a line of Markdown. Bare addresses do not become links: GFM would take the backslashes into them.
 * Minimal, so that 「CVE-2025-1234 (RCE): foo & bar」
 * stays as it is.
 */
export function markdownText(text: string): Markdown {
  const clean = cleanText(text);
  if (!MAY_BE_MARKDOWN.test(clean)) return clean as Markdown;
  return (
    clean
      .replaceAll(/[\\`*[\]<>~|$_]/gu, '\\$&')
      // Readers made of patterns look for a link without looking at the backslashes.
      .replaceAll('\\](', '\\]\\(')
      .replaceAll('\\<!--', '\\<!\\--')
      .replaceAll(ENTITY, '&amp;')
      .replaceAll(/\{(?=[{%#<]|\\<|$)|(?<=\{)\{/gu, '&#123;')
      .replaceAll('{', '\\{')
      // A footnote of はてなブログ.
      .replaceAll('((', '(&#40;')
      .replaceAll(/(?:https?|ftp)(?=:\/\/)|www(?=\.)/giu, '$&\\')
      .replaceAll('@', escapedAt)
      .replaceAll(MARKER_PLUS, '\\+')
      .replace(/(^|\s)(#+)$/u, '$1\\$2') as Markdown
  );
}

/** The at sign of what could be an address of mail: its pattern takes V8 longest of all to compile. */
function escapedAt(sign: string, at: number, text: string): string {
  const behind = String.fromCodePoint(text.codePointAt(at + 1) ?? SPACE);
  return /\S/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(behind) ? '&#64;' : sign;
}

const SPACE = 0x20;

/** Markdown text at the start of a line, where `#`, `-`, `1.` and their like would mean a block. */
export function markdownLine(text: string): Markdown {
  return markdownText(text)
    .replace(/^([#+\-=:^])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2') as Markdown;
}

/** Lines of plain text as a quotation, each a paragraph: in one paragraph of Markdown their ends would not be seen. */
export function quotation(text: string): Markdown {
  const lines = cleanLines(text)
    .split('\n')
    .filter((line) => line !== '');
  return (lines.length === 0 ? '>' : lines.map((line) => `> ${markdownLine(line)}`).join('\n>\n')) as Markdown;
}

/** The author's own words as typed; only what could pass for a marker of ours is kept from doing so. */
export function ownWords(text: string): Markdown {
  return cleanWords(text).replaceAll(MARKER_START, '&lt;!--').replaceAll(MARKER_PLUS, '\\+') as Markdown;
}

/**
 * A URL as a link's destination, its href unchanged for a reader. Any other scheme
 * than http(s) and mailto leads nowhere.
 */
export function destination(url: string): Destination {
  const href = hrefOf(url);
  if (!MAY_BE_MEANT.test(href)) return href as Destination;
  return href
    .replaceAll(/%(?![0-9a-f]{2})/giu, '%25')
    .replaceAll(/[\s^()<>[\]\\`*{}|"'$!]/gu, percentEncoded)
    .replace(/^([a-z]+:\/\/)%5B([0-9a-f:.]+)%5D/u, '$1[$2]')
    .replaceAll(ENTITY, '&amp;') as Destination;
}

// What is escaped in a destination, or may be.
const MAY_BE_MEANT = /[\s^()<>[\]\\`*{}|"'$!%&]/u;

function hrefOf(url: string): string {
  if (isPlainUrl(url)) return url;
  if (!URL.canParse(url)) return encodeURI(cleanText(url));
  const { protocol, href } = new URL(url);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : `#${encodeURIComponent(href)}`;
}

/** The escape of a character that is left in an address: none below the space is, nor any beyond ASCII. */
function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Text inside an HTML comment, which it can neither end nor make a marker of, nor a template's. */
export function commentText(text: string): Comment {
  const clean = cleanText(text);
  const harmless = MAY_BE_COMMENT.test(clean)
    ? clean
        .replaceAll('--', '‐‐')
        .replaceAll('<', '＜')
        .replaceAll('>', '＞')
        .replaceAll(/\{(?=[{%#])|(?<=\{)\{|\{$/gu, '｛')
        .replaceAll(MARKER_PLUS, '＋')
    : clean;
  return harmless.replace(/^roundup\b/iu, '・$&') as Comment;
}

/** A value between the quotation marks of an HTML attribute, in Markdown that may run through a template engine. */
export function attribute(text: string): Attribute {
  return cleanText(text)
    .replaceAll(/[&<>"'`{}\\*_$~|[\]]/gu, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(MARKER_PLUS, '&#43;') as Attribute;
}

/** A URL inside an HTML comment, its meaning unchanged. */
export function commentUrl(url: string): Comment {
  return destination(url).replaceAll('--', '-%2D') as Comment;
}
