import fc from 'fast-check';
import { expect, it } from 'vitest';
import { featuresOf } from '../../../src/core/group/features.ts';
import { groupAgain, groupStories } from '../../../src/core/group/group-stories.ts';
import { featuresBy, keptTitles, type KeptTitle } from '../../../src/core/group/kept-titles.ts';
import { failure } from '../../../src/core/outcome.ts';
import type { Article, Entry, LinkUrl, Month } from '../../../src/model.ts';
import { lawRuns } from '../../counts.ts';

const PIECES = [
  '港湾公社',
  'が顧客名簿を公開',
  'Northwind',
  ' Connect Secure',
  'CVE-2025-1234',
  'の脆弱性',
  ' 7.2.1',
  '、3万件に影響',
  '「ときわ病院」',
  ' | 試験新聞',
  'Windows 11',
  'ポケモンGO',
  '__proto__',
  'にも影響',
];
const title = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const entry = fc.record({ title, day: fc.integer({ min: 1, max: 28 }) });

function entriesOf(saved: readonly { readonly title: string; readonly day: number }[], month: Month): readonly Entry[] {
  return saved.map(({ title: given, day }, at) => ({
    link: {
      url: `https://news${at % 3}.example/${month}/${at}` as LinkUrl,
      savedAt: `${month}-${String(day).padStart(2, '0')}T00:00:00Z`,
      title: given,
      tags: [],
      source: 'cli',
    },
    month,
    article: failure<Article>('not-fetched', { en: '', ja: '' }),
    changes: [],
  }));
}
const throughJson = (kept: readonly KeptTitle[]): readonly KeptTitle[] =>
  JSON.parse(JSON.stringify(kept)) as readonly KeptTitle[];

it('what is kept of a title is what it says', () => {
  fc.assert(
    fc.property(entry, (saved) => {
      const [one] = entriesOf([saved], '2025-04' as Month) as [Entry];
      const said = featuresOf(one, saved.title);
      expect(featuresBy(throughJson(keptTitles([said])))(one, saved.title)).toEqual(said);
    }),
    { numRuns: lawRuns(10_000) },
  );
});

it('months grouped by what was kept are grouped as anew, whatever is saved between', () => {
  const months = fc.array(fc.tuple(fc.array(entry, { maxLength: 8 }), fc.array(entry, { maxLength: 4 })), {
    minLength: 2,
    maxLength: 4,
  });
  fc.assert(
    fc.property(months, (all) => {
      let kept: readonly KeptTitle[] = [];
      for (const [own, before] of all) {
        const [entries, earlier] = [entriesOf(own, '2025-04' as Month), entriesOf(before, '2025-03' as Month)];
        const { stories, titles } = groupAgain(entries, earlier, kept);
        expect(stories).toEqual(groupStories(entries, earlier));
        kept = throughJson(titles);
      }
    }),
    { numRuns: lawRuns(4_000) },
  );
});
