import { describe, expect, it } from 'vitest';
import type { FreshBlock } from '../../../src/issue.ts';
import type { LinkUrl } from '../../../src/model.ts';
import { fingerprintOf } from '../../../src/core/merge/fingerprint.ts';
import { generatedBlocks } from '../../../src/core/merge/fresh-blocks.ts';
import { pageHash } from '../../../src/core/url/item-id.ts';

const A = 'https://a.example/' as LinkUrl;
const block = (kind: FreshBlock['kind'], id: string, text: string, url: LinkUrl | null = null): FreshBlock => ({
  kind,
  id,
  url,
  under: null,
  text,
});

describe('the blocks of a rendered text', () => {
  it('have a head first, which may be empty', () => {
    const { head, rest } = generatedBlocks({ blocks: [block('closing', 'closing', 'では\n')] });
    expect(head).toEqual({
      block: block('head', 'head', ''),
      key: 'head',
      target: '#head',
      lines: [],
      blank: [],
      slotAt: null,
      fingerprint: fingerprintOf([]),
    });
    expect(rest.map(({ key, target, lines }) => [key, target, lines])).toEqual([['closing', '#closing', ['では']]]);
  });

  it('have their lines without line ends, the blank ones at the end apart', () => {
    const { head, rest } = generatedBlocks({
      blocks: [block('head', 'head', '---\r\n月\r\n\r\n'), block('item', pageHash(A), '\n題\n\n \n', A)],
    });
    expect([head.lines, head.blank]).toEqual([['---', '月'], ['']]);
    expect(rest).toMatchObject([
      { key: pageHash(A), target: A, lines: ['', '題'], blank: ['', ' '], fingerprint: fingerprintOf(['', '題']) },
    ]);
  });

  it('are one where the template prints something twice', () => {
    const { head, rest } = generatedBlocks({
      blocks: [
        block('head', 'head', '月\n'),
        block('item', 'x', '題\n', A),
        block('item', 'x', '<!-- roundup\n', A),
        block('head', 'head', '後\n'),
      ],
    });
    expect([head.lines, rest.map(({ lines }) => lines)]).toEqual([['月'], [['題', '&lt;!-- roundup', '後']]]);
  });

  it('may have no item’s URL: then its id is its key', () => {
    expect(generatedBlocks({ blocks: [block('item', 'x', '題\n')] }).rest).toMatchObject([
      { target: '#item/x', key: expect.stringMatching(/^i[0-9a-f]{8}$/u) as unknown },
    ]);
  });

  it.each([
    ['<!-- roundup 0123456789ab+1 #end -->', '&lt;!-- roundup 0123456789ab+1 #end -->'],
    ['<!--roundup', '&lt;!--roundup'],
    ['<!--\t  ROUNDUP x', '&lt;!--\t  ROUNDUP x'],
    ['<!-- roundups -->', '<!-- roundups -->'],
    ['<!-- 感想 -->', '<!-- 感想 -->'],
  ])('bring no marker along: %s', (text, lines) => {
    expect(generatedBlocks({ blocks: [block('item', 'x', `${text}\n`, A)] }).rest[0]?.lines).toEqual([lines]);
  });
});
