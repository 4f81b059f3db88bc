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
  const said = labels.flatMap((label) => (label ? (charsetNamed(label) ?? []) : []));
  const names = said.length > 0 ? said : charsetsOf(/<html\b[^<>]*?\blang\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1] ?? '');
  // Markup that could be read as far as its declaration is not in 16-bit units, whatever it declares.
  return [...new Set(names.map((name) => (name.startsWith('utf-16') ? 'utf-8' : name)))];
}

/** What pages of a declared language are written in where they are not in UTF-8; Japanese ones tell by themselves. */
function charsetsOf(language: string): readonly string[] {
  return BY_LANGUAGE.filter(([languages]) => languages.test(language)).map(([, charset]) => charset);
}
const BY_LANGUAGE: readonly (readonly [languages: RegExp, charset: string])[] = [
  [/^ko(?:-|$)/iu, 'euc-kr'],
  [/^zh-(?:tw|hk|mo|hant)/iu, 'big5'],
  [/^zh(?:-(?:cn|sg|hans)|$)/iu, 'gbk'],
];

function headOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const end = head.search(/<\/head|<body/iu);
  return withoutComments(end < 0 ? head : head.slice(0, end));
}
