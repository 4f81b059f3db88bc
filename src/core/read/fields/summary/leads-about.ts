import { isWrittenAsJapanese } from '../scripts.ts';
import { topicsIn, topicsOf, topicShare } from './described.ts';

interface AboutPage {
  readonly title: { readonly value: string };
  readonly language: { readonly value: string };
  /** What the page says of itself. */
  readonly said: readonly string[];
}

/** The leads that share a topic with the title or with what the page says of itself: a note above the text does not. */
export function leadsAbout(
  { title, language, said }: AboutPage,
  prose: readonly string[],
): readonly (readonly string[])[] {
  const japanese = isWrittenAsJapanese(language.value || 'ja');
  const wanted = topicsOf([title.value, ...said].join('\n'), japanese);
  const isAbout = (text: string): boolean => topicShare(wanted, topicsIn(text, japanese)) > 0;
  const first =
    wanted.size === 0
      ? 0
      : prose.slice(0, LEADS).findIndex((_, index) => isAbout(prose.slice(index, index + 2).join('\n')));
  const from = first > 0 && GOES_BACK.test(prose[first] ?? '') ? 0 : first;
  return first < 0
    ? []
    : Array.from({ length: LEADS }, (_, index) => prose.slice(from + index))
        .slice(0, prose.length - from)
        .filter(([lead = '']) => !QUOTATION.test(lead));
}
/** What only makes sense behind what it answers. */
const GOES_BACK =
  /^(?:But|And|So|However|Yet|Still|Instead|That said)\b|^(?:しかし|だが|また、|さらに|そして|一方、?|ただし?、|そこで|その後|そのため)/u;
/** So many paragraphs are tried as the first. */
const LEADS = 5;

/** A quotation of which nothing says whose it is. */
const QUOTATION = /^(?:[“„"][^“”„"]+[”"]|«[^«»]+»|「[^「」]+」)$/u;
