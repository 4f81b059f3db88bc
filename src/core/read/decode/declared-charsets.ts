import { withoutComments } from '../../text/without-comments.ts';
import { charsetNamed } from './try-charset.ts';

// A head can be long (style sheets in it); a meta after it is not looked for.
const HEAD_BYTES = 256 * 1024;
const META = /<meta\b[^<>]*?\bcharset\s*=\s*(?:["']\s*)?([\w.:-]+)/giu;

/** What the header and the document say, in this order, as WHATWG names. Unknown names and repetitions are left out. */
export function declaredCharsets(bytes: Uint8Array, contentType: string): readonly string[] {
  const head = headOf(bytes);
  const labels = [
    /\bcharset\s*=\s*(?:["']\s*)?([\w.:-]+)/iu.exec(contentType)?.[1],
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/iu.exec(head)?.[1],
    ...[...head.matchAll(META)].map((found) => found[1]),
  ];
  const names = labels.flatMap((label) => (label ? (charsetNamed(label) ?? []) : []));
  // Markup that could be read as far as its declaration is not in 16-bit units, whatever it declares.
  return [...new Set(names.map((name) => (name.startsWith('utf-16') ? 'utf-8' : name)))];
}

function headOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const end = head.search(/<\/head|<body/iu);
  return withoutComments(end < 0 ? head : head.slice(0, end));
}
