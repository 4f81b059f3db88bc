import type { Entry, LinkUrl, PageKey } from '../../model.ts';
import { passagesIn } from '../library/passages.ts';
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
}

/** The passages with a page to look in, which what is known of the page without reading it does not hold already. */
export function passagesToVerify(sections: readonly Section[], entries: readonly Entry[]): readonly PassageOfPage[] {
  const known = new Map<PageKey, Entry>(entries.map((entry) => [pageKey(entry.link.url), entry]));
  return sections
    .flatMap(({ passages }) => passages)
    .flatMap((passage) => {
      const address = canonicalUrl(passage.source?.url ?? '');
      if (!address.ok || passage.lines.length === 0 || passage.translated) return [];
      const { article, link } = known.get(pageKey(address.value)) ?? {};
      if (!article?.ok || !link || isOther(passage, article.value.language)) return [];
      const passages = absentFrom(ownWords(article.value), passagesIn(passage.words));
      return passages.length === 0 ? [] : [{ passage, url: link.url, passages }];
    });
}

/** A Japanese quotation of a page in another language is a translation. */
function isOther({ lines }: QuotedPassage, language: string | null): boolean {
  const text = lines.join('');
  return language !== null && !/^ja\b/iu.test(language) && /[\p{Script=Hiragana}]/u.test(text);
}
