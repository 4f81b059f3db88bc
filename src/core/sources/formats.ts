import { Complaint } from '../complaint.ts';
import { CSV_KINDS, csvKind, parseCsv } from './csv.ts';
import { isFeed, isHatenaFeed, isSubscriptions, parseFeedFile, parseHatenaFeed, refuseSubscriptions } from './feed.ts';
import { isHatenaSearch, parseHatenaSearch } from './hatena-search.ts';
import { jsonKind, parseJsonFile } from './json.ts';
import { SHAPES } from './json-shapes.ts';
import { isBookmarkHtml, isHtml, parseHtml, parseNetscape } from './netscape.ts';
import type { Format } from './source.ts';
import { parseText } from './text.ts';

const sole = (kind: string, fits: (text: string) => boolean, parse: Format['parse']): Format => ({
  kinds: [kind],
  detect: (text) => (fits(text) ? kind : null),
  parse,
});

/** In the order in which they are tried. The last one fits any text. What is heavy is imported by the parser that needs it. */
const FORMATS: readonly Format[] = [
  { kinds: SHAPES.map(({ kind }) => kind), detect: jsonKind, parse: parseJsonFile },
  sole('netscape', isBookmarkHtml, parseNetscape),
  sole('html', isHtml, parseHtml),
  sole('hatena', isHatenaFeed, parseHatenaFeed),
  sole('opml', isSubscriptions, refuseSubscriptions),
  sole('feed', isFeed, parseFeedFile),
  sole('hatena', isHatenaSearch, parseHatenaSearch),
  { kinds: CSV_KINDS, detect: csvKind, parse: parseCsv },
  sole('text', () => true, parseText),
];

/** The first kind that the text fits. */
export function detectFormat(text: string): { readonly kind: string; readonly parse: Format['parse'] } {
  for (const { detect, parse } of FORMATS) {
    const kind = detect(text);
    if (kind !== null) return { kind, parse };
  }
  throw new Error('plain text fits everything');
}

/** The format of a kind: where several files are of that kind, the one that this text fits. */
export function formatOf(kind: string, text: string): { readonly kind: string; readonly parse: Format['parse'] } {
  requireKind(kind);
  const formats = FORMATS.filter(({ kinds }) => kinds.includes(kind));
  const { parse } = formats.find(({ detect }) => detect(text) === kind) ?? (formats[0] as Format);
  return { kind, parse };
}

/** Throws a Complaint (exit 2) that names the kinds where it is none of them. */
export function requireKind(kind: string): void {
  const kinds = [...new Set(FORMATS.flatMap((one) => one.kinds))];
  if (kinds.includes(kind)) return;
  throw new Complaint(
    {
      en: `there is no format "${kind}": write one of ${kinds.join(', ')}`,
      ja: `「${kind}」という形式はありません。次のどれかを書いてください: ${kinds.join(', ')}`,
    },
    2,
  );
}
