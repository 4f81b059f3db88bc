import { describe, expect, it } from 'vitest';
import type { Fresh } from '../../../src/issue.ts';
import { bareLine } from '../../../src/core/merge/fingerprint.ts';
import { generatedBlocks } from '../../../src/core/merge/fresh-blocks.ts';
import { lookAt, ownText, type Looked } from '../../../src/core/merge/look.ts';
import { markFresh } from '../../../src/core/merge/mark-fresh.ts';
import { parseDraft } from '../../../src/core/merge/parse-draft.ts';
import { fresh, item } from './rendered.ts';

const SLOT = '<!-- ここに -->';
const [A, B] = ['a', 'b'].map((name) => [`## 題 ${name}`, '', '> 引用']);
const MONTH = fresh(item('a', '## 題 a\n\n> 引用\n\n'), item('b', '## 題 b\n\n> 引用\n\n'));
const DRAFT = markFresh(MONTH);
const looks = (draft: string, now: Fresh = MONTH): readonly Looked[] => {
  const { head, rest } = generatedBlocks(now);
  return lookAt(parseDraft(draft), new Map([head, ...rest].map((one) => [one.key, one])), head.fingerprint);
};
/** Of all but the last marker, whose lines are never generated. */
const untouched = (draft: string, now?: Fresh): readonly boolean[] =>
  looks(draft, now)
    .slice(0, -1)
    .map((one) => one.untouched);

describe('a look at a draft', () => {
  it('that nobody has touched finds it so, block by block, and no word of the author’s', () => {
    expect(untouched(DRAFT)).toEqual([true, true, true, true]);
    expect(looks(DRAFT).map(({ now, parts }) => [now?.lines, parts?.generated.map(bareLine)])).toEqual([
      [['月'], ['月']],
      [A, A],
      [B, B],
      [['では'], ['では']],
      [undefined, undefined],
    ]);
    expect(ownText(looks(DRAFT)).trim()).toBe('');
  });

  it.each<[string, (draft: string) => string, readonly boolean[], string]>([
    ['edits a line', (draft) => draft.replace('## 題 a', '## 私の題'), [true, false, true, true], '私の題'],
    [
      'writes below a block: the one behind it is held as well',
      (draft) => draft.replace('> 引用\n\n<!--', '> 引用\n\n私見\n\n<!--'),
      [true, false, false, true],
      '私見',
    ],
    [
      'goes on in an edited block to its end: the one behind it is held as well',
      (draft) => draft.replace('## 題 a\n\n> 引用\n\n', '## 私の題\n\n私見\n\n'),
      [true, false, false, true],
      '私見',
    ],
    ['writes in front of everything', (draft) => `序\n\n${draft}`, [false, true, true, true], '序'],
    ['writes behind everything', (draft) => `${draft}\n追記\n`, [true, true, true, true], '追記'],
  ])('finds where the author %s', (_, edit, expected, words) => {
    const draft = edit(DRAFT);
    expect(untouched(draft)).toEqual(expected);
    expect(ownText(looks(draft))).toContain(words);
  });

  it('counts a block that is pasted a second time as touched', () => {
    const second = DRAFT.slice(DRAFT.indexOf('<!--'), DRAFT.indexOf('<!--', DRAFT.indexOf('## 題 a')));
    expect(untouched(DRAFT + second)[1]).toBe(false);
  });

  it('tells what the month has no more', () => {
    expect(looks(DRAFT, fresh(item('a', '## 題 a\n\n> 引用\n\n'))).map(({ now }) => now === null)).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  it('never takes a marker for the author’s words', () => {
    const broken = DRAFT.replace(/<!-- roundup (\S+) /u, '<!-- roundup $1x ');
    expect(ownText(looks(broken))).not.toContain('roundup');
  });

  it.each<[string, string, number | null]>([
    ['at his first line below', '> 引用\n\n私見\n\nもう一つ\n', 4],
    ['nowhere, where he writes nothing', '> 引用\n\n', null],
  ])('lets what belongs to the next block as well begin %s', (_, quoted, at) => {
    const draft = DRAFT.replace('> 引用\n\n', quoted);
    expect(looks(draft)[1]?.speaksAt).toBe(at);
  });

  it('takes what stands in the place for his words for words about that block, but for a last paragraph above the next', () => {
    const slotted = fresh(item('a', `## 題\n\n${SLOT}\n\n`), item('b'));
    const filled = (words: string): Looked | undefined =>
      looks(markFresh(slotted).replace(`${SLOT}\n\n`, words), slotted)[1];
    expect(filled('私の見方です。\n\n')).toMatchObject({ untouched: false, speaksAt: null });
    expect(filled('私の見方です。\n\n続きです。\n\n')).toMatchObject({ untouched: false, speaksAt: null });
    expect(filled('私の見方です。\n\n次の話です。\n')).toMatchObject({ untouched: false, speaksAt: 4 });
  });
});
