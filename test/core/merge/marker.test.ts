import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FreshBlock } from '../../../src/issue.ts';
import type { LinkUrl } from '../../../src/model.ts';
import {
  beforeMarker,
  keyInDamaged,
  keyOf,
  looksLikeMarker,
  parseMarker,
  printEnd,
  printMarker,
  targetOf,
  type Marker,
} from '../../../src/core/merge/marker.ts';
import { canonicalUrl } from '../../../src/core/url/canonical-url.ts';
import { pageHash } from '../../../src/core/url/item-id.ts';
import { lawRuns } from '../../counts.ts';
import { itemKey } from '../../../src/core/merge/block-key.ts';
import { asKeys } from './rendered.ts';

const PRINT = { hash: '0123456789ab', lines: 3 };
const A = 'https://a.example/' as LinkUrl;
const block = (kind: FreshBlock['kind'], id: string, url: LinkUrl | null = null): FreshBlock => ({
  kind,
  id,
  url,
  under: null,
  text: '',
});
const heading = (id: string): FreshBlock => block('heading', id);
const item = (url: LinkUrl): FreshBlock => block('item', 'x', url);

describe('a marker', () => {
  it('brings back the key of any URL and heading, and cannot be ended by them', () => {
    const url = fc
      .webUrl({ withFragments: true, withQueryParameters: true })
      .chain((base) =>
        fc.constantFrom('', '--', '-->', '?q=--!>', '?{{x}}', '#--', '%2D-%2D', '日本').map((end) => base + end),
      );
    fc.assert(
      fc.property(url, fc.string({ unit: 'binary' }), (given, text) => {
        const canonical = canonicalUrl(given);
        if (!canonical.ok) return;
        for (const one of [item(canonical.value), heading(text)]) {
          const target = targetOf(one);
          const line = printMarker(PRINT, target);
          expect(line.slice(4, -3)).not.toMatch(/--|[<>]|\{\{|\s{2,}|\n/u);
          expect(parseMarker(line)).toEqual({
            fingerprint: PRINT,
            target,
            key: keyOf(target),
            placed: [],
            unread: false,
          });
        }
        if (!/%2D|[{}]/u.test(canonical.value))
          expect(keyOf(targetOf(item(canonical.value)))).toBe(pageHash(canonical.value));
      }),
      { numRuns: lawRuns(1000) },
    );
  });

  it('is printed as the README beside it has it', () => {
    expect(printMarker(PRINT, '#closing')).toBe('<!-- roundup 0123456789ab+3 #closing -->');
    expect(printMarker(PRINT, A, { unread: true })).toBe(`<!-- roundup 0123456789ab+3 ${A} unread -->`);
    const slot = { ...PRINT, slot: { hash: 'ba9876543210', lines: 1 } };
    expect(printMarker(slot, A)).toBe(`<!-- roundup 0123456789ab+3/ba9876543210+1 ${A} -->`);
    expect(parseMarker(printMarker(slot, A, { unread: true }))).toMatchObject({ fingerprint: slot, unread: true });
    expect(printEnd(PRINT, asKeys('a', 'b'))).toBe('<!-- roundup 0123456789ab+3 #end a b -->');
  });

  it.each<[string, FreshBlock, string]>([
    ['an item by its URL', item('https://a.example/?q={x}&r="y"' as LinkUrl), 'https://a.example/?q=%7Bx%7D&r=%22y%22'],
    [
      'two hyphens so that they cannot end it',
      item('https://a.example/a--b---c-d' as LinkUrl),
      'https://a.example/a-%2Db-%2D%2Dc-d',
    ],
    ['an item without a URL by its id', block('item', 'a b'), '#item/a%20b'],
    ['a heading by its text', heading('見出し <-- a\ud800'), '#heading/見出し%20%3C-%2D%20a\ufffd'],
    ['the closing', block('closing', 'closing'), '#closing'],
    ['the head', block('head', 'head'), '#head'],
  ])('names %s', (_, one, target) => {
    expect(targetOf(one)).toBe(target);
  });

  it.each<[string, string | null]>([
    ['#closing', 'closing'],
    ['#end', 'end'],
    ['#heading/X', `h${createHash('sha256').update('#heading/X').digest('hex').slice(0, 8)}`],
    ['#item/x', `i${createHash('sha256').update('#item/x').digest('hex').slice(0, 8)}`],
    ['#head', null],
    ['#heading', null],
    ['x#heading/X', null],
    [A, pageHash(A)],
    ['HTTPS://A.example/', pageHash(A)],
    ['http://a.example', pageHash('http://a.example/' as LinkUrl)],
    ['https://a.example/x-%2Dy', pageHash('https://a.example/x--y' as LinkUrl)],
    ['https://a.example/x-%2D%2Dy', pageHash('https://a.example/x---y' as LinkUrl)],
    ['ftp://a.example/', null],
    ['xhttps://a.example/', null],
    ['https://', null],
    ['', null],
  ])('remembers %j by %s', (target, key) => {
    for (const again of [target, target]) expect(keyOf(again)).toBe(key);
  });

  it('remembers thousands of them, one by one', () => {
    // More than are kept.
    const MANY = 5010;
    for (let number = 0; number < MANY; number += 1)
      expect(keyOf(`https://a.example/${number}`)).toBe(pageHash(`https://a.example/${number}` as LinkUrl));
    expect(keyOf('https://a.example/0')).toBe(pageHash('https://a.example/0' as LinkUrl));
  });

  it.each<[string, Partial<Marker>]>([
    [
      '<!-- roundup 0123456789ab+3 https://a.example/ -->',
      { fingerprint: PRINT, target: A, key: itemKey(A), placed: [], unread: false },
    ],
    ['  <!--roundup   0123456789ab+3\thttps://a.example/-->\r\n', { fingerprint: PRINT, target: A, placed: [] }],
    ['<!-- roundup 0123456789ab+0 #closing -->', { fingerprint: { hash: '0123456789ab', lines: 0 }, key: 'closing' }],
    [
      '<!-- roundup 0123456789ab+123456 #end -->',
      { fingerprint: { hash: '0123456789ab', lines: 123456 }, key: 'end', placed: [] },
    ],
    [
      '<!-- roundup 0123456789ab+3 #end h3c5d7e9 0a1b2c3d closing -->',
      { key: 'end', placed: asKeys('h3c5d7e9', '0a1b2c3d', 'closing') },
    ],
  ])('is %j', (line, marker) => {
    expect(parseMarker(line)).toMatchObject(marker);
  });

  it.each([
    '<!-- roundup 0123456789ab+3 https://a.example/ --> text',
    'text <!-- roundup 0123456789ab+3 https://a.example/ -->',
    '<!- roundup 0123456789ab+3 https://a.example/ -->',
    '<!-- roundup 0123456789ab+3 https://a.example/ ->',
    '<!-- roundup 0123456789a+3 https://a.example/ -->',
    '<!-- roundup 0123456789abc+3 https://a.example/ -->',
    '<!-- roundup 0123456789AB+3 https://a.example/ -->',
    '<!-- roundup 0123456789ab https://a.example/ -->',
    '<!-- roundup 0123456789ab+ https://a.example/ -->',
    '<!-- roundup 0123456789ab+1234567 https://a.example/ -->',
    '<!-- roundup 0123456789ab+3x https://a.example/ -->',
    '<!-- roundup 0123456789ab+3 ftp://a.example/ -->',
    '<!-- roundup 0123456789ab+3 #other -->',
    '<!-- roundup 0123456789ab+3 -->',
    '<!-- roundup 0123456789ab+3 https://a.example/ abc -->',
    '<!-- Roundup 0123456789ab+3 #end -->',
    '<!-- 0123456789ab+3 #end -->',
    '<!-- roundup 0123456789ab+3 #end ABC -->',
    '<!-- roundup 0123456789ab+3 #end abc- -->',
    '<!-- roundup 0123456789ab+3 #end abc A -->',
    '<!-->',
    '',
  ])('is not %s', (line) => {
    expect(parseMarker(line)).toBeNull();
  });
});

describe('a line that was a marker once', () => {
  it.each([
    ['<!-- roundup -->', true],
    ['text <!--roundup', true],
    ['<!--\t Roundup x', true],
    ['<!-- roundups -->', false],
    ['<! roundup -->', false],
    ['roundup 0123+1', true],
    ['roundup\t 0123456789AB+1 x', true],
    ['roundup 012+1', false],
    ['roundup 0123456789abc+1', false],
    ['roundup 0123 +1', false],
    ['roundup 0123+', false],
    ['roundup0123+1', false],
    ['around-roundup 0123+1', true],
    ['turnaroundup 0123+1', false],
    ['&lt;!-- roundup 0123+1', false],
    ['&lt;!--roundup 0123+1', false],
    ['a roundup of 2025+1', false],
  ])('%s: %s', (line, is) => {
    expect(looksLikeMarker(line)).toBe(is);
  });

  it('ends what stands before it', () => {
    expect(beforeMarker(['a', 'b', '<!-- roundup', 'c', '<!-- roundup'])).toEqual(['a', 'b']);
    expect(beforeMarker(['<!-- roundup', 'c'])).toEqual([]);
    expect(beforeMarker(['a', 'b'])).toEqual(['a', 'b']);
  });

  it.each<[string, string | null]>([
    ['<!-- roundup 0123 https://a.example/ -->\r\n', pageHash(A)],
    ['<!-- roundup 0123 https://a.example/-->', pageHash(A)],
    ['<!-- roundup https://a.example/>', pageHash(A)],
    ['<!-- roundup https://a.example/ https://b.example/ -->', pageHash(A)],
    ['roundup HTTP://a.example/', pageHash('http://a.example/' as LinkUrl)],
    ['<!-- roundup 0123+1 #end a b -->', null],
    ['<!-- roundup https://', null],
  ])('shows the key of the URL that is left of it: %s', (line, key) => {
    expect(keyInDamaged(line)).toBe(key);
  });
});
