import { pattern } from '../../text/pattern.ts';
import type { Message } from '../../../model.ts';
import { verbatim } from '../../text/verbatim.ts';
import { withoutComments } from '../../text/without-comments.ts';
import { IMAGES, OTHERS, ZIPS, type Magic } from './signatures.ts';

/** What bytes are, whatever the Content-Type says. `other` names in a few words what it is. */
export type Content =
  | { readonly is: 'html' | 'pdf' | 'text' | 'nothing' }
  | { readonly is: 'image' | 'other'; readonly name: Message };

// "BM" and "MZ" also begin words: those count only with a zero byte near by, which no text has.
const AMBIGUOUS: ReadonlySet<string> = new Set(['BM', 'MZ', 'ID3', 'GIF8']);

const HTML_START = pattern(
  'iu',
  String.raw`^(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html|head|body|title|meta|script|link|style|base`,
  String.raw`|iframe|noscript|center|table|frameset|div|p|h[1-6]|a|b|br|font|main|article|section|header)[\s>/]`,
);
const FEED_START = /<(?:rss|feed|rdf:RDF)[\s>]/u;

/** Looks at the first kilobyte; the Content-Type decides only where the bytes could be several things. */
export function sniff(bytes: Uint8Array, contentType: string): Content {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (start.trim() === '') return { is: bytes.length <= 1024 ? 'nothing' : 'html' };
  const binary = start.includes('\0') && !isWide(start);
  if (isPdf(start, mimeType(contentType))) return { is: 'pdf' };
  if (start.startsWith('PK\x03\x04')) return { is: 'other', name: zipName(bytes) };
  const image = IMAGES.find((magic) => matches(start, magic, binary));
  if (image) return { is: 'image', name: image[0] };
  const other = OTHERS.find((magic) => matches(start, magic, binary));
  if (other) return { is: 'other', name: other[0] };
  // A zero byte somewhere in a page does not keep browsers from showing it.
  if (binary)
    return startsAsHtml(start) ? { is: 'html' } : { is: 'other', name: { en: 'binary data', ja: 'バイナリーデータ' } };
  return textContent(start, mimeType(contentType));
}

/** Something may stand before its mark, but not a page or a text that speaks of the mark. */
function isPdf(start: string, type: string): boolean {
  return start.includes('%PDF-') && (/^\s*%PDF-/u.test(start) || !(startsAsHtml(start) || type.startsWith('text/')));
}

function matches(start: string, [, offset, bytes]: Magic, binary: boolean): boolean {
  return start.startsWith(bytes, offset) && (binary || !AMBIGUOUS.has(bytes));
}

/** UTF-16 has zero bytes and is text. */
function isWide(start: string): boolean {
  return /^(?:\xff\xfe|\xfe\xff|(?:[\t\n\r ]\0)*<\0|(?:\0[\t\n\r ])*\0<)/u.test(start);
}

/** The names of a zip's entries stand in its local headers, the first of which are near the start. */
function zipName(bytes: Uint8Array): Message {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString('latin1');
  return ZIPS.find(([, mark]) => names.includes(mark))?.[0] ?? { en: 'a zip archive', ja: 'zip アーカイブ' };
}

function textContent(start: string, type: string): Content {
  const text = textAt(start);
  if (
    /^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,900}?-->\s*)?(?:<!DOCTYPE svg[^>]{0,200}>\s*)?<svg[\s>]/u.test(text)
  )
    return { is: 'image', name: verbatim('SVG') };
  if (startsAsHtml(start)) return { is: 'html' };
  if (text.startsWith('<') && FEED_START.test(text))
    return { is: 'other', name: { en: 'a feed (RSS or Atom)', ja: 'フィード（RSS か Atom）' } };
  if (text.startsWith('<?xml'))
    return type.includes('html') ? { is: 'html' } : { is: 'other', name: { en: 'an XML document', ja: 'XML 文書' } };
  if (
    /^[[{]/u.test(text) &&
    (type.includes('json') || /^(?:\{\s*"|\[\s*(?:[[{"]|\d+\s*,))/u.test(text)) &&
    !type.includes('markdown')
  )
    return { is: 'other', name: { en: 'JSON data', ja: 'JSON データ' } };
  if (/^(?:image|audio|video|font)\//u.test(type) || type === 'application/octet-stream') return { is: 'text' };
  if (
    type === 'text/plain' ||
    type === 'text/markdown' ||
    /^(?:application|text)\/(?:x-)?(?:javascript|yaml|toml|css|csv|x?-?sh)$/u.test(type)
  )
    return { is: 'text' };
  return /<[a-z!/]/iu.test(text) || type.includes('html') ? { is: 'html' } : { is: 'text' };
}

function startsAsHtml(start: string): boolean {
  return HTML_START.test(withoutComments(textAt(start)).trimStart());
}

function textAt(start: string): string {
  return start
    .replace(/^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/u, '')
    .replaceAll('\0', '')
    .trimStart();
}

function mimeType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}
