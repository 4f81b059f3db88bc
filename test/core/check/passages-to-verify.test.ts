import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../src/core/check/draft-sections.ts';
import { otherPagesQuoted, passagesToVerify } from '../../../src/core/check/passages-to-verify.ts';
import { passagesIn } from '../../../src/core/library/passages.ts';
import { draftView } from '../../../src/core/merge/draft-view.ts';
import { absentFrom } from '../../../src/core/read/absent-from.ts';
import { bareArticle } from '../../../src/core/read/kinds/bare-article.ts';
import { quotation } from '../../../src/core/render/escape.ts';
import type { Entry, LinkUrl, Month } from '../../../src/model.ts';

const URL_OF_PAGE = 'https://news.example/a' as LinkUrl;
const PAGE = [
  '県は、端末が盗まれたと発表した。',
  '「名簿」は約3.5万人分で、*ID*も含む。',
  'A_B says “no” – 5% <b> of [it](x) & so on.',
  '1. まず止める',
  '-5%から3〜5%へ、13.5版で1,234人。',
  '# 見出し',
];
const entry: Entry = {
  link: { url: URL_OF_PAGE, savedAt: '2025-05-01T00:00:00Z', tags: [], source: 'cli' },
  month: '2025-05' as Month,
  article: { ok: true, value: bareArticle('article', '題', { language: 'ja', summary: '要約は、別の文である。' }) },
  changes: [],
};

/** What `check` looks for in the page of a draft's quotation. */
function toVerify(lines: string): readonly string[] {
  const draft = `## [題](${URL_OF_PAGE})\n\n${lines}\n\n出典: [題](${URL_OF_PAGE})\n`;
  return passagesToVerify(sectionsOf(draftView(draft)), [entry]).flatMap(({ passages }) => passages);
}

const piece = fc.constantFrom(
  ...PAGE,
  ...PAGE.map((text) => text.slice(2)),
  '端末は見つかった。',
  '35万人',
  '（中略）',
  '…',
);
const quote = fc
  .array(fc.tuple(piece, fc.constantFrom('', '', '\n', '\n\n')), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flat().join(''));

describe('a Japanese quotation of a page in another language', () => {
  const foreign: Entry = {
    ...entry,
    article: { ok: true, value: bareArticle('article', 'A title', { language: 'en', summary: 'Another sentence.' }) },
  };
  const found = (draft: string): readonly boolean[] =>
    passagesToVerify(sectionsOf(draftView(draft)), [foreign]).map(({ mayBeTranslation }) => mayBeTranslation);
  const story = (above: string, below = ''): string =>
    `## [A title](${URL_OF_PAGE})\n\n${above}\n\n> 端末が盗まれたという。\n\n${below}\n`;

  it('is looked for, and may be a translation that does not say so', () => {
    expect(found(story('', 'これは大変だ。'))).toEqual([true]);
    expect(found(story('', 'これは大変だ。').replace('端末が盗まれたという。', 'A device was stolen.'))).toEqual([
      false,
    ]);
  });

  it.each(['以下Google翻訳', '拙訳です。', '（筆者訳）', '引用はDeepLによる機械訳。', '訳: わたし'])(
    'is one where the story says so: %s',
    (says) => {
      expect(found(story(says))).toEqual([]);
      expect(found(story('話のつづき。', `長い話。\n\n${says}`))).toEqual([]);
      expect(found(`英語の引用は、${says}\n\n${story('')}`)).toEqual([]);
    },
  );

  it('is none for a word that only has the sign in it', () => {
    expect(found(story('言い訳はできない。', '申し訳ない。'))).toEqual([true]);
  });
});

it('finds the page under each address that a source may name', () => {
  const url = 'https://short.example/a' as LinkUrl;
  const permalink = { url: 'https://wiki.example/w?title=A&oldid=1', date: null };
  const led: Entry = {
    ...entry,
    link: { ...entry.link, url },
    article: { ok: true, value: bareArticle('article', '題', { language: 'ja', summary: '', permalink }) },
    found: { finalUrl: 'https://news.example/long' } as Entry['found'] & object,
  };
  for (const source of [url, 'https://news.example/long', permalink.url]) {
    const sections = sectionsOf(draftView(`## [題](${source})\n\n> 端末が盗まれたという。\n`));
    expect(passagesToVerify(sections, [led]).map((one) => one.url)).toEqual([url]);
    expect(otherPagesQuoted(sections, [led])).toEqual([]);
    expect(otherPagesQuoted(sections, [])).toEqual([source]);
  }
});

describe('a quotation in a draft', () => {
  it('is one that `save --quote` takes, and the other way round', () => {
    fc.assert(
      fc.property(quote, (given) => {
        // In print each line is a paragraph, and a blank line parts passages.
        const passages = passagesIn(given.replaceAll(/\n+/gu, '\n\n'));
        expect(absentFrom(PAGE, toVerify(quotation(given))).length).toBe(absentFrom(PAGE, passages).length);
        if (absentFrom(PAGE, passagesIn(given)).length === 0)
          expect(absentFrom(PAGE, toVerify(quotation(given)))).toEqual([]);
      }),
    );
  });

  it('need not be looked for where it is what is known of the page', () => {
    expect(toVerify('> 要約は、別の文である。')).toEqual([]);
    expect(toVerify('> 要約は、別の\n> 文である。\n>\n> 題')).toEqual([]);
    expect(toVerify('> 要約は、別の文ではない。')).toEqual(['要約は、別の文ではない。']);
  });
});
