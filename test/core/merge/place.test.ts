import { describe, expect, it } from 'vitest';
import type { Fresh, FreshBlock } from '../../../src/issue.ts';
import { markFresh } from '../../../src/core/merge/mark-fresh.ts';
import { mergeDraft } from '../../../src/core/merge/merge-draft.ts';
import { joinBlocks, parseDraft } from '../../../src/core/merge/parse-draft.ts';
import { withoutMarkers } from './without-markers.ts';
import { item, urlOf } from './rendered.ts';

/**
 * A draft in one line: `a` an item, `f<a` a follow-up under it, `#X` a heading, `.` the closing. The head is always
 * there.
 */
function fresh(outline: string): Fresh {
  const block = (word: string): FreshBlock => {
    if (word === '.') return { kind: 'closing', id: 'closing', url: null, under: null, text: '.\n' };
    if (word.startsWith('#')) return { kind: 'heading', id: word, url: null, under: null, text: `${word}\n` };
    const [name = '', lead] = word.split('<');
    return item(name, `${name}\n`, lead ?? null);
  };
  return {
    blocks: [
      { kind: 'head', id: 'head', url: null, under: null, text: '月\n' },
      ...outline
        .split(' ')
        .filter((word) => word !== '')
        .map(block),
    ],
  };
}

/**
 * The draft of `first` as the author has arranged it: the same words, in his order, some left out. `end` is the last
 * marker.
 */
function arranged(first: string, order: string): string {
  const draft = parseDraft(markFresh(fresh(first)));
  const blocks = order
    .split(' ')
    .map((word) =>
      draft.blocks.find(({ key, lines }) =>
        word === 'end' ? key === 'end' : key !== 'end' && lines.join('') === `${word}\n`,
      ),
    );
  return joinBlocks({ start: '', blocks: blocks.flatMap((block) => block ?? []) });
}

function merged(draft: string, second: string, restore: readonly string[] = []): string {
  const { text } = mergeDraft(draft, fresh(second), { file: 'd.md', restore });
  expect(mergeDraft(text, fresh(second), { file: 'd.md', restore: [] }).text).toBe(text);
  expect(parseDraft(text).blocks.at(-1)?.key).toBe('end');
  return withoutMarkers(text).trim().replaceAll('\n', ' ');
}

describe('a new item', () => {
  it.each<[string, string, string, string, string]>([
    [
      'behind all of the story before it, in whatever order that is',
      'a f<a g<a .',
      '月 a g f . end',
      'a f<a g<a b .',
      '月 a g f b .',
    ],
    ['behind that story also at the end of the draft', 'a f<a', '月 f a end', 'a f<a b', '月 f a b'],
    ['behind what stands, where what is before it was removed', 'a b c .', '月 a c . end', 'a b d c .', '月 a d c .'],
    ['in front, where all that is before it was removed', 'a b .', '月 b . end', 'a c b .', '月 c b .'],
    ['in front, never behind the closing', '. a', '月 . end', '. a b', '月 b .'],
    ['under its lead, wherever that is', 'a b .', '月 b a . end', 'a f<a b g<b .', '月 b g a f .'],
    ['under its lead, behind the follow-ups before it', 'a f<a b .', '月 a f b . end', 'a f<a g<a b .', '月 a f g b .'],
    ['under its lead, its new heading above that', 'a .', '月 a . end', '#X a f<a .', '月 #X a f .'],
    ['with its new heading, where its lead was removed', 'a b .', '月 a . end', 'a #X b g<b .', '月 a #X g .'],
    ['under a heading that stands', '#X a #Y b .', '月 #X a #Y b . end', '#X a c #Y b d .', '月 #X a c #Y b d .'],
    ['behind a heading alone', '#X a #Y b .', '月 #X #Y b . end', '#X a c #Y b .', '月 #X c #Y b .'],
  ])('goes %s', (_, first, order, second, expected) => {
    expect(merged(arranged(first, order), second)).toBe(expected);
  });
});

describe('a new heading', () => {
  it.each<[string, string, string, string, string]>([
    ['behind the section before it', '#X a #Z c .', '月 #X a #Z c . end', '#X a #Y b #Z c .', '月 #X a #Y b #Z c .'],
    [
      'behind that section also where something of the author’s order is in it',
      '#X a #Z c .',
      '月 #X a c #Z . end',
      '#X a #Y b #Z c .',
      '月 #X a c #Y b #Z .',
    ],
    ['before the last marker, where there is no closing', '#X a', '月 #X a end', '#X a #Y b', '月 #X a #Y b'],
    ['at the end, where there is no last marker either', '#X a', '月 #X a', '#X a #Y b', '月 #X a #Y b'],
    ['in front of a closing, where nothing is before it', '. a', '月 . end', '. a #X b', '月 #X b .'],
    ['once, with its first item only', 'a .', '月 a . end', 'a #X b c .', '月 a #X b c .'],
    ['also where nothing new is under it', 'a .', '月 a . end', '#X a .', '月 #X a .'],
    [
      'not, where the author has it elsewhere and something foreign would be under it',
      'a b .',
      '月 b a . end',
      '#X a #Y b c .',
      '月 #Y b c #X a .',
    ],
  ])('comes %s', (_, first, order, second, expected) => {
    expect(merged(arranged(first, order), second)).toBe(expected);
  });
});

describe('a heading that comes back', () => {
  it.each<[string, string, string, string, string]>([
    ['before the first item of its group', '#X a b #Y c .', '月 c a . end', '#X a b #Y c .', '月 c #X a b .'],
    ['before the first of the last group, where nothing follows it', '#X b a', '月 a end', '#X b a', '月 #X b a'],
    [
      'behind the section before it, where none of its group stands',
      '#X a #Y b #Z c .',
      '月 #X a #Z c . end',
      '#X a #Y b #Z c .',
      '月 #X a #Y b #Z c .',
    ],
    ['in front, where nothing is before it', '#X a #Y b .', '月 #Y b . end', '#X a #Y b .', '月 #X a #Y b .'],
    ['not without an item', '#X a .', '月 a . end', '#X a .', '月 a .'],
  ])('stands %s', (_, first, order, second, expected) => {
    expect(merged(arranged(first, order), second, ['all'])).toBe(expected);
  });

  it('stays away from an item that was asked back alone, where it is not asked back too', () => {
    expect(merged(arranged('#X a b .', '月 b . end'), '#X a b .', [urlOf('a')])).toBe('月 a b .');
  });
});

describe('a new closing', () => {
  it.each<[string, string, string]>([
    ['before the last marker', '月 a b end', '月 a b .'],
    ['at the end, where there is no last marker', '月 a b', '月 a b .'],
    ['at the end, whatever the author has moved there', '月 b a end', '月 b a .'],
  ])('stands %s', (_, order, expected) => {
    expect(merged(arranged('a b', order), 'a b .')).toBe(expected);
  });
});

describe('a blank line before what is new', () => {
  const spaced = (text: string): Fresh => ({
    blocks: fresh('a b')
      .blocks.slice(0, text === 'a' ? 2 : 3)
      .map((block) => (block.kind === 'item' ? { ...block, text: `${block.text}\n` } : block)),
  });
  const merge = (edit: (draft: string) => string): string =>
    withoutMarkers(mergeDraft(edit(markFresh(spaced('a'))), spaced('b'), { file: 'd.md', restore: [] }).text);

  it.each<[string, (draft: string) => string, string]>([
    ['is not doubled', (draft) => draft, '月\na\n\nb\n\n'],
    ['comes where the author has none', (draft) => draft.replace('a\n\n', 'a\n私\n'), '月\na\n私\n\nb\n\n'],
    ['comes behind a marker alone', (draft) => draft.replace('\na\n\n', '\n'), '月\n\nb\n\n'],
    [
      'comes behind a last line without an end',
      (draft) => draft.replace(/\n\n<!--[^>]*#end[^>]*-->\n/u, '私'),
      '月\na私\n\nb\n\n',
    ],
    [
      'ends as the lines of the draft do',
      (draft) => draft.replace('a\n\n', 'a\n私\n').replaceAll('\n', '\r\n'),
      '月\r\na\r\n私\r\n\r\nb\r\n\r\n',
    ],
  ])('%s', (_, edit, expected) => {
    expect(merge(edit)).toBe(expected);
  });
});
