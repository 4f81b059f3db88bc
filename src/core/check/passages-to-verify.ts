import type { Entry, LinkUrl, PageKey } from '../../model.ts';
import { pageAddress } from '../entry/page-address.ts';
import { passagesIn } from '../library/passages.ts';
import { copiedFrom } from '../url/archived-copy.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { pageKey } from '../url/page-key.ts';
import { absentFrom, ownWords } from '../read/absent-from.ts';
import type { QuotedPassage, Section } from './draft-sections.ts';

export interface PassageOfPage {
  readonly passage: QuotedPassage;
  /** As it was saved. */
  readonly url: LinkUrl;
  /** What has to be looked for in the page. */
  readonly passages: readonly string[];
  /** Whether it may be the author's translation, which he does not say: Japanese of a page in another language. */
  readonly mayBeTranslation: boolean;
}

/** The passages with a page to look in, which what is known of the page without reading it does not hold already. */
export function passagesToVerify(sections: readonly Section[], entries: readonly Entry[]): readonly PassageOfPage[] {
  const known = pagesOf(entries);
  const saysOfAll = sections.slice(0, 1).some(saysTranslated);
  return sections.flatMap((section) =>
    section.passages.flatMap((passage): readonly PassageOfPage[] => {
      const source = sourceOf(passage);
      if (source === null || passage.lines.length === 0 || passage.translated) return [];
      const { article, link } = known.get(pageKey(source)) ?? {};
      if (!article?.ok || !link) return [];
      const mayBeTranslation = isOther(passage, article.value.language);
      if (mayBeTranslation && (saysOfAll || saysTranslated(section))) return [];
      const passages = absentFrom(ownWords(article.value), passagesIn(passage.words));
      return passages.length === 0 ? [] : [{ passage, url: link.url, passages, mayBeTranslation }];
    }),
  );
}

/** The pages that the draft quotes, other than those of the entries. */
export function otherPagesQuoted(sections: readonly Section[], entries: readonly Entry[]): readonly LinkUrl[] {
  const known = pagesOf(entries);
  const others = sections
    .flatMap(({ passages }) => passages)
    .flatMap((passage) => {
      const source = sourceOf(passage);
      return source === null || known.has(pageKey(source)) ? [] : [[pageKey(source), source] as const];
    });
  return [...new Map(others).values()];
}

function sourceOf({ source }: QuotedPassage): LinkUrl | null {
  const address = canonicalUrl(source?.url ?? '');
  return address.ok ? address.value : null;
}

/** Under each address that a source may name: as saved, where it leads, what it is a copy of, this very version. */
function pagesOf(entries: readonly Entry[]): ReadonlyMap<PageKey, Entry> {
  const pages = new Map<PageKey, Entry>();
  for (const entry of entries) {
    const address = pageAddress(entry);
    const permalink = entry.article.ok ? entry.article.value.permalink?.url : undefined;
    for (const one of [permalink, copiedFrom(address), address])
      if (one !== undefined && one !== null) pages.set(pageKey(one as LinkUrl), entry);
  }
  for (const entry of entries) pages.set(pageKey(entry.link.url), entry);
  return pages;
}

/** A Japanese quotation of a page in another language is a translation, or no quotation. */
function isOther({ lines }: QuotedPassage, language: string | null): boolean {
  const text = lines.join('');
  return language !== null && !/^ja\b/iu.test(language) && /[\p{Script=Hiragana}]/u.test(text);
}

/** Whether the author says anywhere in the story, or before all stories, that he translates. */
function saysTranslated({ heading, lines }: Section): boolean {
  return [heading?.text ?? '', ...lines.map(({ text }) => text)].some((text) => SAYS_TRANSLATED.test(text));
}
const SAYS_TRANSLATED =
  /[翻和拙抄意全邦直私試語]訳|(?:者|機械|自動|仮)訳|(?<![いしう内])訳(?:文|出|[:：）)】」はすし])|DeepL|Google\s*翻訳/iu;
