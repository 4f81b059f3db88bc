import type { LinkUrl, PageKey } from '../../../model.ts';
import { canonicalUrl } from '../../url/canonical-url.ts';
import { pageKey } from '../../url/page-key.ts';
import { denseText, standsIn } from '../dense-text.ts';
import type { CheckFacts } from '../facts.ts';
import { foundAt, type CheckRule } from '../check-rule.ts';
import type { QuotedPassage } from '../draft-sections.ts';

/**
 * What is printed as a quotation has to stand in its page. Only pages that are in the archive
 * are asked; translations are not looked for.
 */
export const quoted: CheckRule = {
  name: 'quoted',
  about: { en: 'quotations that are not in their page', ja: 'ページにない引用' },
  find: (facts) => {
    const pages = new Map<PageKey, string>([...facts.pages].map(([url, text]) => [pageKey(url), text]));
    return passagesToVerify(facts)
      .filter(({ passage, url }) => {
        const page = pages.get(pageKey(url));
        return page !== undefined && page !== '' && !standsIn(passage.lines, page);
      })
      .map(({ passage, url }) =>
        foundAt(facts, passage.from, {
          area: 'quoted',
          verdict: 'wrong',
          says: {
            en: `these words do not stand in ${url} as it was read`,
            ja: `引用のことばが、取得済みの ${url} にありません`,
          },
          todo: {
            en: 'Quote what the page says, mark what you leave out with （中略） or …, or write it as your own words',
            ja: 'ページのとおりに引用するか、省いたところに（中略）や … を入れるか、自分のことばとして書いてください',
          },
        }),
      );
  },
};

/** The passages with a page to look in, which what is known of the page without reading it does not hold already. */
export function passagesToVerify({
  sections,
  entries,
}: Pick<CheckFacts, 'sections' | 'entries'>): readonly { readonly passage: QuotedPassage; readonly url: LinkUrl }[] {
  const known = new Map(
    entries.map(
      ({ link, article }) => [pageKey(link.url), { link, article: article.ok ? article.value : null }] as const,
    ),
  );
  return sections
    .flatMap(({ passages }) => passages)
    .flatMap((passage) => {
      const address = canonicalUrl(passage.source?.url ?? '');
      if (!address.ok || passage.lines.length === 0 || passage.translated) return [];
      const entry = known.get(pageKey(address.value));
      const { article, link } = entry ?? {};
      if (!article || !link || isOther(passage, article.language)) return [];
      const summary = denseText(`${article.summary}\n${article.title}`);
      return standsIn(passage.lines, summary) ? [] : [{ passage, url: link.url }];
    });
}

/** A Japanese quotation of a page in another language is a translation. */
function isOther({ lines }: QuotedPassage, language: string | null): boolean {
  const text = lines.join('');
  return language !== null && !/^ja\b/iu.test(language) && /[\p{Script=Hiragana}]/u.test(text);
}
