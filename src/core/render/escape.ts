import { cleanLines, cleanText } from '../text/clean.ts';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };
/** Text that CommonMark, GFM, kramdown with Liquid and Hugo all show as it was given. */
export type Markdown = Branded<'Markdown'>;
/** A destination between `(` and `)`. */
export type Destination = Branded<'Destination'>;
/** A YAML scalar: a JSON string, which is valid YAML and never anything else than a string. */
export type Yaml = Branded<'Yaml'>;
/** Text inside an HTML comment. */
export type Comment = Branded<'Comment'>;

/** Plain text inside a line of Markdown. Minimal, so that 「CVE-2025-1234 (RCE): foo」 stays as it is. */
export function markdownText(text: string): Markdown {
  return cleanText(text)
    .replaceAll(/[\\`*[\]<>~|$_]/gu, '\\$&')
    .replaceAll(/&(?=#|[a-z])/giu, '&amp;')
    .replaceAll(/\{(?=[{%#<]|\\<|$)|(?<=\{)\{/gu, '&#123;')
    .replaceAll(/\}(?=[}%#>]|\\>|$)|(?<=\}|%|#)\}/gu, '&#125;') as Markdown;
}

/** The same at the start of a line, where `#`, `-`, `1.` and their like would mean a block. */
export function markdownLine(text: string): Markdown {
  return markdownText(text)
    .replace(/^([#+\-=:])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2') as Markdown;
}

/** Lines of plain text as a quotation. */
export function quotation(text: string): Markdown {
  return cleanLines(text)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${markdownLine(line)}`))
    .join('\n') as Markdown;
}

/** The author's own words as he typed them; only what could pass for a marker of ours is kept from doing so. */
export function ownWords(text: string): Markdown {
  return cleanLines(text).replaceAll(/<!--(?=\s*roundup)/giu, '&lt;!--') as Markdown;
}

/** A URL as a link's destination, its href unchanged for a reader. */
export function destination(url: string): Destination {
  const href = URL.canParse(url) ? new URL(url).href : encodeURI(url);
  return href
    .replaceAll(/%(?![0-9a-f]{2})/giu, '%25')
    .replaceAll(/[\s^()<>[\]\\`*_{}|"'$~!]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replaceAll(/&(?=#|[a-z]+\d*;)/giu, '&amp;') as Destination;
}

export function yamlScalar(value: unknown): Yaml {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value) as Yaml;
  if (typeof value === 'string') return escapeC1(JSON.stringify(cleanLines(value))) as Yaml;
  return escapeC1(JSON.stringify(value)) as Yaml;
}

export function commentText(text: string): Comment {
  return cleanText(text).replaceAll('--', '‐‐').replaceAll(/[<>]/gu, (character) => (character === '<' ? '＜' : '＞')).replaceAll('{{', '｛｛').replaceAll('{%', '｛%') as Comment;
}

/** A URL inside an HTML comment, its meaning unchanged. */
export function commentUrl(url: string): Comment {
  return destination(url).replaceAll('--', '-%2D') as string as Comment;
}

/** A key of front matter: bare where YAML takes it so, else a JSON string. */
export function yamlKey(key: string): Yaml {
  return /^[a-z_][\w-]*$/iu.test(key) && !/^(?:null|true|false|yes|no|on|off|y|n)$/iu.test(key) ? (key as Yaml) : yamlScalar(key);
}

/** JSON strings escape C0 only; a terminal obeys C1 and bidi controls too. */
export function escapeC1(json: string): string {
  return json.replaceAll(/[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
