import { describe, expect, it } from 'vitest';
import { isItemKey } from '../../../src/core/merge/block-key.ts';
import { tell, tellBlock, tellFilled, tellKept, tellNotOurs, withPlaces } from '../../../src/core/merge/changes.ts';
import { generatedBlocks } from '../../../src/core/merge/fresh-blocks.ts';
import { markFresh } from '../../../src/core/merge/mark-fresh.ts';
import { parseDraft } from '../../../src/core/merge/parse-draft.ts';
import { itemId } from '../../../src/core/url/item-id.ts';
import { asKeys, fresh, heading, item, urlOf } from './rendered.ts';

const MONTH = fresh(heading('X'), item('a'), item('b', '題のない\n\n<!-- ここに -->\n'));
const DRAFT = parseDraft(markFresh(MONTH));
const [X, A, B, CLOSING] = generatedBlocks(MONTH).rest;
if (!X || !A || !B || !CLOSING) throw new Error('the month lacks a block');
const blockOf = (key: string): (typeof DRAFT.blocks)[number] => {
  const block = DRAFT.blocks.find((one) => one.key === key);
  if (!block) throw new Error(`the draft lacks ${key}`);
  return block;
};

describe('what is told of a block', () => {
  it.each([
    ['an item', tell('added', A).change, { id: itemId(urlOf('a')), url: urlOf('a'), title: '題 a' }],
    [
      'an item without a heading',
      tell('added', B).change,
      { id: itemId(urlOf('b')), url: urlOf('b'), title: '題のない' },
    ],
    ['a heading', tell('added', X).change, { id: 'X', url: null, title: 'X' }],
    ['the closing', tell('restored', CLOSING).change, { id: 'closing', url: null, title: '' }],
    ['a block of the draft', tellBlock('taken-out', blockOf(A.key)).change, { id: itemId(urlOf('a')), title: '題 a' }],
    ['the draft’s closing', tellBlock('taken-out', blockOf('closing')).change, { id: 'closing', url: null }],
  ])('names %s', (_, change, named) => {
    expect(change).toMatchObject({ ...named, difference: [] });
  });

  it('shows what would read otherwise in a block that the author has edited, without line ends', () => {
    const edited = { ...blockOf(A.key), lines: ['私の題\r\n', '\r\n'] };
    expect(tellKept(A, edited)).toMatchObject({
      key: A.key,
      change: { kind: 'kept-edited', difference: ['- 私の題', `+ - [題 a](${urlOf('a')})`] },
    });
  });

  it('shows only the place for his words where that is what he has filled', () => {
    expect(tellFilled(B).change.difference).toEqual(['+ <!-- ここに -->']);
  });
});

describe('changes with their places', () => {
  it('stand in the order of the text with its lines, what is not in it last', () => {
    const told = [
      tell('removed-by-author', { ...A, key: asKeys('0'.repeat(32))[0] ?? 'head' }),
      tell('added', B),
      tell('added', A),
    ];
    const changes = withPlaces(told, DRAFT, 'd.md', false);
    expect(changes.map(({ kind, place }) => [kind, place?.line ?? null])).toEqual([
      ['added', 4],
      ['added', 6],
      ['removed-by-author', null],
    ]);
    const lines = markFresh(MONTH).split('\n');
    for (const { url, place } of changes) if (place) expect(lines[place.line - 1]).toContain(url);
  });

  it('tell of a last marker that is new, and of damaged ones at their lines', () => {
    const broken = parseDraft(`x\n<!-- roundup damaged ${'x'.repeat(300)} -->\n${markFresh(MONTH)}`);
    const changes = withPlaces([], broken, 'd.md', true);
    expect(changes.map(({ kind, id, place }) => [kind, id, place?.line])).toEqual([
      ['damaged-marker', '', 2],
      ['damaged-marker', 'end', 14],
    ]);
    expect(changes[0]?.title).toHaveLength(201);
  });

  it('of a draft without a marker are that it is his, and the damaged ones', () => {
    expect(
      tellNotOurs(parseDraft('a\n<!-- roundup x -->\n'), 'd.md').map(({ kind, place }) => [kind, place?.line]),
    ).toEqual([
      ['draft-not-ours', 1],
      ['damaged-marker', 2],
    ]);
  });
});

it('a key says whether it is an item’s', () => {
  expect([A.key, X.key, ...asKeys('head', 'closing', 'end', 'i0123abcd', '0123abcd')].map(isItemKey)).toEqual([
    true,
    false,
    false,
    false,
    false,
    true,
    true,
  ]);
});
