import { withoutComments } from '../../text/without-comments.ts';

/** What bytes are, whatever the Content-Type says. `other` names in a few words what it is. */
export type Content =
  | { readonly is: 'html' | 'pdf' | 'text' | 'nothing' }
  | { readonly is: 'image' | 'other'; readonly name: string };

type Magic = readonly [name: string, offset: number, bytes: string];

// File signatures, as the WHATWG MIME Sniffing standard and file(1) list them.
const IMAGES: readonly Magic[] = [
  ['PNG', 0, '\x89PNG\r\n\x1a\n'],
  ['JPEG', 0, '\xff\xd8\xff'],
  ['GIF', 0, 'GIF8'],
  ['WebP', 8, 'WEBP'],
  ['AVIF', 4, 'ftypavif'],
  ['AVIF', 4, 'ftypavis'],
  ['HEIC', 4, 'ftyphei'],
  ['HEIC', 4, 'ftypmif1'],
  ['BMP', 0, 'BM'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['icon', 0, '\0\0\x01\0'],
  ['JPEG XL', 0, '\xff\x0a'],
];
const OTHERS: readonly Magic[] = [
  ['a gzip file', 0, '\x1f\x8b'],
  ['a 7z archive', 0, '7z\xbc\xaf\x27\x1c'],
  ['a RAR archive', 0, 'Rar!\x1a\x07'],
  ['an xz file', 0, '\xfd7zXZ\0'],
  ['a Zstandard file', 0, '\x28\xb5\x2f\xfd'],
  ['a tar archive', 257, 'ustar'],
  ['an Office 97 file (doc, xls or ppt)', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['an RTF document', 0, '{\\rtf'],
  ['a PostScript document', 0, '%!PS'],
  ['a Windows program', 0, 'MZ'],
  ['a Linux program', 0, '\x7fELF'],
  ['a SQLite database', 0, 'SQLite format 3\0'],
  ['a video file (MP4)', 4, 'ftyp'],
  ['a video file (WebM)', 0, '\x1a\x45\xdf\xa3'],
  ['a video file (AVI)', 8, 'AVI '],
  ['an audio file (WAV)', 8, 'WAVE'],
  ['an audio file (MP3)', 0, 'ID3'],
  ['an audio file (Ogg)', 0, 'OggS'],
  ['an audio file (FLAC)', 0, 'fLaC'],
  ['a font', 0, 'wOFF'],
  ['a font', 0, 'wOF2'],
];
const ZIPS: readonly (readonly [name: string, mark: string])[] = [
  ['an EPUB book', 'application/epub+zip'],
  ['an OpenDocument file', 'application/vnd.oasis.opendocument'],
  ['a Word document', 'word/'],
  ['an Excel workbook', 'xl/'],
  ['a PowerPoint file', 'ppt/'],
];
// "BM" and "MZ" also begin words: those count only with a zero byte near by, which no text has.
const AMBIGUOUS: ReadonlySet<string> = new Set(['BM', 'MZ', 'ID3', 'GIF8']);

const HTML_START =
  /^(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html|head|body|title|meta|script|link|style|base|iframe|noscript|center|table|frameset|div|p|h[1-6]|a|b|br|font|main|article|section|header)[\s>/]/iu;
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
  if (binary) return startsAsHtml(start) ? { is: 'html' } : { is: 'other', name: 'binary data' };
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
function zipName(bytes: Uint8Array): string {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString('latin1');
  return ZIPS.find(([, mark]) => names.includes(mark))?.[0] ?? 'a zip archive';
}

function textContent(start: string, type: string): Content {
  const text = textAt(start);
  if (
    /^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,900}?-->\s*)?(?:<!DOCTYPE svg[^>]{0,200}>\s*)?<svg[\s>]/u.test(text)
  )
    return { is: 'image', name: 'SVG' };
  if (startsAsHtml(start)) return { is: 'html' };
  if (text.startsWith('<') && FEED_START.test(text)) return { is: 'other', name: 'a feed (RSS or Atom)' };
  if (text.startsWith('<?xml'))
    return type.includes('html') ? { is: 'html' } : { is: 'other', name: 'an XML document' };
  if (
    /^[[{]/u.test(text) &&
    (type.includes('json') || /^(?:\{\s*"|\[\s*(?:[[{"]|\d+\s*,))/u.test(text)) &&
    !type.includes('markdown')
  )
    return { is: 'other', name: 'JSON data' };
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
