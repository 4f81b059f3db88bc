import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches, passageAround, wantedWords } from '../../../src/core/entry/search-entries.ts';
import type { Entry, Link, LinkUrl, Month } from '../../../src/model.ts';
import { lawRuns } from '../../counts.ts';

function entry(more: Partial<Link>): Entry {
  return {
    link: { url: 'https://a.example/%E6%B8%AF' as LinkUrl, savedAt: '2025-04-01', tags: [], source: 'cli', ...more },
    month: '2025-04' as Month,
    article: { ok: false, failure: { kind: 'not-fetched', detail: { en: '', ja: '' } } },
    changes: [],
  };
}

describe('searching links', () => {
  it.each([
    [{ title: 'Oracle Cloudの侵害' }, ['ｏｒａｃｌｅ', '侵害'], true],
    [{ title: 'Oracle Cloudの侵害' }, ['oracle  cloud'], true],
    [{ title: 'Oracleの侵害' }, ['oracle', '港湾'], false],
    [{ note: 'ｶﾅの覚え書き' }, ['カナ'], true],
    [{ quote: '一節' }, ['一節'], true],
    [{ tags: ['脆弱性'] }, ['脆弱性'], true],
    [{}, ['a.example'], true],
    [{}, ['港'], true],
    [{ title: '題', note: '覚え' }, ['題', '覚え'], true],
  ])('%j has %j: %s', (more, words, found) => {
    expect(matches(entry(more), wantedWords(words))).toBe(found);
  });

  it('looks into paragraphs where they are given', () => {
    expect(matches(entry({ title: '題' }), wantedWords(['題', '本文']), ['これは本文です'])).toBe(true);
  });

  it('shows a passage as it stands in the page, around the word', () => {
    const paragraph = `${'前'.repeat(50)}㍿Ｏｒａｃｌｅ社${'後'.repeat(50)}`;
    expect(passageAround(['別の段落', paragraph], wantedWords(['oracle']), 30)).toBe(
      `…${'前'.repeat(9)}㍿Ｏｒａｃｌｅ社${'後'.repeat(13)}…`,
    );
    expect(passageAround(['短い本文'], wantedWords(['本文']), 30)).toBe('短い本文');
    expect(passageAround(['短い本文'], wantedWords(['何か']), 30)).toBeNull();
  });

  it('never shows what does not stand in the paragraph', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (paragraph, word) => {
        const shown = passageAround([paragraph], wantedWords([word]), 20);
        if (shown !== null && wantedWords([word]).length > 0)
          expect([
            shown,
            shown.replace(/^…/u, ''),
            shown.replace(/…$/u, ''),
            shown.replaceAll(/^…|…$/gu, ''),
          ]).toSatisfy((all: string[]) => all.some((one) => paragraph.includes(one)));
      }),
      { numRuns: lawRuns(300, 40) },
    ));
});
