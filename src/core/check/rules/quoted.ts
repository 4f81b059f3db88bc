import { foundAt, type CheckRule } from '../check-rule.ts';

/**
 * What is printed as a quotation has to stand in its page. Only pages that are in the archive
 * are asked; translations are not looked for.
 */
export const quoted: CheckRule = {
  name: 'quoted',
  about: { en: 'quotations that are not in their page', ja: 'ページにない引用' },
  find: (facts) =>
    facts.notInPage.map(({ passage, url }) =>
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
    ),
};
