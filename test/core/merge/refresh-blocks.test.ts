import { describe, expect, it } from 'vitest';
import type { Fresh, FreshBlock } from '../../../src/issue.ts';
import { generatedBlocks } from '../../../src/core/merge/fresh-blocks.ts';
import { lookAt } from '../../../src/core/merge/look.ts';
import { markFresh } from '../../../src/core/merge/mark-fresh.ts';
import { joinBlocks, parseDraft } from '../../../src/core/merge/parse-draft.ts';
import type { Placing } from '../../../src/core/merge/piece.ts';
import { refreshBlocks } from '../../../src/core/merge/refresh-blocks.ts';
import { fresh, heading, item, urlOf } from './rendered.ts';

/** A draft of `before` in which nothing is placed or moved, refreshed to `now`: its text, and what is told. */
function refreshed(
  before: Fresh,
  now: Fresh,
  {
    edit = (draft) => draft,
    moved = [],
  }: { readonly edit?: (draft: string) => string; readonly moved?: readonly number[] } = {},
): { readonly text: string; readonly told: readonly string[] } {
  const draft = parseDraft(edit(markFresh(before)));
  const { head, rest } = generatedBlocks(now);
  const looked = lookAt(draft, new Map([head, ...rest].map((one) => [one.key, one])), head.fingerprint);
  const blocks = looked.map(({ block, before: fingerprint, untouched, speaksAt, opensAt }, stoodAt): Placing => ({
    ...block,
    fingerprint,
    untouched,
    speaksAt,
    opensAt,
    stoodAt,
    belowAt: block.lines.length,
    isBound: false,
  }));
  const { blocks: standing, told } = refreshBlocks(blocks, {
    looked,
    rest,
    moved: new Set(moved.map((at) => looked[at]?.block.key ?? 'head')),
    lineEnd: '\n',
  });
  return {
    text: joinBlocks({ start: draft.start, blocks: standing }),
    told: told.map(({ change: { kind, title } }) => `${kind} ${title}`),
  };
}

const A = item('a', '## 題 a\n\n> 引用\n\n');
const NEW_A = item('a', '## 題 a\n\n> 新しい引用\n\n');
const B = item('b', '## 題 b\n\n');

describe('the blocks of a draft as they read today', () => {
  it('stay byte for byte, and untold, where the month reads as it did', () => {
    const month = fresh(heading('X'), A, B);
    expect(refreshed(month, month)).toEqual({ text: markFresh(month), told: [] });
  });

  it('read as they are rendered now where nobody has touched them, with markers that say so', () => {
    const now = fresh(NEW_A, B);
    const { text, told } = refreshed(fresh(A, B), now);
    expect(told).toEqual(['refreshed 題 a']);
    // The last marker is written by another piece.
    expect(text.slice(0, text.indexOf('#end') - 30)).toBe(markFresh(now).slice(0, text.indexOf('#end') - 30));
  });

  it('stay as the author edited them, and what would change is told', () => {
    const edit = (draft: string): string => draft.replace('## 題 a', '## 私の題');
    const { text, told } = refreshed(fresh(A, B), fresh(NEW_A, B), { edit });
    expect(text).toBe(edit(markFresh(fresh(A, B))));
    expect(told).toEqual(['kept-edited 題 a']);
  });

  it('keep what was read of a page that could not be read again', () => {
    const unread: FreshBlock = { ...item('a', `## ${urlOf('a')}\n\n`), unread: true };
    const { text, told } = refreshed(fresh(A, B), fresh(unread, B));
    expect(text).toBe(markFresh(fresh(A, B)));
    expect(told).toEqual(['kept-as-read 題 a']);
  });

  it('say otherwise why a page cannot be read, where they have nothing of it', () => {
    const unread = (why: string): FreshBlock => ({ ...item('a', `## ${urlOf('a')}\n\n${why}\n\n`), unread: true });
    const { text, told } = refreshed(fresh(unread('期限切れ'), B), fresh(unread('なくなりました'), B));
    expect(text).toContain('なくなりました');
    expect(told).toEqual([`refreshed ${urlOf('a')}`]);
  });

  it('take what was read at last of a page that could not be read', () => {
    const unread: FreshBlock = { ...item('a', `## ${urlOf('a')}\n\n`), unread: true };
    const { text, told } = refreshed(fresh(unread, B), fresh(A, B));
    expect(text).toContain('> 引用');
    expect(text).not.toContain('unread');
    expect(told).toEqual(['refreshed 題 a']);
  });

  it('are told where the month has them no more and they stand: items only', () => {
    const { text, told } = refreshed(fresh(heading('X'), A, B), fresh(B));
    expect(text).toBe(markFresh(fresh(heading('X'), A, B)));
    expect(told).toEqual(['kept-gone-from-library 題 a']);
  });

  it('do not show themselves as part of a foreign story', () => {
    const follow = (name: string): FreshBlock => item(name, `- 題 ${name}\n`, 'a');
    const alone = item('f', '## 題 f\n\n');
    const before = fresh(A, follow('f'), follow('g'), B);
    const { text, told } = refreshed(before, fresh(A, follow('g'), alone, B));
    expect(text).toBe(markFresh(before));
    expect(told).toEqual(['kept-in-place 題 f']);
  });

  it('that a decision has moved are told as moved, refreshed or not', () => {
    expect(refreshed(fresh(A, B), fresh(A, B), { moved: [1] }).told).toEqual(['moved 題 a']);
    expect(refreshed(fresh(A, B), fresh(NEW_A, B), { moved: [1] }).told).toEqual(['moved 題 a']);
  });

  it('end with as many blank lines as what follows them wants', () => {
    const [one, two] = [item('a', '- 題 a\n'), item('b', '- 題 b\n')];
    const now = fresh(item('a', '- 題 a\n\n'), item('b', '## 題 b\n\n'));
    const { text } = refreshed(fresh(one, two), now);
    expect(text).toContain('- 題 a\n\n<!--');
  });
});
