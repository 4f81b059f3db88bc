import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/core/merge/fingerprint.ts';
import { printEnd, printMarker } from '../../../src/core/merge/marker.ts';
import { parseDraft } from '../../../src/core/merge/parse-draft.ts';
import type { LinkUrl } from '../../../src/model.ts';
import { pageHash } from '../../../src/core/url/item-id.ts';
import { asKeys } from './rendered.ts';

const [A, B] = ['https://a.example/', 'https://b.example/'] as const;
const ID: Readonly<Record<string, string>> = { [pageHash(A as LinkUrl)]: 'a', [pageHash(B as LinkUrl)]: 'b' };
const BODY = ['題', '引用'];
const marker = (url: string, lines: readonly string[] = BODY): string => printMarker(fingerprintOf(lines), url);
/** The last marker; what follows it starts with the head that it is of. */
const end = (head: readonly string[] = ['月'], ...placed: readonly string[]): string =>
  printEnd(fingerprintOf(head), asKeys(...placed));
const text = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
const keys = (draft: string): readonly string[] => parseDraft(draft).blocks.map(({ key }) => ID[key] ?? key);

describe('the markers of a draft', () => {
  it('are the first of each key; others are text of the block they stand in, and told with their lines', () => {
    const draft = parseDraft(text('月', marker(A), ...BODY, marker(A), 'x', '<!-- roundup damaged', end(), end()));
    expect(draft.blocks.map(({ key, lines }) => [ID[key] ?? key, lines.length])).toEqual([
      ['head', 1],
      ['a', 5],
      ['end', 1],
    ]);
    expect(draft.disregarded.map(({ line, text: it, marker: found }) => [line, it, found?.key])).toEqual([
      [5, marker(A), pageHash(A as LinkUrl)],
      [7, '<!-- roundup damaged', undefined],
      [9, end(), 'end'],
    ]);
  });

  it('may stand behind a byte order mark, which stays in front', () => {
    const { start, blocks } = parseDraft(`\ufeff${text(marker(A), 'x')}`);
    expect([start, blocks.map(({ lines }) => lines)]).toEqual(['\ufeff', [[], ['x\n']]]);
    expect(parseDraft(text('x\ufeff')).start).toBe('');
  });
});

describe('a marker in a code block that the author fenced', () => {
  it.each<[string, string, readonly string[]]>([
    ['is his example', text('月', '```', marker(A), 'x', '```', end()), ['head', 'end']],
    [
      'is his example, in tildes with spaces in front',
      text('月', '  ~~~', marker(A), 'x', '  ~~~', end()),
      ['head', 'end'],
    ],
    [
      'is no example where the fence is in the middle of a line',
      text('月 ```', marker(A), 'x', '月 ```', end()),
      ['head', 'a', 'end'],
    ],
    ['is no example where nobody closes the fence', text('月', '```', marker(A), 'x', end()), ['head', 'a', 'end']],
    [
      'is ours where its generated lines follow it',
      text('月', '```', marker(A), ...BODY, '```', end()),
      ['head', 'a', 'end'],
    ],
    [
      'is ours where they follow later, before the next marker',
      text('月', '```', marker(A), '私', ...BODY, '```', end()),
      ['head', 'a', 'end'],
    ],
    [
      'is his example where they follow only behind another marker',
      text('月', '```', marker(A), 'x', marker(B), ...BODY, '```', end()),
      ['head', 'b', 'end'],
    ],
    ['is his example where it is of no line', text('月', '```', marker(A, []), '```', end()), ['head', 'end']],
    ['is ours where it is the last one', text('月', '```', end(), '```'), ['head', 'end']],
    [
      'is ours where the last one knows it, and it stands nowhere else',
      text('月', '```', marker(A), 'x', '```', end(['月'], pageHash(A as LinkUrl))),
      ['head', 'a', 'end'],
    ],
    [
      'is his example where the last one knows it from elsewhere',
      text('月', '```', marker(A), 'x', '```', marker(A), 'y', end(['月'], pageHash(A as LinkUrl))),
      ['head', 'a', 'end'],
    ],
    [
      'is his example where the last one knows another',
      text('月', '```', marker(A), 'x', '```', end(['月'], pageHash(B as LinkUrl))),
      ['head', 'end'],
    ],
    ['is his example where it is damaged', text('月', '```', '<!-- roundup damaged', '```', end()), ['head', 'end']],
  ])('%s', (_, draft, expected) => {
    expect(keys(draft)).toEqual(expected);
    expect(parseDraft(draft).disregarded).toEqual([]);
  });

  it('stands in no code block that a generated text opens', () => {
    const open = ['題', '```'];
    expect(keys(text('月', marker(A, open), ...open, marker(B), 'x', '```', end()))).toEqual(['head', 'a', 'b', 'end']);
    expect(keys(text('月', '```', marker(B), 'x', '```', end(['月', '```'])))).toEqual(['head', 'b', 'end']);
  });

  it('stands in the one where the author’s own fences are, around a generated text', () => {
    expect(keys(text('月', '私', marker(A, ['題', '```']), '題', '```', '```', marker(B), 'x', '```', end()))).toEqual([
      'head',
      'a',
      'end',
    ]);
  });
});
