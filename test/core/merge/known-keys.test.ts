import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fresh, FreshBlock } from '../../../src/issue.ts';
import type { LinkUrl } from '../../../src/model.ts';
import { knownKeys } from '../../../src/core/merge/known-keys.ts';
import { markFresh } from '../../../src/core/merge/mark-fresh.ts';
import { mergeDraft } from '../../../src/core/merge/merge-draft.ts';
import { pageHash, shortIds } from '../../../src/core/url/item-id.ts';
import { asKeys } from './rendered.ts';

/** Two URLs whose ids begin with the same eight digits, found as anyone can find them. */
function twins(): readonly [LinkUrl, LinkUrl] {
  const seen = new Map<string, LinkUrl>();
  for (let number = 0; ; number += 1) {
    const url = `https://twins.example/${number}` as LinkUrl;
    const id = createHash('sha256').update(`twins.example/${number}`).digest('hex').slice(0, 8);
    const other = seen.get(id);
    if (other) return [other, url];
    seen.set(id, url);
  }
}

const [ONE, OTHER] = twins();
const item = (url: LinkUrl): FreshBlock => ({
  kind: 'item',
  id: pageHash(url),
  url,
  under: null,
  text: `## ${url}\n\n`,
});
const fresh = (...urls: readonly LinkUrl[]): Fresh => ({
  blocks: [{ kind: 'head', id: 'head', url: null, under: null, text: '# 四月\n\n' }, ...urls.map(item)],
});
const headings = (text: string): readonly string[] => text.match(/(?<=^## ).*/gmu) ?? [];
const merge = (draft: string, now: Fresh, restore: readonly string[] = []): string =>
  mergeDraft(draft, now, { file: 'd.md', restore }).text;

describe('two pages with one short id', () => {
  it('are two pages', () => {
    expect(pageHash(ONE).slice(0, 8)).toBe(pageHash(OTHER).slice(0, 8));
    expect(pageHash(ONE)).not.toBe(pageHash(OTHER));
  });

  it('stand both in the draft, whether they came at once or one after the other, and a second run changes nothing', () => {
    const both = markFresh(fresh(ONE, OTHER));
    expect(headings(both)).toEqual([ONE, OTHER]);
    expect(merge(both, fresh(ONE, OTHER))).toBe(both);
    const later = merge(markFresh(fresh(ONE)), fresh(ONE, OTHER));
    expect(headings(later)).toEqual([ONE, OTHER]);
    expect(merge(later, fresh(ONE, OTHER))).toBe(later);
  });

  it('are taken out and brought back one by one', () => {
    const both = markFresh(fresh(ONE, OTHER));
    const without = both.replace(/^<!-- roundup \S+ \S+ -->\n## https:\/\/twins\S+\n\n/mu, '');
    expect(headings(without)).toEqual([OTHER]);
    const merged = merge(without, fresh(ONE, OTHER));
    expect(headings(merged)).toEqual([OTHER]);
    expect(headings(merge(merged, fresh(ONE, OTHER), [ONE]))).toEqual([ONE, OTHER]);
  });
});

describe('the short forms of hashes', () => {
  const hash = fc.stringMatching(/^[0-9a-f]{32}$/u);
  const alike = fc
    .tuple(hash, fc.array(fc.tuple(fc.nat({ max: 31 }), hash), { minLength: 1, maxLength: 8 }))
    .map(([one, others]) => [one, ...others.map(([at, other]) => one.slice(0, at) + other.slice(at))]);

  it('tell each from the others, have eight digits where that does, and are understood', () => {
    fc.assert(
      fc.property(alike, (given) => {
        const hashes = [...new Set(given)];
        const short = shortIds(hashes);
        expect(new Set(short).size).toBe(hashes.length);
        for (const [index, id] of short.entries()) {
          expect(hashes[index]?.startsWith(id)).toBe(true);
          expect(hashes.filter((one) => one.startsWith(id))).toHaveLength(1);
        }
        expect(knownKeys(asKeys(...short), [asKeys(...hashes)])).toEqual(hashes);
      }),
    );
    expect(shortIds(['a'.repeat(32), 'closing', 'h01234567'])).toEqual(['a'.repeat(8), 'closing', 'h01234567']);
  });

  it('stay as they are where nothing has them', () => {
    expect(knownKeys(asKeys('0123abcd', 'closing'), [['closing'], []])).toEqual(['0123abcd', 'closing']);
  });
});
