import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clusterOdds, meanOdds } from '../../../src/core/group/cluster-odds.ts';
import { clustersOf } from '../../../src/core/group/clusters.ts';
import { likenessesAmong } from '../../../src/core/group/likeness.ts';
import { nodesOf } from '../../../src/core/group/node.ts';
import type { Entry, LinkUrl, Month } from '../../../src/model.ts';
import { lawRuns } from '../../counts.ts';

const WHO = ['港湾公社', '北浜銀行', 'Harborline 1.2', 'Harborline 2.0', 'CVE-2025-1111', 'CVE-2025-2222'];
const WHAT = ['が顧客名簿を誤って公開', 'で受付システムが停止', 'まとめ読み'];
const anEntry = fc
  .tuple(fc.constantFrom(...WHO), fc.constantFrom(...WHAT), fc.integer({ min: 1, max: 28 }))
  .map(([who, what, day]) => ({ title: `${who}${what}`, savedAt: `2025-04-${String(day).padStart(2, '0')}` }));

it('what the pairs of two clusters say is what their mean says, whatever was asked and joined before', () => {
  fc.assert(
    fc.property(
      fc.array(anEntry, { minLength: 2, maxLength: 14 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat(), { maxLength: 3 }),
      (titles, asked, apart) => {
        const nodes = nodesOf(titles.map(entryOf), []);
        const odds = likenessesAmong(nodes);
        const placed = new Set(apart.map((at) => nodes[at % nodes.length]));
        const clusters = clustersOf(nodes);
        const sayEnough = clusterOdds(clusters, odds, (node) => !placed.has(node));
        for (const [one, other, joins] of asked) {
          const [from, to] = [nodes[one % nodes.length], nodes[other % nodes.length]];
          if (!from || !to || clusters.areOne(from, to)) continue;
          const [its, others] = [from, to].map((node) =>
            clusters.members(node).filter((member) => member === node || !placed.has(member)),
          );
          const mean = meanOdds(its ?? [], others ?? [], odds) ?? -Infinity;
          for (const enough of [-2, 0, 1.4, Math.max(mean, -3)])
            expect(sayEnough(from, to, enough)).toBe(mean >= enough);
          if (joins) clusters.join(to, from);
        }
      },
    ),
    { numRuns: lawRuns(4_000) },
  );
});

function entryOf({ title, savedAt }: { readonly title: string; readonly savedAt: string }, at: number): Entry {
  return {
    link: { url: `https://news-${at}.example/` as LinkUrl, savedAt, title, tags: [], source: 'test' },
    month: '2025-04' as Month,
    article: { ok: false, failure: { kind: 'not-fetched', detail: { en: '', ja: '' } } },
    changes: [],
  };
}
