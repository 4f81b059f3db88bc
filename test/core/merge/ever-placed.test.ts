import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { FreshBlock } from '../../../src/issue.ts';
import type { LinkUrl } from '../../../src/model.ts';
import { everPlaced, type Placed } from '../../../src/core/merge/ever-placed.ts';
import { generatedBlocks } from '../../../src/core/merge/fresh-blocks.ts';
import { parseDraft } from '../../../src/core/merge/parse-draft.ts';
import { pageHash } from '../../../src/core/url/item-id.ts';

const A = 'https://a.example/x_(1)' as LinkUrl;
const B = 'https://b.example/' as LinkUrl;
const PRINT = '0123456789ab+1';
const item = (url: LinkUrl): FreshBlock => ({ kind: 'item', id: pageHash(url), url, under: null, text: 'x\n' });
const heading: FreshBlock = { kind: 'heading', id: 'X', url: null, under: null, text: '# X\n' };
const rest = generatedBlocks({ blocks: [item(A), heading, item(B)] }).rest;
const [a = 'head', x = 'head', b = 'head'] = rest.map(({ key }) => key);

const placed = (...lines: readonly string[]): Placed =>
  everPlaced(parseDraft(lines.join('\n')), rest, lines.join('\n'), '');
const keysOf = ({ keys, mentioned }: Placed): readonly [readonly string[], readonly string[]] => [
  [...keys],
  [...mentioned],
];
const marker = (target: string): string => `<!-- roundup ${PRINT} ${target} -->`;
const end = (...keys: readonly string[]): string => marker(['#end', ...keys].join(' '));

describe('what a draft remembers', () => {
  it('is what its last marker says and what stands in it, and the head as it was generated', () => {
    const all = placed('月', marker(B), 'x', end('closing', a));
    expect(keysOf(all)).toEqual([['closing', a, b], []]);
    expect(all).toMatchObject({ head: { hash: '0123456789ab', lines: 1 }, endMissing: false });
  });

  it('is an item by the name that an older last marker gave it', () => {
    const url = 'https://a.example/x?q=abc==' as LinkUrl;
    const fresh = generatedBlocks({ blocks: [item(url)] }).rest;
    const [former = '', other] = ['a.example/x?q=abc=', 'a.example/y'].map((key) =>
      createHash('sha256').update(key).digest('hex').slice(0, 8),
    );
    const draft = end(former, other ?? '');
    expect(keysOf(everPlaced(parseDraft(draft), fresh, draft, ''))).toEqual([[pageHash(url), other], []]);
  });

  it('is what stands in it, where the last marker is gone', () => {
    const all = placed('月', marker(B), 'x');
    expect(keysOf(all)).toEqual([[b], []]);
    expect(all).toMatchObject({ head: null, endMissing: true });
  });

  it('is also what copies of the last marker say', () => {
    expect(keysOf(placed('月', end(b), 'x', end(a, 'closing')))).toEqual([[b, a, 'closing'], []]);
  });

  it('is an item of this month or one placed before whose marker is damaged', () => {
    const damaged = (url: string): string => `<!-- roundup ${PRINT.slice(1)} ${url} -->`;
    expect(keysOf(placed('月', damaged(B), 'x', end()))).toEqual([[b], [b]]);
    const other = 'https://other.example/' as LinkUrl;
    expect(keysOf(placed('月', damaged(other), 'x', end()))).toEqual([[], []]);
    expect(keysOf(placed('月', damaged(other), 'x', end(pageHash(other))))).toEqual([
      [pageHash(other)],
      [pageHash(other)],
    ]);
    expect(keysOf(placed('月', '<!-- roundup damaged', 'x', end()))).toEqual([[], []]);
  });

  it('is an item whose link stands in the text, where its marker is gone and it was placed, or nobody knows', () => {
    const link = `[題](${B})`;
    expect(keysOf(placed('月', link, end(b)))).toEqual([[b], [b]]);
    expect(keysOf(placed('月', link, marker('#closing')))).toEqual([['closing', b], [b]]);
    expect(keysOf(placed('月', link, end(a)))).toEqual([[a], []]);
    expect(keysOf(placed('月', marker(B), link, end(b)))).toEqual([[b], []]);
    expect(keysOf(placed('月', end(b, x)))).toEqual([[b, x], []]);
  });
});

describe('a link that stands in the text', () => {
  it.each<[string, boolean]>([
    [A, true],
    [`<${A}>`, true],
    ['[題](https://a.example/x_%281%29)', true],
    [`${A}、`, true],
    [`${A} b`, true],
    [`(${A})`, true],
    [`${A}2`, false],
    [`${A}/2`, false],
    [`${A}?q`, false],
    [`${A}#q`, false],
    [`${A}&q`, false],
    [`${A}%20`, false],
    [`${A}.`, false],
    [`${A}-`, false],
    [`${A}=~:+`, false],
    [`${A}2 ${A}3 ${A}`, true],
    ['https://a.example/', false],
    ['a.example', false],
  ])('%s: %s', (text, is) => {
    expect(placed(text, marker('#closing')).mentioned.has(a)).toBe(is);
  });
});
