import { describe, expect, it } from 'vitest';
import { Complaint } from '../../../src/core/complaint.ts';
import type { BlockKey } from '../../../src/core/merge/block-key.ts';
import { generatedBlocks } from '../../../src/core/merge/fresh-blocks.ts';
import { markFresh } from '../../../src/core/merge/mark-fresh.ts';
import { mergeDraft } from '../../../src/core/merge/merge-draft.ts';
import { restored } from '../../../src/core/merge/restored.ts';
import { itemId } from '../../../src/core/url/item-id.ts';
import { fresh, heading, item, urlOf } from './rendered.ts';

const MONTH = fresh(heading('X'), item('a'), item('b'));
const { rest } = generatedBlocks(MONTH);
const keyAt = (index: number): BlockKey => rest[index]?.key ?? 'head';

describe('what the author wants back', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [], []],
    ['an item by its URL', [urlOf('a')], [keyAt(1)]],
    ['an item by its URL as it was typed', ['HTTPS://News.Example:443/a'], [keyAt(1)]],
    ['an item by its id', [itemId(urlOf('b'))], [keyAt(2)]],
    ['the closing', ['closing'], ['closing']],
    ['several, each once', [urlOf('a'), 'closing', itemId(urlOf('a'))], [keyAt(1), 'closing']],
    ['all but what stands in his own text', ['all'], [keyAt(0), keyAt(1), 'closing']],
    ['what stands in his own text, where he names it', ['all', urlOf('b')], [keyAt(0), keyAt(1), 'closing', keyAt(2)]],
  ])('is %s', (_, given, keys) => {
    expect([...restored(given, rest, new Set([keyAt(2)]))]).toEqual(keys);
  });

  it.each(['https://elsewhere.example/', 'X', 'end', 'head', '', 'ffffffff'])(
    'is refused as %j, which the month does not have, and told what can be given',
    (given) => {
      expect(() => restored([given], rest, new Set())).toThrow(Complaint);
      expect(() => restored([given], rest, new Set())).toThrow(`--restore ${given}: this month has no such item`);
    },
  );
});

describe('the closing that the author removed', () => {
  const removed = markFresh(MONTH).replace(/<!--[^>]*#closing -->[^]*?(?=<!--[^>]*#end)/u, '');
  const merged = (restore: readonly string[]): readonly (readonly [kind: string, id: string])[] =>
    mergeDraft(removed, MONTH, { file: 'd.md', restore }).changes.map(({ kind, id }) => [kind, id]);

  it('stays away and is told with what brings it back', () => {
    expect(merged([])).toEqual([['removed-by-author', 'closing']]);
  });

  it.each(['closing', 'all'])('comes back by --restore %s, and that is told', (given) => {
    expect(merged([given])).toEqual([['restored', 'closing']]);
    expect(mergeDraft(removed, MONTH, { file: 'd.md', restore: [given] }).text).toBe(markFresh(MONTH));
  });
});
