import { codeLines } from './code-lines.ts';
import { inlinesOf } from './inline.ts';
import { wholeLines } from '../text/whole-lines.ts';

/** A link of a Markdown text to the web. Offsets are into the text. */
export interface MarkdownLink {
  /** As a browser would ask for it: escapes and entities undone. */
  readonly url: string;
  /** What is shown; the URL itself where it stands bare. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The links to http(s) addresses of a Markdown text in any engine's dialect, images left out: inline, in
 * `<>`, bare, as cards, in HTML, as definitions.
 */
export function linksIn(markdown: string): readonly MarkdownLink[] {
  if (!markdown.includes('://')) return [];
  const lines = wholeLines(markdown);
  const code = codeLines(lines);
  const links: MarkdownLink[] = [];
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    if (!code.has(index) && line.includes('://')) links.push(...linksOfLine(line, offset));
    offset += line.length;
  }
  return links;
}

function linksOfLine(line: string, offset: number): readonly MarkdownLink[] {
  const links: MarkdownLink[] = [];
  const open: { readonly from: number; readonly at: number }[] = [];
  const pieces = inlinesOf(line);
  let at = offset;
  let inside = 0;
  for (const { kind, text, destination, image } of pieces) {
    const to = at + text.length;
    if (kind === 'link-open') {
      open.push({ from: at, at: to });
      inside += 1;
    } else if (kind === 'link-close') {
      const start = open.pop();
      inside -= 1;
      if (!image && start && isWeb(destination))
        links.push({
          url: unescaped(destination),
          text: line.slice(start.at - offset, at - offset),
          from: start.from,
          to,
        });
    } else if (kind === 'autolink' && isWeb(destination))
      links.push({ url: destination, text: destination, from: at, to });
    else if (kind === 'html') links.push(...inMarkup(text, at));
    at = to;
  }
  return [...links, ...bareLinks(offset, pieces)].sort((one, other) => one.from - other.from);
}

/** Addresses in the text itself. An escaped one (`https\://`) is text on purpose. */
function bareLinks(offset: number, pieces: ReturnType<typeof inlinesOf>): readonly MarkdownLink[] {
  let [depth, masked] = [0, ''];
  for (const { kind, text } of pieces) {
    if (kind === 'link-open') depth += 1;
    const hidden = depth > 0 || ['code', 'html', 'autolink', 'link-close', 'escape'].includes(kind);
    masked += hidden ? ' '.repeat(text.length) : text;
    if (kind === 'link-close') depth -= 1;
  }
  return [...masked.matchAll(BARE_ADDRESS)].map((found) => {
    const url = withoutEnd(withoutMarks(withoutEnd(found[0].replace(CARD, '')), masked.slice(0, found.index)));
    return { url, text: url, from: offset + found.index, to: offset + found.index + url.length };
  });
}

// A bare address ends where ASCII ends: Japanese goes on without a space.
export const BARE_ADDRESS = /https?:\/\/[!#-;=?-Z\\_a-z~%]+/giu;
// `[https://…:embed:cite]` of はてなブログ.
const CARD = /:(?:embed|title|bookmark|barcode|image)\b.*/u;

/** Punctuation at the end is the sentence's. A bracket belongs to an address that has opened one. */
export function withoutEnd(url: string): string {
  let end = url.length;
  while (/[.,:;!?'")\]]/u.test(url[end - 1] ?? '') && !(url[end - 1] === ')' && url.includes('('))) end -= 1;
  return url.slice(0, end);
}

/** Marks of emphasis that stand in front of the address too: `**https://…**` is one in bold. */
function withoutMarks(url: string, before: string): string {
  const marks = /(?:(?<!\*)\*+|(?<!_)_+|(?<!~)~+)$/u.exec(url)?.[0] ?? '';
  return marks !== '' && before.includes(marks) ? url.slice(0, -marks.length) : url;
}

function inMarkup(markup: string, at: number): readonly MarkdownLink[] {
  const found = /^<a\s[^>]*?href\s*=\s*["']?(https?:\/\/[^\s"'>]+)/iu.exec(markup);
  return found ? [{ url: unescaped(found[1] ?? ''), text: found[1] ?? '', from: at, to: at + markup.length }] : [];
}

function isWeb(destination: string): boolean {
  return /^https?:\/\//iu.test(destination);
}

/**
 * Markdown's text as it is read: without backslashes in front of punctuation, and without
 * entities that an address or a title needs.
 */
export function unescaped(markdown: string): string {
  return markdown.replaceAll(
    /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot));/giu,
    // oxlint-disable-next-line max-params -- `replaceAll` calls it so
    (_, sign?: string, decimal?: string, hex?: string, name?: string) =>
      sign ?? (name === undefined ? codePoint(Number(decimal ?? `0x${hex}`)) : NAMED[name.toLowerCase()]) ?? '',
  );
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}
