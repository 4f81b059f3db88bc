import type { Finding } from '../../finding/finding.ts';
import { foundAt, type CheckRule } from '../check-rule.ts';

/**
 * What is printed as a quotation has to stand in its page. Only pages that are in the archive are asked. A translation
 * stands in none: it has to say what it is.
 */
export const quoted: CheckRule = {
  name: 'quoted',
  about: { en: 'quotations that are not in their page', ja: 'ページにない引用' },
  find: (facts) =>
    facts.notInPage.map(({ passage, url, mayBeTranslation }) =>
      foundAt(facts, passage.from, mayBeTranslation ? unnamedTranslation(url) : notThere(url)),
    ),
};

function notThere(url: string): Omit<Finding, 'place'> {
  return {
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
  };
}

function unnamedTranslation(url: string): Omit<Finding, 'place'> {
  return {
    area: 'quoted',
    verdict: 'look',
    says: {
      en: `these Japanese words do not stand in ${url}, a page in another language; nothing says who translated them`,
      ja: `日本語の引用ですが、外国語のページ ${url} にこのことばはなく、だれの訳かも書かれていません`,
    },
    todo: {
      en: 'Say beside it whose translation it is (「拙訳」, 「以下Google翻訳」), or write it as your own words',
      ja: '「拙訳」「以下Google翻訳」のように訳であることを添えるか、自分のことばとして書いてください',
    },
  };
}
