import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareTitles } from '../../../src/core/group/site-names.ts';
import type { Entry, LinkUrl, Month } from '../../../src/model.ts';

const entry = (title: string, url: string): Entry => ({
  link: { url: url as LinkUrl, savedAt: '2025-04-01', title, tags: [], source: 'test' },
  month: '2025-04' as Month,
  article: { ok: false, failure: { kind: 'not-fetched', detail: { en: '', ja: '' } } },
  changes: [],
});
const bare = (...rows: readonly (readonly [title: string, url: string])[]): readonly string[] => [
  ...bareTitles(rows.map(([title, url]) => entry(title, url))).values(),
];

describe('titles without the names of sites', () => {
  it('lose what stands at an end of three of them, in front or behind, and the section before it', () => {
    expect(
      bare(
        ['港の話 | 連載 | みさき技報', 'https://a.example/1'],
        ['山の話 | 連載 | みさき技報', 'https://b.example/2'],
        ['川の話 | 連載 | みさき技報', 'https://c.example/3'],
        ['速報: 橋が開通', 'https://d.example/4'],
        ['速報: 駅が移転', 'https://e.example/5'],
        ['速報: 塔が完成', 'https://f.example/6'],
      ),
    ).toEqual(['港の話', '山の話', '川の話', '橋が開通', '駅が移転', '塔が完成']);
  });

  it('lose what ends two of one site, and what names the site itself', () => {
    expect(
      bare(
        ['港の話 - 海日記', 'https://a.example/1'],
        ['山の話 - 海日記', 'https://a.example/2'],
        ['A song of the sea - Harbour Notes', 'https://harbournotes.example/3'],
      ),
    ).toEqual(['港の話', '山の話', 'A song of the sea']);
  });

  it('lose a label in brackets and an event at the end that three of them have', () => {
    expect(
      bare(
        ['［速報］灯台が無人に。港まつり2025', 'https://a.example/1'],
        ['［速報］船が新しく。港まつり2025', 'https://b.example/2'],
        ['［速報］橋が二階建てに。港まつり2025', 'https://c.example/3'],
        ['【図解】波の高さ [PDF]', 'https://d.example/4'],
      ),
    ).toEqual(['灯台が無人に', '船が新しく', '橋が二階建てに', '【図解】波の高さ [PDF]']);
  });

  it('keep what stands at an end of fewer, and what is all that there is', () => {
    const titles = [
      ['港の話 - 海日記', 'https://a.example/1'],
      ['山の話 - 海日記', 'https://b.example/2'],
      ['海日記', 'https://c.example/3'],
    ] as const;
    expect(bare(...titles)).toEqual(titles.map(([title]) => title));
  });

  it('are never emptied', () => {
    const part = fc.constantFrom('海', '山', ' - ', ' | ', ': ', '::', '-', '|', ' ');
    const title = fc.array(part, { minLength: 1, maxLength: 7 }).map((parts) => parts.join('').trim());
    fc.assert(
      fc.property(fc.array(title, { maxLength: 8 }), (titles) => {
        for (const [each, { link }] of [
          ...bareTitles(titles.map((one, at) => entry(one, `https://a.example/${at}`))),
        ].map(([one, its]) => [its, one] as const))
          expect(each === '').toBe(link.title === '');
      }),
    );
  });
});
