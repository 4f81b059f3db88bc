import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FreshBlock } from '../../../src/issue.ts';
import { generatedBlocks } from '../../../src/core/merge/fresh-blocks.ts';
import { isBorder, isInPlace, shapeOf, structureOf } from '../../../src/core/merge/structure.ts';
import { asKeys, fresh, heading, item } from './rendered.ts';

/** `a` an item, `f<a` a follow-up of it, `#X` a heading. */
const restOf = (outline: string): ReturnType<typeof generatedBlocks>['rest'] =>
  generatedBlocks(
    fresh(
      ...outline.split(' ').map((word): FreshBlock => {
        const [name = '', lead] = word.split('<');
        return word.startsWith('#') ? heading(word.slice(1)) : item(name, undefined, lead ?? null);
      }),
    ),
  ).rest;
const MONTH = restOf('a f<a g<a #X b #Y c h<c');
const KEYS = new Map('a f g X b Y c h closing'.split(' ').map((name, index) => [name, MONTH[index]?.key ?? 'head']));
const keys = (names: string): readonly (typeof MONTH)[number]['key'][] =>
  names.split(' ').map((name) => KEYS.get(name) ?? 'head');

const outline = fc.array(fc.constantFrom('#', 'lead', 'follow'), { minLength: 1, maxLength: 12 }).map((kinds) => {
  let lead: string | null = null;
  return kinds
    .map((kind, index) => {
      if (kind === '#') {
        lead = null;
        return `#H${index}`;
      }
      if (kind === 'follow' && lead !== null) return `i${index}<${lead}`;
      lead = `i${index}`;
      return lead;
    })
    .join(' ');
});

describe('the structure of a month', () => {
  it('has every block of the rendered text in its place', () => {
    fc.assert(
      fc.property(outline, (words) => {
        const rest = restOf(words);
        const standing = rest.map(({ key }) => key);
        const structure = structureOf(rest);
        expect(standing.filter((_, at) => !isInPlace(standing, at, structure))).toEqual([]);
      }),
    );
  });

  it.each([
    ['under another heading', 'a f g X b c Y h closing', 'c', false],
    ['under no heading, where it has one', 'a f g b X Y c h closing', 'b', false],
    ['under its heading, behind others', 'a f g Y c h X b closing', 'b', true],
    ['away from its lead', 'a f X b Y c h g closing', 'g', false],
    ['behind a lead of another story', 'a f g X b Y c h closing', 'f', true],
    ['in front of its lead', 'f a g X b Y c h closing', 'f', false],
    ['in front of another story’s follow-up', 'f g X b Y c a h closing', 'a', false],
    ['as the last one', 'f g X b Y h c', 'c', true],
  ])('tells of what stands %s', (_, draft, name, is) => {
    const standing = keys(draft);
    expect(isInPlace(standing, draft.split(' ').indexOf(name), structureOf(MONTH))).toBe(is);
  });

  it('tells of a follow-up behind the lead of another story under the same heading', () => {
    const rest = restOf('a f<a b g<b');
    const [a, f, b, g] = rest.map(({ key }) => key);
    const standing = [a, b, f, g].flatMap((key) => key ?? []);
    expect(standing.map((_, at) => isInPlace(standing, at, structureOf(rest)))).toEqual([true, false, false, false]);
  });

  it('says nothing of what the month does not have', () => {
    expect(isInPlace(asKeys('0123456789abcdef', 'head'), 0, structureOf(MONTH))).toBe(true);
    expect(isInPlace([], 3, structureOf(MONTH))).toBe(true);
  });

  it.each([
    ['X', true],
    ['closing', true],
    ['a', false],
  ])('ends a section at %s: %s', (name, is) => {
    expect(isBorder(keys(name)[0] ?? 'head')).toBe(is);
  });

  it('ends a section at the last marker, and not at the head', () => {
    expect([isBorder('end'), isBorder('head')]).toEqual([true, false]);
  });

  it.each([
    [['', '## 題', '# 大'], '##'],
    [['- 題'], '-'],
    [['12. 題'], '1.'],
    [['3) 題'], '1)'],
    [['題', '- 項'], ''],
    [['####### 題'], '######'],
    [[], ''],
  ])('of a block that begins with %j shows itself as %j', (lines, shape) => {
    expect(shapeOf(lines)).toBe(shape);
  });
});
