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
  const back = first > 0 && GOES_BACK.test(prose[first] ?? '') ? 0 : first;
  const from = japanese ? introductionOf(title.value, prose, back) : back;
  return first < 0
    ? []
    : Array.from({ length: LEADS }, (_, index) => prose.slice(from + index))
        .slice(0, prose.length - from)
        .filter(([lead = '']) => !QUOTATION.test(lead));
}

/**
 * The paragraph that introduces what the title names, 「NAMEは、…」, where the one that comes first speaks of the times
 * and does not have the name; else that one.
 */
function introductionOf(title: string, prose: readonly string[], first: number): number {
  const lead = (prose[first] ?? '').toLowerCase();
  const names = (title.match(NAMES) ?? []).map((name) => name.replaceAll(/[「」]/gu, '').toLowerCase());
  // A title of several names is that of a list.
  const isAbout = topicShare(topicsOf(title, true), topicsIn(lead, true)) >= ABOUT;
  if (isAbout || names.length !== 1 || title.split('「').length > 2 || names.some((name) => lead.includes(name)))
    return first;
  const introducing = prose.slice(first + 1, first + LEADS).findIndex((paragraph) => {
    const start = paragraph.slice(0, 60).toLowerCase();
    return names.some(
      (name) => /^[「『（]?$/u.test(start.slice(0, start.indexOf(name))) && INTRODUCES.test(behind(start, name)),
    );
  });
  return introducing < 0 ? first : first + 1 + introducing;
}
/** The part of the title's topics that a lead has which speaks of the matter. */
const ABOUT = 0.55;
const NAMES = /[A-Za-z][\w.+-]{3,}|「[^「」]{3,20}」/gu;
const INTRODUCES = /^[」』）]?(?:（[^（）]{1,20}）)?(?:とは|は|が)/u;

function behind(text: string, name: string): string {
  return text.slice(text.indexOf(name) + name.length);
}

/** What only makes sense behind what it answers. */
const GOES_BACK =
  /^(?:But|And|So|However|Yet|Still|Instead|That said)\b|^(?:しかし|だが|また、|さらに|そして|一方、?|ただし?、|そこで|その後|そのため)/u;
/** So many paragraphs are tried as the first. */
const LEADS = 5;

/** A quotation of which nothing says whose it is. */
const QUOTATION = /^(?:[“„"][^“”„"]+[”"]|«[^«»]+»|「[^「」]+」)$/u;
