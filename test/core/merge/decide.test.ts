import { describe, expect, it } from 'vitest';
import type { Fresh } from '../../../src/issue.ts';
import { decide } from '../../../src/core/merge/decide.ts';
import { everPlaced } from '../../../src/core/merge/ever-placed.ts';
import { generatedBlocks } from '../../../src/core/merge/fresh-blocks.ts';
import { lookAt, ownText } from '../../../src/core/merge/look.ts';
import { markFresh } from '../../../src/core/merge/mark-fresh.ts';
import { parseDraft } from '../../../src/core/merge/parse-draft.ts';
import { fresh, heading, item, urlOf } from './rendered.ts';

interface Told {
  readonly stays: string;
  readonly taken: string;
  readonly moving: string;
  readonly held: string;
  readonly his: string;
  readonly bound: string;
}

/** What is decided about a draft of `before`, now that the month reads as `now`; blocks by their letters. */
function decided(before: Fresh, now: Fresh, edit: (draft: string) => string = (draft) => draft): Told {
  const names = new Map(
    [before, now].flatMap((one) => generatedBlocks(one).rest.map(({ key, block }) => [key, nameOf(block)] as const)),
  );
  const list = (keys: Iterable<string>): string => [...keys].map((key) => names.get(key as never) ?? key).join(' ');
  const text = edit(markFresh(before));
  const draft = parseDraft(text);
  const { head, rest } = generatedBlocks(now);
  const looked = lookAt(draft, new Map([head, ...rest].map((one) => [one.key, one])), head.fingerprint);
  const { stays, taken, moving, held, his } = decide(looked, rest, everPlaced(draft, rest, text, ownText(looked)));
  return {
    stays: list(stays.map(({ key }) => key)),
    taken: list(taken.map(({ block }) => block.key)),
    moving: list(moving.keys()),
    held: list(held),
    his: list(his),
    bound: list(stays.filter(({ isBound }) => isBound).map(({ key }) => key)),
  };
}

const nameOf = ({ kind, id, url }: Fresh['blocks'][number]): string => (kind === 'item' ? (url ?? '').slice(-1) : id);
const marked = (name: string): RegExp => new RegExp(`<!-- roundup \\S+ ${urlOf(name)} -->\\n[^]*?(?=<!--)`, 'u');
/** The author puts one block in front of another. */
const put =
  (name: string, before: string) =>
  (draft: string): string => {
    const block = marked(name).exec(draft)?.[0] ?? '';
    return draft.replace(block, '').replace(marked(before), (other) => block + other);
  };
const write =
  (behind: string, words: string) =>
  (draft: string): string =>
    draft.replace(marked(behind), (block) => `${block}\n${words}\n\n`);

const ABC = fresh(item('a'), item('b'), item('c'));
const NONE = { taken: '', moving: '', held: '', his: '', bound: '' };

describe('what becomes of the blocks of a draft', () => {
  it('is nothing, where the month reads as it did', () => {
    expect(decided(ABC, ABC)).toEqual({ ...NONE, stays: 'head a b c closing end' });
  });

  it('takes out what the month has no more', () => {
    expect(decided(ABC, fresh(item('a'), item('c')))).toEqual({ ...NONE, stays: 'head a c closing end', taken: 'b' });
  });

  it('keeps what the month has no more where the author has written, bound to his words', () => {
    const now = fresh(item('a'), item('c'));
    expect(decided(ABC, now, write('b', '私見'))).toMatchObject({
      stays: 'head a b c closing end',
      taken: '',
      bound: 'b',
    });
  });

  it('takes a heading out with the last item under it, and keeps one that still has some', () => {
    const month = fresh(item('a'), heading('X'), item('b'), item('c'));
    expect(decided(month, fresh(item('a')))).toMatchObject({ taken: 'X b c', stays: 'head a closing end' });
    expect(decided(month, fresh(item('a')), write('c', '私見'))).toMatchObject({ taken: 'b', bound: 'X c' });
  });

  it('moves what the month has elsewhere now, as little as leads there', () => {
    expect(decided(ABC, fresh(item('c'), item('a'), item('b')))).toMatchObject({
      moving: 'c',
      stays: 'head a b closing end',
    });
  });

  it('leaves what the author has put elsewhere', () => {
    expect(decided(ABC, fresh(item('a'), item('b'), item('c')), put('c', 'a'))).toMatchObject({
      moving: '',
      his: 'c',
      stays: 'head c a b closing end',
    });
    expect(decided(ABC, fresh(item('b'), item('a'), item('c')), put('b', 'a'))).toMatchObject({ moving: '', held: '' });
  });

  it('does not move what the author has put elsewhere, whatever is decided now', () => {
    const month = (names: string): Fresh => fresh(...[...names].map((name) => item(name)));
    expect(decided(month('abcde'), month('abdec'), put('c', 'a'))).toMatchObject({
      moving: '',
      his: 'c',
      stays: 'head c a b d e closing end',
    });
  });

  it('holds what a decision would move and the author has written in, rather than his words', () => {
    const [before, now] = [fresh(item('a'), item('b')), fresh(item('b'), item('a'))];
    const edits =
      (name: string) =>
      (draft: string): string =>
        draft.replace(`題 ${name}`, '私の題');
    expect(decided(before, now, edits('b'))).toMatchObject({ moving: 'a', held: '' });
    expect(decided(before, now, (draft) => edits('a')(edits('b')(draft)))).toMatchObject({
      moving: '',
      held: 'b',
      bound: 'b',
    });
  });

  it('takes what stood behind the closing once to have been rendered where it stands', () => {
    const draft = (text: string): string => text.replace(/#end (.*)closing (.*) -->/u, '#end $1$2 closing -->');
    expect(decided(ABC, ABC, draft)).toMatchObject({ moving: '', his: '', stays: 'head a b c closing end' });
  });
});
