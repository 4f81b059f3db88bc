import { cleanLines } from '../../text/clean.ts';
import { quotedWords } from './quoted-words.ts';

/** What a program puts behind a bookmark, the author's words or the page's, and whether it knows when he saved one. */
export interface NetscapeDialect {
  readonly keepsDates: boolean;
  readonly words: (text: string) => { readonly note?: string; readonly quote?: string };
}

/** The dialect of the program that wrote a file. @param text the whole of it */
export function dialectOf(text: string): NetscapeDialect {
  const head = text.slice(0, HEAD);
  return DIALECTS.find(({ writes }) => writes(text, head)) ?? { keepsDates: true, words: own };
}

const HEAD = 4000;

const DIALECTS: readonly (NetscapeDialect & { readonly writes: (text: string, head: string) => boolean })[] = [
  // linkding ends its lines the wrong way round. It writes the page's description,
  // and the author's notes in marks behind it.
  {
    writes: (text, head) => text.includes('[linkding-notes]') || /\n\r(?!\n)/u.test(head),
    keepsDates: true,
    words: notes,
  },
  // What stands there was taken from the page, unless the author has written over it: a quotation at most.
  {
    writes: (_, head) => /<h1>\s*shaarli|<!--\s*shaarli|\bdata-(?:cover|important)=/iu.test(head),
    keepsDates: true,
    words: excerpt,
  },
  // buku fetches the page's description, and dates every bookmark with the moment of the export.
  { writes: (_, head) => />buku bookmarks<\/h3>/iu.test(head), keepsDates: false, words: excerpt },
];

function notes(text: string): ReturnType<NetscapeDialect['words']> {
  return own(/\[linkding-notes\]([\s\S]*)\[\/linkding-notes\]/u.exec(text)?.[1] ?? '');
}

function own(text: string): ReturnType<NetscapeDialect['words']> {
  return given(quotedWords(text));
}

function excerpt(text: string): ReturnType<NetscapeDialect['words']> {
  return given({ note: '', quote: cleanLines(text.replaceAll(/<\/?blockquote>/giu, '\n')) });
}

function given({
  note,
  quote,
}: {
  readonly note: string;
  readonly quote: string;
}): ReturnType<NetscapeDialect['words']> {
  return { ...(note !== '' && { note }), ...(quote !== '' && { quote }) };
}
